// What sets the rows of a page at a scale comes in; the rows at the largest scale at which one page holds them go out.

import type { Row } from '../paint/mark.ts';
import { addNode, type StructNode } from '../structure/struct-node.ts';
import type { Composer } from './composer.ts';
import { heightOf } from './stack.ts';

/** Each try is smaller than the one before by this; below the last nobody would take the title for one. */
const STEP = 0.92;
const SMALLEST = 0.4;

/**
 * A title may be as long as its author likes: it is set smaller until its page holds it and no word is wider than its
 * line. Most titles fit at once.
 * @param set sets the rows at a scale of at most 1, with the composer and under the element that it is given
 */
export function fitToPage(
  composer: Composer,
  root: StructNode,
  set: (composer: Composer, element: StructNode, scale: number) => readonly Row[],
): readonly Row[] {
  for (let scale = 1; ; scale *= STEP) {
    // What is too wide is tried again in a smaller size: only of the last try need anybody be told.
    const reports: (() => void)[] = [];
    const reportOverfull: Composer['reportOverfull'] = (...told) => {
      reports.push(() => composer.reportOverfull(...told));
    };
    const trial: StructNode = { type: 'Document', attributes: {}, children: [] };
    const rows = set({ ...composer, reportOverfull }, addNode(trial, 'Sect'), scale);
    const fits = reports.length === 0 && heightOf(rows) <= composer.design.textHeight;
    if (!fits && scale * STEP >= SMALLEST) continue;
    root.children.push(...trial.children);
    for (const report of reports) report();
    return rows;
  }
}
