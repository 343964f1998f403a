// A text's offsets come in; lines and columns of its file go out.

import type { Place } from '../model/place.ts';
import { lastIndex } from './edited-text.ts';

const LINE_END = /\r\n|\r|\n/g;

/**
 * Makes a function that turns an offset (UTF-16 index into `text`) into its place in `file`. `firstLine` is the line of
 * the file on which the text begins, 1 for a whole file.
 */
export function placeFinder(text: string, file: string, firstLine = 1): (offset: number) => Place {
  let starts: readonly number[] | undefined;
  return (offset) => {
    starts ??= lineStarts(text);
    const line = lastIndex(starts, (start) => start <= offset);
    return { file, line: firstLine + line, column: offset - (starts[line] ?? 0) + 1 };
  };
}

function lineStarts(text: string): readonly number[] {
  return [0, ...[...text.matchAll(LINE_END)].map((end) => end.index + end[0].length)];
}
