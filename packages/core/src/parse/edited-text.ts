// A text and replacements in it come in; the edited text goes out, with the way back from its offsets to the first text.

/** Replaces the text from `start` up to `end` (UTF-16 offsets) by `text`. */
export interface TextEdit {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

export interface EditedText {
  readonly text: string;
  /** The offset in the first text of an offset in the edited one; inside a replacement, the start of what it replaces. */
  origin(offset: number): number;
}

/** Applies edits sorted by their start; one that begins inside an earlier one is ignored. */
export function applyEdits(text: string, edits: readonly TextEdit[]): EditedText {
  const pieces: string[] = [];
  const kept: { readonly from: number; readonly to: number; readonly at: number }[] = [];
  let from = 0;
  let length = 0;
  const keepUpTo = (to: number) => {
    kept.push({ from, to, at: length });
    pieces.push(text.slice(from, to));
    length += to - from;
  };
  for (const edit of edits) {
    if (edit.start < from) continue;
    keepUpTo(edit.start);
    pieces.push(edit.text);
    length += edit.text.length;
    from = edit.end;
  }
  keepUpTo(text.length);
  const origin = (offset: number) => {
    const run = kept[lastIndex(kept, (each) => each.at <= offset)];
    return run === undefined ? 0 : Math.min(run.from + offset - run.at, run.to);
  };
  return { text: pieces.join(''), origin };
}

/** The last index at which a condition holds that holds up to some index and for none after it; -1 when for none. */
export function lastIndex<T>(sorted: readonly T[], holds: (item: T) => boolean): number {
  let low = 0;
  let high = sorted.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (holds(sorted[middle]!)) low = middle + 1;
    else high = middle;
  }
  return low - 1;
}
