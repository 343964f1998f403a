// Lists come in; the room between their items and paragraphs goes out.

import { expect, test } from 'vitest';
import { composeBook } from '../src/compose/compose-book.ts';
import { chapter, contextOf, EN, edition, KEEPING, part, writer } from './edition-builder.ts';

test('an item is no nearer to the last paragraph of the one before it than that is to its first', () => {
  const w = writer(EN);
  const items = [[w.p('one0')], [w.p('two1'), w.p('two2')], [w.p('three3')], [w.p('four4')]];
  const list = { ...w.list(true, 1, items), loose: true };
  const made = edition([EN], [chapter('a', w.prose('x'), [part([list])])]);
  const heights = new Map<string, number>();
  composeBook(made, contextOf(), KEEPING, () => {}).pages.forEach(({ rows }) => {
    for (const { y, marks } of rows)
      for (const mark of marks) {
        if (mark.kind !== 'line') continue;
        const text = mark.line.pieces.flatMap(({ clusters }) => clusters.map((cluster) => cluster.text)).join('');
        const digit = /[a-z]([0-4])$/.exec(text.trim())?.[1];
        if (digit !== undefined) heights.set(digit, y + mark.y);
      }
  });
  const step = (from: number) => Math.abs(heights.get(String(from + 1))! - heights.get(String(from))!);
  expect(step(2)).toBeCloseTo(step(1), 3);
  expect(step(0)).toBeCloseTo(step(1), 3);
  expect(step(3)).toBeLessThan(step(1));
});
