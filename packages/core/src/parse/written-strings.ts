// The text of a string file comes in; its entries go out as they are written, and what stands before, between and behind them.

import { parse } from '@humanwhocodes/momoa';
import type { MergedEntry, StringShape } from './merge-strings.ts';

/**
 * `text` is the text of a file that `parseStrings` reads without an error, or is empty. A file without entries has no
 * shape of its own.
 */
export function writtenEntries(text: string): {
  readonly entries: readonly MergedEntry[];
  readonly shape: StringShape | undefined;
} {
  if (text.trim() === '') return { entries: [], shape: undefined };
  // A byte order mark is no JSON; a space in its place keeps every offset.
  const { body } = parse(text.replace(/^\uFEFF/, ' '), { ranges: true });
  const members = body.type === 'Object' ? body.members : [];
  let end = 0;
  const pieces = members.map(({ name, value }) => {
    const gap = text.slice(end, name.range![0]);
    end = value.range![1];
    return {
      id: name.type === 'String' ? name.value : name.name,
      text: value.type === 'String' ? value.value : '',
      written: text.slice(name.range![0], end),
      gap: gap.replace(',', ''),
    };
  });
  const [first, second] = pieces;
  if (first === undefined) return { entries: [], shape: undefined };
  const entries = pieces.map((piece, i) => (i === 0 ? { ...piece, gap: undefined } : piece));
  return { entries, shape: { head: first.gap, gap: second?.gap, tail: text.slice(end) } };
}
