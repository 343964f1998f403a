// The EPUB editions of the sample collection, as Ace by DAISY sees them: pages in Chromium, metadata, order of headings.

import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import JSZip from 'jszip';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { aceViolations } from './support/ace.ts';
import { warraq } from './support/cli.ts';
import { sampleEditions } from './support/sample-editions.ts';
import { hasTool } from './support/tool.ts';

const SMALL = `id: small
title: { en: Small }
summary: { en: A small collection. }
languages: [en]
editions: [{ languages: [en], formats: [epub] }]
`;

describe.runIf(hasTool('chromium', 'Ace by DAISY'))('Ace by DAISY', () => {
  const out = mkdtempSync(join(tmpdir(), 'warraq-ace-books-'));
  let books: string;
  const file = (languages: string) => join(books, `iraq-reader.${languages}.epub`);

  beforeAll(async () => {
    books = await sampleEditions();
  });

  afterAll(() => rmSync(out, { recursive: true, force: true }));

  test.each(['en', 'ar', 'en-ar'])('finds 0 violations in iraq-reader.%s.epub', (languages) => {
    expect(aceViolations(file(languages))).toEqual([]);
  });

  test('does find a picture without alternative text and a book that does not say what it hazards', async () => {
    // Of one text: Ace opens every page in the browser.
    mkdirSync(join(out, 'small'));
    writeFileSync(join(out, 'small/collection.yaml'), SMALL);
    writeFileSync(join(out, 'small/01-one.md'), '# One\n\nA paragraph.\n');
    expect(warraq(['build', join(out, 'small'), '--format', 'epub', '--out', out]).status).toBe(0);
    expect(aceViolations(join(out, 'small.en.epub'))).toEqual([]);
    const zip = await JSZip.loadAsync(readFileSync(join(out, 'small.en.epub')));
    const change = async (name: string, from: RegExp, to: string) => {
      const before = await zip.file(name)!.async('string');
      expect(before).toMatch(from);
      zip.file(name, before.replace(from, to));
    };
    await change('OEBPS/cover.xhtml', / alt="[^"]*"/, '');
    await change('OEBPS/content.opf', /<meta property="schema:accessibilityHazard">[^<]*<\/meta>/, '');
    const broken = join(out, 'broken.epub');
    writeFileSync(broken, await zip.generateAsync({ type: 'nodebuffer' }));
    const found = aceViolations(broken).join('\n');
    expect(found).toMatch(/cover\.xhtml: critical image-alt/);
    expect(found).toMatch(/metadata-accessibilityhazard/);
  });
});
