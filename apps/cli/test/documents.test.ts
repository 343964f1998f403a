// Single documents and pamphlets: the files, their addresses in feed and manifest, what verify, prune and check know of them.

import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { hasTool } from '../../../test/support/tool.ts';
import { builtFolder } from './support/built-folder.ts';
import { COLLECTION, FILES, Folder, TWO } from './support/folder.ts';
import { pdfAddresses, pdfInfo, pdfTexts } from './support/pdfs.ts';
import { warraq } from './support/program.ts';

const SINGLES = COLLECTION.replace('[epub, feed]', '[pdf, documents, pamphlets, feed]').replace(
  '[epub]',
  '[documents]',
);
const MADE = [
  'documents/01-one.ar.pdf',
  'documents/01-one.en.pdf',
  'documents/02-two.ar.pdf',
  'documents/02-two.en.pdf',
  'feed.en.json',
  'manifest.json',
  'pamphlets/01-one.en.pdf',
  'pamphlets/02-two.en.pdf',
  'small.en.pdf',
];

const run = (folder: Folder, ...args: string[]) => warraq(args, { cwd: folder.path });
const path = (folder: Folder, name: string) => join(folder.path, 'editions/small', name);

function made(folder: Folder): readonly string[] {
  const all = readdirSync(path(folder, '.'), { recursive: true, withFileTypes: true });
  const files = all.filter((entry) => entry.isFile());
  return files.map((entry) => join(entry.parentPath, entry.name).slice(path(folder, '.').length + 1)).sort();
}

const built = (yaml = SINGLES) => builtFolder({ ...FILES, 'collection.yaml': yaml });

describe('single documents', () => {
  it('are made of every document, by themselves or with the rest', async () => {
    const folder = await built();
    expect(made(folder)).toEqual(MADE);
    const alone = new Folder({ ...FILES, 'collection.yaml': SINGLES });
    await run(alone, 'strings', 'sync');
    const { code, out } = await run(alone, 'build', '--format', 'pamphlets', '--lang', 'en');
    expect(code).toBe(0);
    expect(out).toMatch(/^editions\/small\/pamphlets\/01-one\.en\.pdf: \d+ pages?, \d+ kB$/m);
    expect(made(alone)).toEqual(MADE.filter((name) => name.startsWith('pamphlets/')));
  });

  it('are in the manifest, each with its document and only its own passages', async () => {
    const folder = await built();
    const { files } = JSON.parse(readFileSync(path(folder, 'manifest.json'), 'utf8')) as {
      files: {
        name: string;
        format: string;
        document?: string;
        completeness: Record<string, Record<string, number>>;
      }[];
    };
    expect(files.map(({ name }) => name)).toEqual(MADE.filter((name) => name !== 'manifest.json'));
    const [one, two, book] = ['documents/01-one.en.pdf', 'pamphlets/02-two.en.pdf', 'small.en.pdf'].map(
      (wanted) => files.find(({ name }) => name === wanted)!,
    );
    expect([one!.document, two!.document, book!.document]).toEqual(['01-one', '02-two', undefined]);
    expect([one!.format, two!.format]).toEqual(['documents', 'pamphlets']);
    expect(book!.completeness.en!.source).toBe(one!.completeness.en!.source! + two!.completeness.en!.source!);
  });

  it('hang on the items of the feed that are theirs', async () => {
    const folder = await built();
    const feed = JSON.parse(readFileSync(path(folder, 'feed.en.json'), 'utf8')) as {
      items: { attachments: { url: string; title: string }[] }[];
    };
    expect(feed.items.map(({ attachments }) => attachments.map(({ url, title }) => [title, url]))).toEqual([
      [
        ['Small', 'https://example.org/small/small.en.pdf'],
        ['One', 'https://example.org/small/documents/01-one.en.pdf'],
      ],
      [
        ['Small', 'https://example.org/small/small.en.pdf'],
        ['Two', 'https://example.org/small/documents/02-two.en.pdf'],
      ],
    ]);
  });

  it('are compared by verify, which passes over selections and preview pictures', async () => {
    const folder = await built();
    folder.write('editions/small/selections/mine.pdf', 'x');
    folder.write('editions/small/preview/small.en.page-001.png', 'x');
    const same = await run(folder, 'verify');
    expect(same.out.trim().split('\n')).toEqual(MADE.map((name) => `editions/small/${name}: the same`));
    expect(same.code).toBe(0);
    folder.write('editions/small/documents/01-one.en.pdf', 'x');
    folder.write('editions/small/documents/03-gone.en.pdf', 'x');
    const { code, out } = await run(folder, 'verify');
    expect(code).toBe(1);
    expect(out).toContain('editions/small/documents/01-one.en.pdf: differs');
    expect(out).toContain('editions/small/documents/03-gone.en.pdf: would not be made again');
  });

  it('go with their document, or with their format', async () => {
    const folder = await built();
    folder.write('editions/small/selections/small.en.selection-00000000.pdf', 'x');
    folder.write('collection.yaml', SINGLES.replace(', 02-two]', ']').replace('pamphlets, ', ''));
    const { out } = await run(folder, 'prune');
    expect(out.trim().split('\n')).toEqual(
      ['documents/02-two.ar.pdf', 'documents/02-two.en.pdf', 'pamphlets/01-one.en.pdf', 'pamphlets/02-two.en.pdf'].map(
        (name) => `editions/small/${name}: removed`,
      ),
    );
    expect(made(folder)).toContain('selections/small.en.selection-00000000.pdf');
  });

  it('are made where another document has errors; that one keeps its last good file', async () => {
    const folder = await built();
    folder.write('02-two.md', TWO.replace('alone', 'a\u0001lone'));
    const { code, out } = await run(folder, 'build', '--format', 'documents', '--lang', 'en');
    expect(code).toBe(1);
    expect(out).toMatch(/^editions\/small\/documents\/01-one\.en\.pdf: \d+ pages/m);
    expect(out).toContain(
      'editions/small/documents/02-two.en.pdf: not made because of errors; the last good one stays',
    );
  });

  it('do not stop at a broken glossary, of which nothing is made in them', async () => {
    const folder = await built(`${SINGLES}back_matter: [index]\n`);
    folder.write('translations/glossary.csv', 'id,en,ar\na,"open,ب\n');
    expect((await run(folder, 'build', '--format', 'documents')).code).toBe(0);
    expect((await run(folder, 'build', '--format', 'pdf')).code).toBe(1);
  });

  describe.runIf(hasTool('pdftotext', 'the text of single documents'))('as their readers see them', () => {
    it('have their own title, and no link that leads nowhere', async () => {
      const folder = await built();
      const document = path(folder, 'documents/01-one.en.pdf');
      expect(pdfInfo(document)).toMatchObject({ Title: 'One', Tagged: 'yes' });
      expect(pdfTexts(document).join(' ')).toContain('It refers to the second.');
      expect(pdfAddresses(document)).toEqual(['https://example.org/small/small.en.pdf#nameddest=c00001']);
      const offline = await built(SINGLES.replace(/base_url.*\n/, '').replace(', feed]', ']'));
      expect(pdfTexts(path(offline, 'documents/01-one.en.pdf')).join(' ')).toContain('It refers to the second.');
      expect(pdfAddresses(path(offline, 'documents/01-one.en.pdf'))).toEqual([]);
    });

    it('begin at once where they are pamphlets', async () => {
      const [first] = pdfTexts(path(await built(), 'pamphlets/02-two.en.pdf'));
      expect(first).toMatch(/^From “Small” Two The second document\. A paragraph alone\. From the collection: Small/i);
    });
  });
});
