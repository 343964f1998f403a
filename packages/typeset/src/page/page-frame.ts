// The measures that all pages of a flow share.

import type { Pt } from '../model/length.ts';

export interface PageFrame {
  /** Of the text area. */
  readonly height: Pt;
  /** The step of the baseline grid. */
  readonly leading: Pt;
  /** Between the text and the notes under it; their rule stands in it. */
  readonly noteGap: Pt;
  /** Whether the first page is a verso, with the second opposite it; a recto lies opposite nothing of this flow. */
  readonly opensSpread: boolean;
}
