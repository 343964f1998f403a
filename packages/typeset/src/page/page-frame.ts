// The measures that all pages of a flow share.

import { type Pt, pt } from '../model/length.ts';

export interface PageFrame {
  /** Of the text area. */
  readonly height: Pt;
  /** The step of the baseline grid. */
  readonly leading: Pt;
  /** Between the text and the notes under it; their rule stands in it. */
  readonly noteGap: Pt;
  /** Whether the first page is a verso, with the second opposite it; a recto lies opposite nothing of this flow. */
  readonly opensSpread: boolean;
  /** What the first so many pages lack of the height, at their head: something stands there that is not of the flow. */
  readonly opening?: { readonly pages: number; readonly height: Pt } | undefined;
}

/** The frame of one page of the flow, counted from 0; rows are placed from where its own height begins. */
export function frameOf(frame: PageFrame, page: number): PageFrame {
  const { opening } = frame;
  return opening === undefined || page >= opening.pages
    ? frame
    : { ...frame, height: pt(frame.height - opening.height) };
}
