// EPUBCheck's verdict on editions that hold every kind of block, and on hostile ones.

import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { ar, context, en, hostileEdition, sampleEdition } from '../../../packages/core/test/html/sample-edition.ts';
import { epubCheck } from '../../../test/support/epubcheck.ts';
import { hasTool } from '../../../test/support/tool.ts';
import { renderEpub } from '../src/index.ts';

const folder = process.env.WARRAQ_KEEP_EPUBS ?? mkdtempSync(join(tmpdir(), 'warraq-epub-'));
afterAll(() => {
  if (process.env.WARRAQ_KEEP_EPUBS === undefined) rmSync(folder, { recursive: true, force: true });
});

const editions = {
  en: sampleEdition(en),
  ar: sampleEdition(ar),
  'en-ar': sampleEdition(en, ar),
  'hostile-en': hostileEdition(5000, en),
  'hostile-ar-en': hostileEdition(60, ar, en),
};

describe.runIf(hasTool('java', 'EPUBCheck'))('EPUBCheck 5.3', () => {
  it.each(Object.entries(editions))('finds no errors and no warnings in %s', async (name, edition) => {
    const file = join(folder, `${name}.epub`);
    writeFileSync(file, (await renderEpub(edition, context)).bytes);
    expect(epubCheck(file)).toEqual([]);
  });

  it('does find what is wrong', () => {
    const file = join(folder, 'broken.epub');
    writeFileSync(file, 'not a book');
    expect(epubCheck(file)).not.toEqual([]);
  });
});
