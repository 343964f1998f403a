// The sign of the basmala comes in, alone, in a text and in a heading; how high its ink is in its line goes out.

import { type Language, wordsOf } from '@warraq/core';
import { glyphOutline } from '@warraq/typeset';
import { expect, test } from 'vitest';
import { composeBook } from '../src/compose/compose-book.ts';
import { AR, chapter, contextOf, EN, edition, KEEPING, part, writer } from './edition-builder.ts';
import { ARABIC_PARAGRAPHS } from './sample-texts.ts';

const BOOKS: Record<string, readonly [Language, ...Language[]]> = { ar: [AR], 'ar-en': [AR, EN] };

test.each(Object.keys(BOOKS))('﷽ reaches into no other line of the %s book', (name) => {
  const w = writer(AR);
  const blocks = [w.p('﷽'), w.p(`${ARABIC_PARAGRAPHS[0]} ﷽ ${ARABIC_PARAGRAPHS[1]}`), w.h(2, '﷽ عنوان')];
  const made = edition(BOOKS[name]!, [chapter('a', w.prose('عنوان'), [part(blocks)])]);
  const { pages, composer } = composeBook(made, contextOf(), KEEPING, () => {});
  const heights = pages
    .flatMap(({ rows }) =>
      rows.flatMap(({ marks }) => marks.flatMap((mark) => (mark.kind === 'line' ? mark.line.pieces : []))),
    )
    .flatMap(({ face, size, clusters }) =>
      clusters.flatMap(({ text, glyphs }) => {
        if (text !== '﷽') return [];
        const outline = glyphs.map(({ id }) => glyphOutline(face, id)).join('');
        const ys = [...outline.matchAll(/,(-?[\d.]+)/g)].map(([, y]) => Number(y));
        return [((Math.max(...ys) - Math.min(...ys)) * size) / face.unitsPerEm];
      }),
    );
  expect(heights).toHaveLength(3);
  // Lines of a heading stand further apart.
  for (const height of heights.slice(0, 2)) expect(height).toBeLessThan(0.97 * composer.design.leading);
  expect(heights[2]).toBeLessThan(1.25 * composer.design.leading);
});

test.each(['﷽', 'بِسْمِ اللهِ الرَّحْمٰنِ الرَّحِيمِ'])('%s alone stands in the middle of its line', (text) => {
  const w = writer(AR);
  const made = edition([AR], [chapter('a', w.prose('عنوان'), [part([w.p(text), w.p(ARABIC_PARAGRAPHS[0]!)])])]);
  const { setTexts } = composeBook(made, { ...contextOf(), wantsReport: true }, KEEPING, () => {});
  expect(setTexts!.filter(({ shown }) => shown !== undefined && wordsOf(shown.content) === text)).toMatchObject([
    { align: 'center' },
  ]);
});
