// The pages wanted of a PDF come in; the pictures to draw go out, each with its name and the pages on it.

import { joinPages } from './join-pages.ts';
import { type Spread, spreadNumbers, spreadsOf } from './spreads.ts';

/** A picture to draw: a page, or two that lie side by side. */
export interface PreviewPicture {
  /** `iraq-reader.en.page-001.png`, `iraq-reader.en.spread-002-003.png`. */
  readonly name: string;
  readonly pages: readonly number[];
  /** Makes it of its pages' pictures, in the same order; undefined where it would be too large. */
  readonly picture: (drawn: readonly Uint8Array[]) => Uint8Array | undefined;
}

/** A number has so many digits at least, so that files sort by it. */
const DIGITS = 3;

/**
 * @param stem of the file names
 * @param pages numbers from 1, rising
 * @param binding undefined: a picture a page
 */
export function previewPictures(
  stem: string,
  pages: readonly number[],
  count: number,
  binding: 'left' | 'right' | undefined,
): readonly PreviewPicture[] {
  const number = (page: number) => `${page}`.padStart(Math.max(DIGITS, `${count}`.length), '0');
  if (binding === undefined) {
    return pages.map((page) => ({
      name: `${stem}.page-${number(page)}.png`,
      pages: [page],
      picture: ([drawn]) => drawn,
    }));
  }
  return spreadsOf(pages, count, binding).map((spread) => ({
    name: `${stem}.spread-${spreadNumbers(spread, number)}.png`,
    pages: [spread.left, spread.right].filter((page) => page !== undefined),
    picture: (drawn) => joined(spread, drawn),
  }));
}

function joined({ left, right }: Spread, drawn: readonly Uint8Array[]): Uint8Array | undefined {
  if (left === undefined) return joinPages(undefined, drawn[0]);
  return joinPages(drawn[0], right === undefined ? undefined : drawn[1]);
}
