// A title set in the full measure comes in; the measure in which its lines are about equally long goes out.

import type { SetParagraph } from '@warraq/typeset';

/** More lines than this are a text, not a title. */
export const BALANCED_LINES = 5;

/**
 * The narrowest measure, to the point, in which a text takes no more lines than in the full one, and no word is cut that
 * is whole there.
 */
export function balancedMeasure(full: SetParagraph, width: number, setAt: (measure: number) => SetParagraph): number {
  const count = full.lines.length;
  if (count < 2 || count > BALANCED_LINES || full.overfull > 0) return width;
  const isWhole = !cutsWords(full);
  let least = width / 2;
  let most = width;
  while (most - least > 1) {
    const middle = (least + most) / 2;
    const set = setAt(middle);
    const isWider = set.overfull > 0 || set.lines.some(({ width: w }) => w > middle);
    if (set.lines.length > count || isWider || (isWhole && cutsWords(set))) least = middle;
    else most = middle;
  }
  return most;
}

/** Whether a word is parted without a hyphen because no line has room for it. */
export function cutsWords({ lines }: SetParagraph): boolean {
  return lines.some(({ cut }) => cut);
}
