// Rows come in; their measures as flat lists of numbers go out, with the notes and floats they call in their order.

import type { FlowFloat, FlowNote, FlowRow } from './flow-row.ts';
import { NOTE_BEGINS } from './page-costs.ts';

/** Rows under each other, as numbers: page breaking reads them thousands of times. */
interface Strips {
  readonly count: number;
  readonly height: Float64Array;
  readonly before: Float64Array;
  readonly breakCost: Float64Array;
}

export interface TextStrips extends Strips {
  readonly onGrid: Uint8Array;
  readonly stretch: Float64Array;
  /** Of the rows repeated above it, together. */
  readonly repeated: Float64Array;
  /** Rows of notes, and floats, that the rows before this one call; one entry more than there are rows. */
  readonly calls: Int32Array;
  readonly mentions: Int32Array;
}

export interface NoteStrips extends Strips {
  /** The space and the height of all rows before this one. */
  readonly above: Float64Array;
  /** The first row of the note of each row, and the row after its last. */
  readonly first: Int32Array;
  readonly after: Int32Array;
}

interface FloatStrips {
  readonly count: number;
  /** Its rows with the space between them. */
  readonly height: Float64Array;
  /** Wanted between it and what stands next to it. */
  readonly before: Float64Array;
  readonly place: readonly FlowFloat<unknown>['place'][];
  /** The row that mentions it. */
  readonly row: Int32Array;
}

/** A flow as page breaking sees it. A page begins at a row, a row of the notes and a float: three numbers. */
export interface Flow<T> {
  readonly rows: readonly FlowRow<T>[];
  readonly noteRows: readonly FlowRow<T>[];
  readonly floatList: readonly FlowFloat<T>[];
  readonly text: TextStrips;
  readonly notes: NoteStrips;
  readonly floats: FloatStrips;
}

/**
 * Measures a flow. Notes called in notes follow the note that calls them; notes called in a float count as called in
 * the row that mentions it, and so do floats mentioned in notes and floats.
 */
export function measureFlow<T>(rows: readonly FlowRow<T>[]): Flow<T> {
  const notes: FlowNote<T>[] = [];
  const floatList: FlowFloat<T>[] = [];
  const floatRows: number[] = [];
  const calls = new Int32Array(rows.length + 1);
  const mentions = new Int32Array(rows.length + 1);
  let noteRowCount = 0;
  rows.forEach((row, index) => {
    if (row.notes.length > 0 || row.floats.length > 0) {
      const known = notes.length;
      gather(row, notes, floatList);
      for (let note = known; note < notes.length; note++) noteRowCount += notes[note]!.rows.length;
      while (floatRows.length < floatList.length) floatRows.push(index);
    }
    calls[index + 1] = noteRowCount;
    mentions[index + 1] = floatList.length;
  });
  const noteRows = notes.flatMap((note) => note.rows);
  return {
    rows,
    noteRows,
    floatList,
    text: measureText(rows, calls, mentions),
    notes: measureNotes(notes, noteRows),
    floats: measureFloats(floatList, floatRows),
  };
}

function gather<T>(row: FlowRow<T>, notes: FlowNote<T>[], floats: FlowFloat<T>[]): void {
  for (const note of row.notes) {
    if (note.rows.length > 0) notes.push(note);
    for (const inner of note.rows) gather(inner, notes, floats);
  }
  for (const float of row.floats) {
    if (float.rows.length > 0) floats.push(float);
    for (const inner of float.rows) gather(inner, notes, floats);
  }
}

/** The same number of every row; `Float64Array.from` takes ten times as long. */
function listOf(rows: readonly FlowRow<unknown>[], number: (row: FlowRow<unknown>) => number): Float64Array {
  const list = new Float64Array(rows.length);
  for (let index = 0; index < rows.length; index++) list[index] = number(rows[index]!);
  return list;
}

function measureStrips(rows: readonly FlowRow<unknown>[]): Strips {
  return {
    count: rows.length,
    height: listOf(rows, (row) => row.height),
    before: listOf(rows, (row) => row.before),
    breakCost: listOf(rows, (row) => row.breakCost),
  };
}

function measureText(rows: readonly FlowRow<unknown>[], calls: Int32Array, mentions: Int32Array): TextStrips {
  return {
    ...measureStrips(rows),
    onGrid: Uint8Array.from(listOf(rows, (row) => (row.onGrid ? 1 : 0))),
    stretch: listOf(rows, (row) => row.stretch),
    repeated: listOf(rows, (row) => row.repeated.reduce((sum, { height }) => sum + height, 0)),
    calls,
    mentions,
  };
}

function measureNotes(notes: readonly FlowNote<unknown>[], rows: readonly FlowRow<unknown>[]): NoteStrips {
  const strips = measureStrips(rows);
  const above = new Float64Array(strips.count + 1);
  const first = new Int32Array(strips.count + 1);
  const after = new Int32Array(strips.count + 1);
  let row = 0;
  for (const note of notes) {
    const begin = row;
    for (; row < begin + note.rows.length; row++) {
      first[row] = begin;
      after[row] = begin + note.rows.length;
      above[row + 1] = above[row]! + strips.before[row]! + strips.height[row]!;
    }
  }
  return { ...strips, above, first, after };
}

function measureFloats(floats: readonly FlowFloat<unknown>[], rows: readonly number[]): FloatStrips {
  return {
    count: floats.length,
    height: Float64Array.from(floats, (float) => stackHeight(float.rows)),
    before: Float64Array.from(floats, (float) => float.rows[0]!.before),
    place: floats.map((float) => float.place),
    row: Int32Array.from(rows),
  };
}

function stackHeight(rows: readonly FlowRow<unknown>[]): number {
  return rows.reduce((sum, row, index) => sum + row.height + (index === 0 ? 0 : row.before), 0);
}

/** The least row of the notes up to which a page must come that ends before `end` and on which a note is called. */
export function leastNotes(flow: Flow<unknown>, end: number): number {
  const { notes, text } = flow;
  const first = notes.first[text.calls[end]! - 1]!;
  return Math.min(first + NOTE_BEGINS, notes.after[first]!);
}
