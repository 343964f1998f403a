// The same generated document in every kind that has mark-up: each kind gives all its words, in their order.

import fc from 'fast-check';
import { expect, test } from 'vitest';
import { importCapture } from '../src/index.ts';
import { docx, odt, wordParagraph } from './support/archives.ts';
import { bodyOf, wordsOf } from './support/imported.ts';

type Part =
  | { readonly kind: 'heading' | 'paragraph' | 'quotation'; readonly text: string }
  | { readonly kind: 'list' | 'row'; readonly texts: readonly string[] };

const word = fc.constantFrom(
  'room',
  'rain',
  'Stove',
  'ledger',
  'harbour',
  'lamp',
  'قاعة',
  'مطر',
  'الموقد',
  '1952',
  'reader',
  'visitors',
);
const sentence = fc.array(word, { minLength: 12, maxLength: 40 }).map((words) => `${words.join(' ')}.`);
const short = fc.array(word, { minLength: 2, maxLength: 5 }).map((words) => words.join(' '));
const part: fc.Arbitrary<Part> = fc.oneof(
  sentence.map((text): Part => ({ kind: 'paragraph', text })),
  sentence.map((text): Part => ({ kind: 'paragraph', text })),
  sentence.map((text): Part => ({ kind: 'quotation', text })),
  short.map((text): Part => ({ kind: 'heading', text })),
  fc.array(sentence, { minLength: 1, maxLength: 4 }).map((texts): Part => ({ kind: 'list', texts })),
  fc.array(short, { minLength: 2, maxLength: 3 }).map((texts): Part => ({ kind: 'row', texts })),
);
// Readers of pages look for a text: a page without a paragraph has none.
const document = fc
  .array(part, { minLength: 1, maxLength: 8 })
  .map((parts): readonly Part[] => [
    { kind: 'paragraph', text: `${'room rain stove ledger harbour lamp '.repeat(12)}end.` },
    ...parts,
  ]);

/** @param marks of each part in a kind */
const written = (parts: readonly Part[], marks: (part: Part) => string, between = '\n\n') =>
  parts.map(marks).join(between);
const cells = (texts: readonly string[], name: string) => texts.map((text) => `<${name}>${text}</${name}>`).join('');

function inWord(one: Part): string {
  switch (one.kind) {
    case 'heading':
      return wordParagraph(one.text, 'Heading2');
    case 'paragraph':
    case 'quotation':
      return wordParagraph(one.text);
    case 'list':
      return one.texts.map((text) => wordParagraph(text)).join('');
    case 'row': {
      const row = `<w:tr>${one.texts.map((text) => `<w:tc>${wordParagraph(text)}</w:tc>`).join('')}</w:tr>`;
      return `<w:tbl>${row}${row}</w:tbl>`;
    }
  }
}

const KINDS: Readonly<Record<string, (parts: readonly Part[]) => string | Promise<Uint8Array>>> = {
  'page.html': (parts) =>
    `<html><head><title>Page</title></head><body><article>${written(parts, (one) => {
      switch (one.kind) {
        case 'heading':
          return `<h2>${one.text}</h2>`;
        case 'paragraph':
          return `<p>${one.text}</p>`;
        case 'quotation':
          return `<blockquote><p>${one.text}</p></blockquote>`;
        case 'list':
          return `<ul>${cells(one.texts, 'li')}</ul>`;
        case 'row':
          return `<table><tr>${cells(one.texts, 'td')}</tr><tr>${cells(one.texts, 'td')}</tr></table>`;
      }
    })}</article></body></html>`,
  'page.mediawiki': (parts) =>
    written(
      parts,
      (one) => {
        switch (one.kind) {
          case 'heading':
            return `== ${one.text} ==`;
          case 'paragraph':
            return `${one.text}\n`;
          case 'quotation':
            return `<blockquote>\n${one.text}\n</blockquote>`;
          case 'list':
            return one.texts.map((text) => `* ${text}`).join('\n');
          case 'row':
            return `{|\n|-\n| ${one.texts.join(' || ')}\n|-\n| ${one.texts.join('\n| ')}\n|}`;
        }
      },
      '\n',
    ),
  'page.muse': (parts) =>
    `#title Page\n\n${written(parts, (one) => {
      switch (one.kind) {
        case 'heading':
          return `** ${one.text}`;
        case 'paragraph':
          return one.text;
        case 'quotation':
          return `<quote>\n${one.text}\n</quote>`;
        case 'list':
          return one.texts.map((text) => ` - ${text}`).join('\n');
        case 'row':
          return `| ${one.texts.join(' | ')} |\n| ${one.texts.join(' | ')} |`;
      }
    })}\n`,
  'page.docx': (parts) => docx(parts.map(inWord).join('')),
  'page.odt': (parts) =>
    odt(
      written(
        parts,
        (one) => {
          switch (one.kind) {
            case 'heading':
              return `<text:h text:outline-level="2">${one.text}</text:h>`;
            case 'paragraph':
              return `<text:p>${one.text}</text:p>`;
            case 'quotation':
              return `<text:p text:style-name="Quotations">${one.text}</text:p>`;
            case 'list':
              return `<text:list>${one.texts.map((text) => `<text:list-item><text:p>${text}</text:p></text:list-item>`).join('')}</text:list>`;
            case 'row': {
              const row = `<table:table-row>${one.texts.map((text) => `<table:table-cell><text:p>${text}</text:p></table:table-cell>`).join('')}</table:table-row>`;
              return `<table:table>${row}${row}</table:table>`;
            }
          }
        },
        '',
      ),
    ),
};

test.each(Object.entries(KINDS))(
  '%s',
  async (name, write) => {
    await fc.assert(
      fc.asyncProperty(document, async (parts) => {
        const content = await write(parts);
        const bytes = typeof content === 'string' ? new TextEncoder().encode(content) : content;
        const result = await importCapture(name, bytes);
        if ('refused' in result) throw new Error(`${result.refused} ${result.detail}`);
        const own = parts.flatMap((one) =>
          'text' in one ? [one.text] : one.kind === 'row' ? [...one.texts, ...one.texts] : one.texts,
        );
        const words = wordsOf(own.join(' ')).join(' ');
        const kept = bodyOf(result)
          .replace(/^(\s*)\d+\. /gmu, '$1')
          .replace(/^\|[ |-]+\|$/gmu, '');
        expect(wordsOf(kept).join(' ')).toBe(words);
      }),
      { numRuns: Number(process.env.WARRAQ_RUNS ?? 60) },
    );
  },
  600_000,
);
