// Texts that people copy and search: what poppler, pdf.js and PDFium read on the pages is what was written.

import { afterAll, describe, expect, test } from 'vitest';
import { hasTool } from '../../../test/support/tool.ts';
import { renderPdf } from '../src/index.ts';
import { contextOf } from './edition-builder.ts';
import { FACING, facingBook, fullBook, mixedBook, pureBook, type SampleBook } from './extraction-books.ts';
import { PURE_PARAGRAPHS } from './extraction-samples.ts';
import { plainly, type Score, scoreOf } from './extraction-score.ts';
import { hasPdfbox, pdfboxText, pdfiumText, pdfjsText, popplerText, type TextReader } from './text-readers.ts';

const READERS: Readonly<Record<string, TextReader>> = {
  ...(hasTool('pdftotext', 'what poppler reads') ? { poppler: popplerText } : {}),
  pdfjs: pdfjsText,
  pdfium: pdfiumText,
};
const BOOKS: Readonly<Record<string, SampleBook>> = {
  mixed: mixedBook(),
  full: fullBook(),
  pure: pureBook(),
  facing: facingBook(),
};

/**
 * What must come back at least, of words and of characters. What was measured is up to one in a hundred more: lines
 * that end inside an address or a compound, or in the English paragraph, are other ones whenever the setting changes.
 */
const LEAST: Readonly<Record<string, Readonly<Record<string, readonly [number, number]>>>> = {
  mixed: { poppler: [0.93, 0.95], pdfjs: [0.985, 0.998], pdfium: [0.985, 0.998] },
  full: { poppler: [0.95, 0.97], pdfjs: [0.98, 0.995], pdfium: [0.98, 0.995] },
  pure: { poppler: [1, 1], pdfjs: [1, 1], pdfium: [1, 1] },
};

const made = new Map<string, Promise<Uint8Array>>();
const read = new Map<string, Promise<string>>();

function bytesOf(book: string): Promise<Uint8Array> {
  const found = made.get(book) ?? renderPdf(BOOKS[book]!.edition, contextOf()).then(({ bytes }) => bytes);
  made.set(book, found);
  return found;
}

function textOf(book: string, reader: string): Promise<string> {
  const key = `${book} ${reader}`;
  const found = read.get(key) ?? bytesOf(book).then(READERS[reader]!);
  read.set(key, found);
  return found;
}

const table: string[] = [];

function note(book: string, reader: string, { words, characters }: Score): void {
  table.push(`${book.padEnd(8)}${reader.padEnd(16)}${percent(words)} words ${percent(characters)} characters`);
}

function percent(share: number): string {
  return `${(share * 100).toFixed(1).padStart(5)} %`;
}

/** WARRAQ_TABLE=1 prints what was measured, and what two more readers make of the books. */
afterAll(async () => {
  if (process.env.WARRAQ_TABLE === undefined) return;
  for (const book of ['mixed', 'full', 'pure']) {
    const bytes = await bytesOf(book);
    if ('poppler' in READERS)
      note(book, 'poppler -raw', scoreOf(BOOKS[book]!.source, await popplerText(bytes, ['-raw'])));
    if (hasPdfbox) note(book, 'PDFBox', scoreOf(BOOKS[book]!.source, await pdfboxText(bytes)));
  }
  console.info(table.sort().join('\n'));
});

describe.each(Object.keys(READERS))('%s', (reader) => {
  test.each(Object.keys(LEAST))('reads the %s book in logical order', async (book) => {
    const score = scoreOf(BOOKS[book]!.source, await textOf(book, reader));
    note(book, reader, score);
    const [words, characters] = LEAST[book]![reader]!;
    expect(score.words).toBeGreaterThanOrEqual(words);
    expect(score.characters).toBeGreaterThanOrEqual(characters);
  });

  test('reads every sentence of a bilingual page whole', async () => {
    const text = await textOf('facing', reader);
    for (const sentence of FACING.flat())
      expect(scoreOf(sentence, text), sentence).toEqual({ words: 1, characters: 1 });
  });

  test.each([
    'جريدة «الزوراء»',
    'كَتَبَ المُؤَرِّخُ',
    '(١٩٠٣–١٩٩٧)',
    '(Basra)',
    'The Press in the Arab Middle East (1995)',
    'Strick, Scott & Co.',
    '٤٬٨١٦٬١٨٥ نسمة، منهم ٣٦٪ في المدن؛',
    '[في الدرجة الثالثة] سنة ١٨٩٨.',
    'library@example.org',
    'شارع المتنبي, was given its name',
  ])('finds %s', async (phrase) => {
    // Poppler reads an English line of a page that is mostly Arabic from the right.
    if (reader === 'poppler' && phrase.startsWith('شارع')) return;
    expect(plainly(await textOf('mixed', reader))).toContain(plainly(phrase));
  });

  test('finds vocalised words without their vowels', async () => {
    const bare = plainly(await textOf('pure', reader)).replace(/\p{Mn}/gu, '');
    for (const text of PURE_PARAGRAPHS) {
      const words = plainly(text)
        .replace(/\p{Mn}/gu, '')
        .split(' ');
      for (let at = 0; at + 2 < words.length; at += 3) expect(bare).toContain(words.slice(at, at + 3).join(' '));
    }
  });

  test('reads no kashida, no private character, no no-break space', async () => {
    for (const book of Object.keys(BOOKS)) {
      // The number of a page of the front matter is written with one.
      const text = (await textOf(book, reader)).replaceAll('هـ', '');
      expect(text, book).not.toMatch(/[\u0640\u00a0\ufffd\p{Co}\p{Cn}]/u);
    }
  });
});
