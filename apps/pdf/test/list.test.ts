// Lists come in; the room between their items and paragraphs goes out.

import { lineText } from '@warraq/typeset';
import { expect, test } from 'vitest';
import { composeBook } from '../src/compose/compose-book.ts';
import { AR, chapter, contextOf, EN, edition, KEEPING, part, writer } from './edition-builder.ts';
import { plainly } from './extraction-score.ts';

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

/** The text of every line, by its height on the page. */
function linesOf(made: Parameters<typeof composeBook>[0]): ReadonlyMap<number, readonly string[]> {
  const lines = new Map<number, string[]>();
  const { pages } = composeBook(made, contextOf(), KEEPING, () => {});
  for (const { rows } of pages) {
    for (const { y, marks } of rows)
      for (const mark of marks) {
        if (mark.kind !== 'line') continue;
        const height = Math.round((y + mark.y) * 10);
        lines.set(height, [...(lines.get(height) ?? []), lineText(mark.line).trim()]);
      }
  }
  return lines;
}

test.each([EN, AR])(
  'an item that begins with a list or a quotation has its number beside its first line, $tag',
  (language) => {
    const w = writer(language);
    const quotation = {
      kind: 'quotation',
      blocks: [w.p('quotedx')],
      attribution: undefined,
    } as const;
    const items = [[w.list(false, 1, [[w.p('innerx')], [w.p('secondx')]])], [quotation], [w.p('plainx')]];
    const made = edition([language], [chapter('a', w.prose('x'), [part([w.list(true, 1, items)])])]);
    const lines = [...linesOf(made).values()];
    const digits = (texts: readonly string[]) =>
      texts.map((text) => plainly(text).replace(/[٠-٩]/g, (digit) => String(digit.charCodeAt(0) - 0x660)));
    expect(lines.map(digits)).toEqual(
      expect.arrayContaining([
        ['1.', '•', 'innerx'],
        ['2.', 'quotedx'],
        ['3.', 'plainx'],
      ]),
    );
  },
);
