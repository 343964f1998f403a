// A document of parts of all lengths comes in; its notes have the same numbers on paper and on a device.

import { assembleEdition, chapterHtml, type PageDesign, toPlainText, USUAL_PRINT, withPreset } from '@warraq/core';
import { describe, expect, test } from 'vitest';
import { compile } from '../../../packages/core/test/assemble/collection.ts';
import { labels } from '../../../packages/core/test/html/sample-edition.ts';
import { hasTool } from '../../../test/support/tool.ts';
import { renderPdf } from '../src/index.ts';
import { contextOf, EN } from './edition-builder.ts';
import { extractText } from './pdf-reader.ts';
import { ENGLISH_PARAGRAPHS } from './sample-texts.ts';

/** Paragraphs of each part; the last one calls two notes, the first of which calls a third. */
const PARTS = [0, 1, 12, 0, 80, 30, 2, 120, 0];

function documentOf(parts: readonly number[]): string {
  const written = parts.map((count, i) => {
    const filling = Array.from({ length: count }, (_, n) => `${ENGLISH_PARAGRAPHS[n % 3]}\n\n`).join('');
    const notes = `[^a]: note${i}ax, and x${i}ax[^c].\n\n[^b]: note${i}bx.\n\n[^c]: note${i}cx.\n`;
    return `# Part ${i}\n\n${filling}Said x${i}bx[^a] and x${i}cx[^b].\n\n${notes}`;
  });
  return `---\ntitle: Parts\n---\n\n${written.join('\n')}`;
}

/** The numbers after the words that call, in the order of the words. */
function callsIn(text: string): readonly string[] {
  return [...text.matchAll(/\b(x\d[abc]x)\s*\[?(\d+)/g)].map(([, word, number]) => `${word} ${number}`).sort();
}

describe.runIf(hasTool('pdftotext'))('notes counted by part', () => {
  const edition = assembleEdition(compile({ documents: { '01-parts': documentOf(PARTS) } }).value, [EN]).value!;
  const device = callsIn(
    toPlainText(
      chapterHtml(edition.chapters[0]!, {
        languages: [EN],
        vocabulary: 'web',
        header: 'whole',
        idPrefix: '',
        people: [],
        labels,
        href: () => undefined,
        picture: () => undefined,
      }),
    ),
  );
  const A4: PageDesign = { ...USUAL_PRINT.page, size: 'a4' };
  const PAGES: Record<string, PageDesign> = {
    'A6 pages': { ...A4, size: 'a6' },
    'A4 pages': A4,
    'the fullest pages': withPreset(A4, 'saving'),
  };

  test('begin again where a part is far enough from the one before', () => {
    const first = device.filter((call) => call.endsWith(' 1'));
    expect(first.length).toBeGreaterThan(1);
    expect(first.length).toBeLessThan(PARTS.length);
  });

  test.each(Object.keys(PAGES))('have on %s the numbers that they have on a device', async (name) => {
    const print = { ...USUAL_PRINT, page: PAGES[name]! };
    const { bytes } = await renderPdf({ ...edition, collection: { ...edition.collection, print } }, contextOf());
    expect(device).toHaveLength(3 * PARTS.length);
    expect(callsIn(extractText(bytes))).toEqual(device);
  });
});
