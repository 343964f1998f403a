// Latin titles with words in italics inside Arabic come in; what readers copy of them goes out.

import type { Inline } from '@warraq/core';
import { expect, test } from 'vitest';
import { hasTool } from '../../../test/support/tool.ts';
import { renderPdf } from '../src/index.ts';
import { AR, chapter, contextOf, EN, edition, part, writer } from './edition-builder.ts';
import { pdfiumText, pdfjsText, popplerText } from './text-readers.ts';

const text = (words: string): Inline => ({ kind: 'text', text: words });
const em = (words: string): Inline => ({ kind: 'emphasis', children: [text(words)] });

async function book(): Promise<Uint8Array> {
  const w = writer(AR);
  const title: Inline = {
    kind: 'foreign',
    language: EN,
    children: [text('Karl Marx, '), em('Das Kapital'), text(' and others')],
  };
  const made = edition([AR], [chapter('a', w.prose('فصل'), [part([w.p(['انظر كتاب ', title, ' في موضعه منه'])])])]);
  return (await renderPdf(made, contextOf())).bytes;
}

const plain = (read: string) => read.replace(/[\u200e\u200f\u202a-\u202e\u2066-\u2069]/g, '').replace(/\s+/g, ' ');
const WANTED = 'انظر كتاب Karl Marx, Das Kapital and others في موضعه منه';

test.runIf(hasTool('pdftotext'))('poppler reads a title in two styles in its order', async () => {
  expect(plain(await popplerText(await book()))).toContain(WANTED);
});

test('pdf.js reads a title in two styles in its order', async () => {
  expect(plain(await pdfjsText(await book()))).toContain(WANTED);
});

test('PDFium reads a title in two styles in its order', async () => {
  expect(plain(await pdfiumText(await book()))).toContain(WANTED);
});
