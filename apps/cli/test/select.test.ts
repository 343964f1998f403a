// `warraq build --select`: a reader of one's own choice, its name, order and title, and what cannot be chosen.

import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import JSZip from 'jszip';
import { describe, expect, it } from 'vitest';
import { hasTool } from '../../../test/support/tool.ts';
import { COLLECTION, FILES, Folder } from './support/folder.ts';
import { pdfAddresses, pdfInfo, pdfTexts } from './support/pdfs.ts';
import { warraq } from './support/program.ts';

const THREE = '---\ntitle: Three\nlanguage: ar\n---\n\nفقرة واحدة تحيل إلى [الأولى](01-one.md).\n';
const MORE = {
  ...FILES,
  '03-three.md': THREE,
  'collection.yaml': COLLECTION.replace('02-two]', '02-two, 03-three]').replace('[epub, feed]', '[pdf, epub]'),
};
const HOME = 'editions/small/selections';

async function synced(files: Readonly<Record<string, string>> = MORE) {
  const folder = new Folder(files);
  await warraq(['strings', 'sync'], { cwd: folder.path });
  return folder;
}
const select = (folder: Folder, ...args: string[]) => warraq(['build', '--select', ...args], { cwd: folder.path });
const files = (folder: Folder, home = HOME) => readdirSync(join(folder.path, home)).sort();

describe('a selection', () => {
  it('is made as PDF and EPUB in every edition, under a name that its documents give it', async () => {
    const folder = await synced();
    const { code, out, err } = await select(folder, '03-three,01-one');
    expect({ code, err }).toEqual({ code: 0, err: '' });
    const [name] = /selection-[0-9a-f]{8}/.exec(out) ?? [];
    expect(files(folder)).toEqual(
      ['ar', 'en'].flatMap((tag) => ['epub', 'pdf'].map((format) => `small.${tag}.${name}.${format}`)),
    );
    const before = folder.all();
    await select(folder, '03-three.md , three,one'.replace(' , three', ''));
    expect(folder.all()).toEqual(before);
    await select(folder, '01-one,03-three', '--lang', 'en', '--format', 'pdf');
    expect(files(folder)).toHaveLength(5);
    expect(existsSync(join(folder.path, 'editions/small/manifest.json'))).toBe(false);
  });

  it('has the language, format, name and folder that it is asked for', async () => {
    const folder = await synced();
    const options = ['--lang', 'ar', '--format', 'epub', '--name', 'study-group', '--out', 'mine'];
    expect((await select(folder, 'two', ...options)).code).toBe(0);
    expect(files(folder, 'mine')).toEqual(['small.ar.selection-study-group.epub']);
  });

  it('finds documents as cross-references do: by number, name, or title', async () => {
    const folder = await synced();
    for (const name of ['02-two', '02-two.md', 'two', 'Two', 'TWO'])
      await select(folder, name, '--lang', 'en', '--format', 'epub');
    expect(files(folder)).toHaveLength(1);
  });

  it('is neither pruned nor compared, and takes nothing from the editions', async () => {
    const folder = await synced();
    await warraq(['build'], { cwd: folder.path });
    await select(folder, 'two', '--lang', 'en', '--format', 'epub');
    const before = folder.all();
    expect((await warraq(['prune'], { cwd: folder.path })).out).toBe('Nothing to remove.\n');
    expect((await warraq(['verify'], { cwd: folder.path })).code).toBe(0);
    expect(folder.all()).toEqual(before);
  });

  it('is made although a document that is not in it has errors', async () => {
    const folder = await synced();
    folder.write('02-two.md', '---\ntitle: Two\n---\n\nA\u0001\n');
    expect((await select(folder, 'one', '--format', 'epub')).code).toBe(0);
    expect((await select(folder, 'one,two', '--format', 'epub')).code).toBe(1);
  });

  it('says of itself in its EPUB what it is and what it is from', async () => {
    const folder = await synced();
    await select(folder, '02-two,01-one', '--lang', 'en', '--format', 'epub', '--name', 'x');
    const zip = await JSZip.loadAsync(readFileSync(join(folder.path, HOME, 'small.en.selection-x.epub')));
    const opf = await zip.file('OEBPS/content.opf')!.async('text');
    expect(opf).toMatch(/<dc:title[^>]*>Small: A Selection</);
    expect(opf).toMatch(/belongs-to-collection"[^>]*>Small</);
    expect(opf).toMatch(/<dc:description[^>]*>Two · One</);
    expect(opf).not.toContain('calibre:series_index');
    const whole = await synced();
    await warraq(['build', '--lang', 'en', '--format', 'epub'], { cwd: whole.path });
    const other = await JSZip.loadAsync(readFileSync(join(whole.path, 'editions/small/small.en.epub')));
    const identifier = (text: string) => /<dc:identifier[^>]*>([^<]+)/.exec(text)?.[1];
    expect(identifier(opf)).not.toBe(identifier(await other.file('OEBPS/content.opf')!.async('text')));
  });

  describe.runIf(hasTool('pdftotext', 'the text of selections'))('as its readers see it', () => {
    it('has its own title, contents and order', async () => {
      const folder = await synced();
      await select(folder, 'two,one', '--format', 'pdf', '--name', 'x');
      const english = join(folder.path, HOME, 'small.en.selection-x.pdf');
      const texts = pdfTexts(english);
      expect(pdfInfo(english).Title).toBe('Small: A Selection');
      expect(texts[0]).toBe('Small: A Selection');
      expect(texts.find((text) => text.startsWith('Contents'))).toMatch(/Two[ .]+1 One[ .]+2/);
      expect(texts.join(' ')).not.toContain('Three');
      expect(pdfAddresses(english)).toEqual([]);
      expect(pdfTexts(join(folder.path, HOME, 'small.ar.selection-x.pdf'))[0]).toBe('مختارات من صغيرة');
    });

    it('has the title that it is given, and leads out to what is not in it', async () => {
      const folder = await synced();
      await select(
        folder,
        'one',
        '--lang',
        'en',
        '--format',
        'pdf',
        '--name',
        'x',
        '--title',
        ' For  the\tstudy group ',
      );
      const english = join(folder.path, HOME, 'small.en.selection-x.pdf');
      expect(pdfInfo(english).Title).toBe('For the study group');
      expect(pdfAddresses(english)).toEqual(['https://example.org/small/small.en.pdf#nameddest=c00001']);
    });
  });
});

describe('what cannot be selected', () => {
  const wrong: readonly (readonly [readonly string[], string])[] = [
    [['--select', '04-four'], 'The collection has no document 04-four; the nearest names are: '],
    [['--select', 'tow'], 'the nearest names are: two'],
    [['--select', '../../etc/passwd'], 'The collection has no document ../../etc/passwd'],
    [['--select', '#here'], 'The collection has no document #here'],
    [['--select', 'a\u001b[2Jb'], 'The collection has no document aU+001B[2Jb'],
    [['--select', 'one,two,01-one'], 'The document 01-one is selected twice'],
    [['--select', ' , ,'], '--select needs at least one document'],
    [['--select', 'one', '--format', 'feed'], 'A selection cannot be made as feed'],
    [['--select', 'one', '--format', 'documents'], 'A selection cannot be made as documents'],
    [['--select', 'one', '--format', 'docx'], 'There is no format docx'],
    [['--select', 'one', '--lang', 'fr'], 'No collection asks for an edition fr'],
    [['--select', 'one', '--name', '../x'], '../x cannot be part of a file name'],
    [['--select', 'one', '--name', 'Mine'], 'Mine cannot be part of a file name'],
    [['--select', 'one', '--name', 'x'.repeat(65)], 'cannot be part of a file name'],
    [['--select', 'one', '--title', '  '], 'A title is one line of at most 200 characters'],
    [['--select', 'one', '--title', 'a\u0007b'], 'A title is one line'],
    [['--select', 'one', '--title', 'a\u202eb'], 'A title is one line'],
    [['--select', 'one', '--title', 'x'.repeat(201)], 'A title is one line'],
    [['--title', 'x'], 'The option --title goes with --select only'],
    [['--name', 'x'], 'The option --name goes with --select only'],
    [['--select'], 'The option --select <documents> needs a value'],
  ];

  it.each(wrong)('%j', async (args, sentence) => {
    const folder = new Folder(MORE);
    const { code, out, err } = await warraq(['build', ...args], { cwd: folder.path });
    expect({ code, out }).toEqual({ code: 2, out: '' });
    expect(err).toContain(sentence);
    const arabic = await warraq(['build', ...args, '--ui', 'ar'], { cwd: folder.path });
    expect(arabic.code).toBe(2);
    expect(arabic.err).toMatch(/[\u0621-\u064a]/);
    expect(existsSync(join(folder.path, 'editions'))).toBe(false);
  });

  it('several collections at once', async () => {
    const folder = new Folder({
      'pnpm-workspace.yaml': '',
      ...Object.fromEntries(Object.entries(FILES).map(([name, text]) => [`sources/a/${name}`, text])),
      ...Object.fromEntries(Object.entries(FILES).map(([name, text]) => [`sources/b/${name}`, text])),
    });
    const { code, err } = await warraq(['build', '--select', 'one'], { cwd: folder.path });
    expect({ code, err }).toEqual({ code: 2, err: 'A selection is of one collection: name it.\n' });
  });

  it('anything of a collection that cannot be read', async () => {
    const folder = new Folder({ ...MORE, 'collection.yaml': 'id: [' });
    const { code, err } = await warraq(['build', '--select', 'one'], { cwd: folder.path });
    expect(code).toBe(1);
    expect(err).toContain('collection.yaml:1:');
  });
});
