// What authors and editions keep from left to right inside Arabic: elements on pages, signs in text alone, no letter lost.

import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { withPageBreaks } from '../../src/html/page-breaks.ts';
import { startPage } from '../../src/html/page-state.ts';
import { textHtml } from '../../src/html/text-html.ts';
import { chapterHtml, toPlainText, toXhtml } from '../../src/index.ts';
import { ar, labels, proseIn, sampleEdition } from './sample-edition.ts';

const WORDS = 'هاتف \u2066+964 770 123 4567\u2069 صباحًا';
const options = {
  languages: [ar] as const,
  vocabulary: 'epub' as const,
  header: 'whole' as const,
  idPrefix: '',
  people: [],
  labels,
  href: () => undefined,
  picture: () => undefined,
};
const [sample] = sampleEdition(ar).chapters;
const blocks = [{ kind: 'paragraph' as const, prose: proseIn([ar])('', WORDS) }];
const chapter = { ...sample!, parts: [{ heading: undefined, blocks, notes: [] }] };

describe('what stands between signs of isolation', () => {
  test('is an element, so that no invisible sign is copied or hides a word from a search', () => {
    expect(toXhtml(chapterHtml(chapter, options))).toContain(
      'هاتف <span class="isolate" dir="ltr">+964 770 123 4567</span> صباحًا',
    );
  });

  test('keeps its signs in text alone, where no element does their work', () => {
    expect(toPlainText(chapterHtml(chapter, options))).toContain(WORDS);
  });

  test('counts its signs where pages of the print begin', () => {
    const page = startPage(chapter, options);
    const marked = withPageBreaks(textHtml(WORDS), [{ id: 'p', label: '7', offset: WORDS.indexOf('صباحًا') }], page);
    expect(toXhtml({ type: 'root', children: marked })).toMatch(/ <span [^>]*id="p"[^>]*><\/span>صباحًا/);
    const before = withPageBreaks(textHtml(WORDS), [{ id: 'p', label: '7', offset: WORDS.indexOf('\u2066') }], page);
    expect(toXhtml({ type: 'root', children: before })).toMatch(/dir="ltr"><span [^>]*id="p"[^>]*><\/span>\+964/);
  });

  test('comes back letter by letter, however signs stand', () => {
    const texts = fc.string({ unit: fc.constantFrom('1', '–', 'a', 'ب', '\u2066', '\u2067', '\u2068', '\u2069') });
    fc.assert(
      fc.property(texts, (text) => toPlainText({ type: 'root', children: textHtml(text) }) === text),
      { numRuns: 1000 },
    );
  });
});
