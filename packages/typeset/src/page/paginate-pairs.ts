// Pairs of rows come in; pages of two sides, level with each other, go out.

import { pt } from '../model/length.ts';
import { type ChosenPairPage, choosePairPages } from './choose-pair-pages.ts';
import { fillPairPage } from './fill-pair-page.ts';
import type { FlowPair, PairPage } from './flow-pair.ts';
import type { PlacedRow, RowPage } from './flow-row.ts';
import type { PageFrame } from './page-frame.ts';
import { measurePairs, type PairFlow, type Side } from './pair-flow.ts';
import { notesHeight } from './place-notes.ts';
import { setRepeated, stack } from './set-page.ts';

/**
 * Breaks pairs into pages (spreads, or pages of two columns) that cost least together. Both sides of a page share its
 * frame. Both sides of a pair begin on the same page at the same height; one that goes on on the next page is parted
 * after about the same part of each. Notes stand at the foot of their own side and go on there. Every row and every row
 * of a note comes out once, in order, on its side, apart from rows set again under `repeated`. Linear in the number of
 * rows.
 */
export function paginatePairs<T>(pairs: readonly FlowPair<T>[], frame: PageFrame): readonly PairPage<T>[] {
  const flow = measurePairs(pairs);
  if (flow.count === 0) return [];
  return choosePairPages(flow, frame).map((page) => setPairPage(flow, page, frame));
}

function setPairPage<T>(flow: PairFlow<T>, page: ChosenPairPage, frame: PageFrame): PairPage<T> {
  const { sides, repeats } = fillPairPage(flow, page.from.position, frame);
  const setSide = (side: Side): RowPage<T> => {
    const { rows, noteRows, notes } = flow.sides[side];
    const { start, tops } = sides[side];
    const end = flow.rows[side][page.to.position]!;
    const own = rows.slice(start, end).map((row, index): PlacedRow<T> => ({ y: pt(tops[index]!), row, again: false }));
    const again = repeats && own.length > 0 ? setRepeated(rows[start]!.repeated, 0) : [];
    const [from, to] = [page.from.notes[side], page.to.notes[side]];
    return {
      rows: [...again, ...own],
      notes: stack(noteRows.slice(from, to), Math.max(0, frame.height - notesHeight(notes, from, to))),
      continued: to > from && notes.first[from]! < from,
    };
  };
  return { sides: [setSide(0), setSide(1)] };
}
