// Emphasised words in two scripts come in; the faces that they are set in go out.

import type { Language } from '@warraq/core';
import { expect, test } from 'vitest';
import { composeBook } from '../src/compose/compose-book.ts';
import { AR, chapter, contextOf, EN, edition, KEEPING, part, type Text, writer } from './edition-builder.ts';

/** The face of every word of a paragraph, a heading and a summary. */
function faces(language: Language, word: string, other: Text): ReadonlyMap<string, string> {
  const w = writer(language);
  const em = { kind: 'emphasis', children: [{ kind: 'text', text: `${word}1` }] } as const;
  const inHeading = { kind: 'emphasis', children: [{ kind: 'text', text: `${word}2` }] } as const;
  const blocks = [w.p(other), w.p([`${word}0 `, em]), w.h(2, [`${word}3 `, inHeading])];
  const made = edition([language], [chapter('a', w.prose('x'), [part(blocks)], { summary: w.prose(`${word}4`) })]);
  const { pages } = composeBook(made, contextOf(), KEEPING, () => {});
  const found = new Map<string, string>();
  for (const { rows } of pages)
    for (const { marks } of rows)
      for (const mark of marks) {
        if (mark.kind !== 'line') continue;
        for (const { face, clusters } of mark.line.pieces) {
          const text = clusters.map((cluster) => cluster.text).join('');
          for (const digit of text.match(/[0-5]/g) ?? []) found.set(digit, face.id);
        }
      }
  return found;
}

test('Arabic words stand out by their weight, and are never slanted', () => {
  const latin = {
    kind: 'foreign',
    language: EN,
    children: [{ kind: 'emphasis', children: [{ kind: 'text', text: 'Title5' }] }],
  } as const;
  const found = faces(AR, 'كلمة', ['ورد في ', latin]);
  expect(Object.fromEntries(found)).toEqual({
    0: 'amiri-regular',
    1: 'amiri-bold',
    2: 'amiri-regular',
    3: 'amiri-bold',
    4: 'amiri-regular',
    5: 'eb-garamond-italic',
  });
});

test('English words are slanted', () => {
  const found = faces(EN, 'word', 'plain');
  expect(found.get('1')).toBe('eb-garamond-italic');
  expect(found.get('2')).toBe('eb-garamond-bold-italic');
  expect(found.get('4')).toBe('eb-garamond-italic');
});
