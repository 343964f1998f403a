// Where the notes of each part are called comes in; how many numbers stand before those of each part goes out.

/** Where the prose that calls a note begins and ends, in letters of the text before it. */
export interface NoteSpan {
  readonly from: number;
  readonly to: number;
}

/**
 * By parts, the number after which its notes are counted: 0 where they begin again. They do wherever every two notes of
 * one number then have at least `apart` letters between them; else they go on from the part before.
 */
export function numbersBeforeParts(parts: readonly (readonly NoteSpan[])[], apart: number): readonly number[] {
  const begins = parts.map((notes) => notes.length > 0);
  for (;;) {
    const { before, tooNear } = count(parts, begins, apart);
    if (tooNear === undefined) return before;
    begins[tooNear] = false;
  }
}

/** Counts as `begins` says, and tells the beginning that brings two notes of one number too near to each other. */
function count(parts: readonly (readonly NoteSpan[])[], begins: boolean[], apart: number) {
  const before: number[] = [];
  const last = new Map<number, NoteSpan>();
  let [begun, next] = [0, 0];
  for (let part = 0; part < parts.length; part++) {
    const notes = parts[part]!;
    if (begins[part] === true && part > 0 && isNear(notes, 0, last, apart)) begins[part] = false;
    if (begins[part] === true) [begun, next] = [part, 0];
    // Numbers that go on can meet those of an earlier count: then that count must not have ended.
    else if (begun > 0 && isNear(notes, next, last, apart)) return { before, tooNear: begun };
    before.push(next);
    for (const span of notes) last.set(++next, span);
  }
  return { before, tooNear: undefined };
}

function isNear(
  notes: readonly NoteSpan[],
  after: number,
  last: ReadonlyMap<number, NoteSpan>,
  apart: number,
): boolean {
  return notes.some((span, index) => {
    const other = last.get(after + index + 1);
    return other !== undefined && Math.max(span.from - other.to, other.from - span.to) < apart;
  });
}
