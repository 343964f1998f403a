// Words of another language in several styles come in; the order in which a reader sees them goes out.

import type { Inline, Language } from '@warraq/core';
import { expect, test } from 'vitest';
import { composeBook } from '../src/compose/compose-book.ts';
import { AR, chapter, contextOf, EN, edition, KEEPING, part, type Text, writer } from './edition-builder.ts';

/** The paragraph's only line from left to right; Arabic words are spelled as they are written. */
function seen(language: Language, text: Text): string {
  const w = writer(language);
  const made = edition([language], [chapter('a', w.prose('x'), [part([w.p(text)])])]);
  const lines: string[] = [];
  composeBook(made, contextOf(), KEEPING, () => {}).pages.forEach(({ rows }) => {
    for (const { marks } of rows)
      for (const mark of marks) {
        if (mark.kind !== 'line') continue;
        const pieces = mark.line.pieces.map(({ clusters, direction }) =>
          (direction === 'rtl' ? clusters.toReversed() : clusters).map((cluster) => cluster.text).join(''),
        );
        lines.push(pieces.join('|'));
      }
  });
  return lines.find((line) => line.includes('@')) ?? '';
}

const text = (words: string): Inline => ({ kind: 'text', text: words });
const em = (...children: Inline[]): Inline => ({ kind: 'emphasis', children });
const foreign = (language: Language, ...children: Inline[]): Inline => ({ kind: 'foreign', language, children });

test('a title in Latin letters with words in italics runs from left to right in Arabic', () => {
  const title = foreign(EN, text('Marx, '), em(text('Capital')), text(', London'));
  expect(seen(AR, ['انظر@ ', title, ' أيضا'])).toMatch(/Marx, \|Capital\|, London.*انظر/);
});

test('an Arabic title with a word in bold runs from right to left in English, also in italics', () => {
  const title = foreign(AR, text('كتاب '), em(text('مهم')));
  expect(seen(EN, ['see@ ', title, ' too'])).toMatch(/see@.*مهم\|كتاب.*too/);
  expect(seen(EN, [em(text('see@ '), title, text(' too'))])).toMatch(/see@.*مهم.*كتاب.*too/);
});

test('Arabic inside a title in Latin letters stays inside it', () => {
  const title = foreign(EN, text('The '), foreign(AR, text('كتاب')), text(' of Marx'));
  expect(seen(AR, ['انظر@ ', title, ' أيضا'])).toMatch(/The .*كتاب.* of Marx.*انظر/);
});
