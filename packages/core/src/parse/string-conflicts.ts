// The text of a string file comes in; a problem for each text that a merge left in two versions goes out.

import { error, type Problem } from '../model/problem.ts';
import { placeFinder } from './place-finder.ts';
import { withoutByteOrderMark } from './raw-text.ts';

const CONFLICT = /^<{7}(?: [^\r\n]*)?\r?\n(?<ours>[\s\S]*?)^={7}\r?\n(?<theirs>[\s\S]*?)^>{7}(?: [^\r\n]*)?$/gm;
const KEY = /^[ \t]*"((?:[^"\\]|\\.)*)"[ \t]*:/gm;

/** `string-conflict`, with the id, at the mark before it. A conflict in which no id stands on both sides is not named. */
export function stringConflicts(source: string, file: string): readonly Problem[] {
  const text = withoutByteOrderMark(source);
  const place = placeFinder(text, file);
  return [...text.matchAll(CONFLICT)].flatMap(({ index, groups: { ours = '', theirs = '' } = {} }) => {
    const inTheirs = new Set(keysIn(theirs));
    const both = keysIn(ours).filter((key) => inTheirs.has(key));
    return both.map((id) => error('string-conflict', place(index), { id }));
  });
}

function keysIn(text: string): readonly string[] {
  return [...text.matchAll(KEY)].map(([, key = '']) => key);
}
