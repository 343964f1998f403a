// Notes of the smallest text on the largest paper come in; how many letters their fullest page holds goes out.

import { type Language, LETTERS_OF_A_PAGE, USUAL_PRINT, withPreset } from '@warraq/core';
import { expect, test } from 'vitest';
import { hasTool } from '../../../test/support/tool.ts';
import { renderPdf } from '../src/index.ts';
import { AR, chapter, contextOf, EN, edition, part, writer } from './edition-builder.ts';
import { extractText } from './pdf-reader.ts';
import { ARABIC_PARAGRAPHS, ENGLISH_PARAGRAPHS } from './sample-texts.ts';

const CASES: readonly (readonly [Language, readonly string[]])[] = [
  [EN, ENGLISH_PARAGRAPHS],
  [AR, ARABIC_PARAGRAPHS],
];

// On this stands that parts so far from each other may both have a note 1: see number-notes.ts in core.
test.runIf(hasTool('pdftotext')).each(CASES)('no page of ours is as full in %j', async (language, paragraphs) => {
  const w = writer(language);
  const long = Array.from({ length: 30 }, () => paragraphs.join(' ')).join(' ');
  const blocks = [1, 2].map((n) => w.p(['x', { kind: 'note-call', note: `0-${n}`, number: n }]));
  const made = edition([language], [chapter('a', w.prose('x'), [part(blocks, [w.note(1, long), w.note(2, long)])])]);
  const page = { ...withPreset({ ...USUAL_PRINT.page, size: 'a4' }, 'saving') } as const;
  const collection = { ...made.collection, print: { ...USUAL_PRINT, page } };
  const { bytes } = await renderPdf({ ...made, collection }, contextOf());
  const letters = extractText(bytes)
    .split('\f')
    .map((text) => text.replace(/\p{M}/gu, '').replace(/\s+/g, ' ').length);
  expect(Math.max(...letters)).toBeGreaterThan(LETTERS_OF_A_PAGE / 2);
  expect(Math.max(...letters)).toBeLessThan(LETTERS_OF_A_PAGE);
});
