// Books with one fault each: the gate refuses every one, and says why; beside it what EPUBCheck says.

import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ar, context, en, sampleEdition } from '../../../../packages/core/test/html/sample-edition.ts';
import { epubCheck } from '../../../../test/support/epubcheck.ts';
import { hasTool } from '../../../../test/support/tool.ts';
import { bookFaults } from '../../src/gate/book-faults.ts';
import { renderEpub } from '../../src/index.ts';
import { BROKEN_BOOKS, filesOf, packed } from './broken-books.ts';

let good: Uint8Array;

beforeAll(async () => {
  good = (await renderEpub(sampleEdition(en, ar), context)).bytes;
});

async function broken(breakIt: (typeof BROKEN_BOOKS)[number]['breakIt']): Promise<Uint8Array> {
  const files = await filesOf(good);
  breakIt(files);
  return packed(files);
}

describe('bookFaults', () => {
  it('finds nothing wrong with a good book, nor with one that was packed again', async () => {
    expect(bookFaults(good)).toEqual([]);
    expect(bookFaults(await packed(await filesOf(good)))).toEqual([]);
  });

  it.each(BROKEN_BOOKS)('refuses $name', async ({ breakIt, gate }) => {
    const faults = bookFaults(await broken(breakIt));
    expect(faults.map((fault) => fault.replace(/:\d+:\d+:/, ':…:'))).toEqual(gate);
  });

  it('refuses a book that is cut off', () => {
    expect(() => bookFaults(good.subarray(0, good.length - 30))).toThrow('not a ZIP file');
  });
});

// EPUBCheck takes seconds a book: every tenth is enough to keep the list honest, WARRAQ_EPUBCHECK=all takes them all.
const checked = BROKEN_BOOKS.filter((_, i) => process.env.WARRAQ_EPUBCHECK === 'all' || i % 10 === 2);

describe.runIf(hasTool('java', 'EPUBCheck'))('EPUBCheck 5.3', () => {
  const folder = mkdtempSync(join(tmpdir(), 'warraq-broken-'));
  afterAll(() => rmSync(folder, { recursive: true }));

  it.each(checked)('of $name says $epubCheck', async ({ name, breakIt, epubCheck: expected }) => {
    const file = join(folder, `${name.replaceAll(/\W/g, '-')}.epub`);
    writeFileSync(file, await broken(breakIt));
    const ids = epubCheck(file).map((message) => message.split(' ')[1]);
    expect([...new Set(ids)].sort()).toEqual(expected);
  });
});
