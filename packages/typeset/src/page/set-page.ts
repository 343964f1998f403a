// A chosen page comes in; its rows, floats and notes at their places go out.

import { type Pt, pt } from '../model/length.ts';
import { fillPage } from './fill-page.ts';
import { floatsHeight, topUnderFloats } from './floats.ts';
import type { FlowRow, PlacedRow, RowPage } from './flow-row.ts';
import type { Flow } from './measure-flow.ts';
import type { PageFrame } from './page-frame.ts';
import { notesHeight } from './place-notes.ts';
import { stretchRows } from './stretch-rows.ts';
import type { ChosenPage } from './ways.ts';

/** Sets one page: floats at the head, text, floats at the foot, notes. */
export function setPage<T>(flow: Flow<T>, page: ChosenPage, frame: PageFrame): RowPage<T> {
  const { from, draft } = page;
  const feet = from.float + draft.head;
  const noteTop = Math.max(0, frame.height - notesHeight(flow.notes, from.note, draft.note));
  const head = setFloats(flow, from.float, feet, 0);
  const text = setText(flow, page, frame);
  const above = [...head, ...text];
  const bottom = above.reduce((lowest, { y, row }) => Math.max(lowest, y + row.height), 0);
  const foot = setFloats(flow, feet, draft.float, footTop(flow, page, bottom, noteTop, frame));
  return {
    rows: [...above, ...foot],
    notes: stack(flow.noteRows.slice(from.note, draft.note), noteTop),
    continued: draft.note > from.note && flow.notes.first[from.note]! < from.note,
  };
}

/** Floats at the foot end where the notes' gap begins; on the last page, which ends where it will, they follow the text. */
function footTop(flow: Flow<unknown>, page: ChosenPage, bottom: number, noteTop: number, frame: PageFrame): number {
  const { from, draft } = page;
  const feet = from.float + draft.head;
  if (draft.float === feet) return bottom;
  if (draft.last) return bottom === 0 ? 0 : bottom + flow.floats.before[feet]!;
  const end = draft.note > from.note ? noteTop - frame.noteGap : frame.height;
  return end - floatsHeight(flow, feet, draft.float);
}

function setFloats<T>(flow: Flow<T>, from: number, to: number, top: number): readonly PlacedRow<T>[] {
  return stack(
    flow.floatList.slice(from, to).flatMap((float) => float.rows),
    top,
  );
}

/** Rows under each other, without the space above the first. */
export function stack<T>(rows: readonly FlowRow<T>[], top: number): readonly PlacedRow<T>[] {
  let y = top;
  return rows.map((row, index) => {
    const at = index === 0 ? y : y + row.before;
    y = at + row.height;
    return { y: pt(at), row, again: false };
  });
}

function setText<T>(flow: Flow<T>, { from, draft, lines }: ChosenPage, frame: PageFrame): readonly PlacedRow<T>[] {
  if (draft.row === from.row) return [];
  const top = topUnderFloats(flow, from.float, from.float + draft.head, from.row, frame);
  const fill = fillPage(flow.text, from.row, top, frame);
  const shifts = lines === 0 ? undefined : stretchRows(flow.text, from.row, draft.row, lines, frame);
  const again = fill.repeats ? setRepeated(flow.rows[from.row]!.repeated, top) : [];
  const own = flow.rows.slice(from.row, draft.row).map((row, index) => ({
    y: pt(fill.bottoms[index + 1]! - row.height + (shifts?.[index] ?? 0)),
    row,
    again: false,
  }));
  return [...again, ...own];
}

export function setRepeated<T>(rows: readonly FlowRow<T>[], top: number): readonly PlacedRow<T>[] {
  let y = top;
  return rows.map((row): PlacedRow<T> => {
    const placed = { y: y as Pt, row, again: true };
    y += row.height;
    return placed;
  });
}
