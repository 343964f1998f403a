// The boxes of a page come in; the marks by which it is cut, and a cover is folded, are painted outside it.

import { MARK_LENGTH, markStart, type PageSheet, pageBoxes } from '../file/page-boxes.ts';
import type { PageContent } from './page-content.ts';

/** As fine as presses print it. */
const WEIGHT = 0.25;
/** Dashes and gaps of fold marks. */
const DASH = 2;

/** Two hairs at every corner, in the lines of the edges; of a page without marks none. */
export function paintCropMarks(content: PageContent, sheet: PageSheet): void {
  if (!sheet.marks) return;
  const [left, bottom, right, top] = pageBoxes(sheet).trim;
  const start = markStart(sheet);
  content.belongTo('page');
  content.fillWith(undefined);
  for (const y of [bottom, top]) {
    content.fillRectangle(left - start - MARK_LENGTH, y - WEIGHT / 2, MARK_LENGTH, WEIGHT);
    content.fillRectangle(right + start, y - WEIGHT / 2, MARK_LENGTH, WEIGHT);
  }
  for (const x of [left, right]) {
    content.fillRectangle(x - WEIGHT / 2, bottom - start - MARK_LENGTH, WEIGHT, MARK_LENGTH);
    content.fillRectangle(x - WEIGHT / 2, top + start, WEIGHT, MARK_LENGTH);
  }
}

/** Dashes above and below the page where it is folded: `folds` from its trimmed left edge. */
export function paintFoldMarks(content: PageContent, sheet: PageSheet, folds: readonly number[]): void {
  if (!sheet.marks) return;
  const [left, bottom, , top] = pageBoxes(sheet).trim;
  const start = markStart(sheet);
  content.belongTo('page');
  content.fillWith(undefined);
  for (const fold of folds) {
    for (let along = 0; along < MARK_LENGTH; along += 2 * DASH) {
      content.fillRectangle(left + fold - WEIGHT / 2, top + start + along, WEIGHT, DASH);
      content.fillRectangle(left + fold - WEIGHT / 2, bottom - start - along - DASH, WEIGHT, DASH);
    }
  }
}
