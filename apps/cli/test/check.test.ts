// Hostile input, each with the problems it is answered with: code, place, sentence and exit code.

import { describe, expect, it } from 'vitest';
import { COLLECTION, FILES, Folder, ONE, TWO } from './support/folder.ts';
import { warraq } from './support/program.ts';

interface Found {
  readonly file: string;
  readonly line: number;
  readonly column: number;
  readonly severity: string;
  readonly code: string;
  readonly message: string;
  readonly hint?: string;
}

/** What `check` finds when these files replace those of a faultless collection. */
async function check(files: Readonly<Record<string, string>>, base: Readonly<Record<string, string>> = FILES) {
  const folder = new Folder({ ...base, ...files });
  const { code, out } = await warraq(['check', '--json'], { cwd: folder.path });
  const found = (JSON.parse(out) as Found[]).filter((problem) => problem.code !== 'strings-not-synced');
  for (const problem of found) {
    expect(problem.message).not.toBe(problem.code);
    expect(problem.hint, problem.code).toBeTruthy();
    expect(problem.message + problem.hint).not.toMatch(/\{\{/);
  }
  return {
    code,
    found,
    brief: found.map(({ file, line, column, severity, code: name }) => `${file}:${line}:${column} ${severity} ${name}`),
  };
}

/** A synced collection, so that string files have known ids. */
async function synced() {
  const folder = new Folder();
  await warraq(['strings', 'sync'], { cwd: folder.path });
  return folder;
}

async function checkIn(folder: Folder) {
  const { code, out } = await warraq(['check'], { cwd: folder.path });
  return { code, out };
}

describe('warraq check', () => {
  it('has nothing against a good collection', async () => {
    const folder = await synced();
    expect(await checkIn(folder)).toEqual({ code: 0, out: 'No problems.\n' });
  });

  it('names the place of broken YAML', async () => {
    const { code, brief } = await check({ 'collection.yaml': 'id: small\ntitle: "open\nlanguages: [en\n' });
    expect(code).toBe(1);
    expect(brief.join('\n')).toMatch(/^collection\.yaml:\d+:\d+ error yaml-/m);
  });

  it('parts the names of a list with the comma of its language', async () => {
    const folder = new Folder({ ...FILES, 'collection.yaml': `${COLLECTION}notes: { place: side }\n` });
    const [english, arabic] = [['check'], ['check', '--ui', 'ar']].map((args) => warraq(args, { cwd: folder.path }));
    expect((await english)?.out).toContain('foot, end');
    expect((await arabic)?.out).toContain('foot، end');
  });

  it('names the line of broken front matter inside its document', async () => {
    const { code, brief } = await check({ '02-two.md': '---\ntitle: Two\ntags: [a\n---\n\nText.\n' });
    expect(code).toBe(1);
    expect(brief.join('\n')).toMatch(/^02-two\.md:[345]:\d+ error yaml-/m);
  });

  it('names the line of broken JSON, and makes no new ids meanwhile', async () => {
    const folder = await synced();
    folder.write('translations/ar/01-one.json', '{\n  "aaaaaaaa": "نص"\n\n  "bbbbbbbb": "نص"\n}\n');
    const { code, out } = await checkIn(folder);
    expect(code).toBe(1);
    expect(out).toMatch(/^translations\/ar\/01-one\.json:2:19 {2}error/m);
  });

  it('tells once of a key that can be none', async () => {
    const folder = await synced();
    folder.write('translations/ar/01-one.json', '{\n  "": "نص",\n\n  "A B": "نص"\n}\n');
    const { out } = await checkIn(folder);
    expect(out.split('\n').filter((line) => line.startsWith('translations'))).toEqual([
      expect.stringMatching(/:2:3 {2}error {2}“” cannot be a key here/),
      expect.stringMatching(/:4:3 {2}error {2}“A B” cannot be a key here/),
    ]);
  });

  it('finds an id that stands twice in a file, and one that two documents share', async () => {
    const folder = await synced();
    const id = Object.keys(folder.strings('en', '01-one'))[0];
    folder.write('translations/ar/01-one.json', `{\n  "${id}": "أول",\n\n  "${id}": "ثان"\n}\n`);
    expect((await checkIn(folder)).out).toMatch(/translations\/ar\/01-one\.json:4:3 {2}error/);
    folder.write('translations/en/02-two.json', folder.read('translations/en/01-one.json'));
    const { code, out } = await checkIn(folder);
    expect(code).toBe(1);
    expect(out).toContain(`The unit id “${id}” is already used in`);
  });

  it('finds cross-references that lead nowhere', async () => {
    const { found } = await check({ '02-two.md': TWO.replace('alone', '[alone](03-three.md) and [[Nowhere]]') });
    expect(found.map((problem) => [problem.file, problem.line, problem.code])).toEqual([
      ['02-two.md', 6, 'reference-unknown'],
      ['02-two.md', 6, 'reference-unknown'],
    ]);
  });

  it('finds a footnote without text and one that nothing calls', async () => {
    const { brief } = await check({ '01-one.md': ONE.replace('[^1]: The note.', '[^2]: Another.') });
    expect(brief).toEqual(['01-one.md:6:34 error note-without-text', '01-one.md:10:1 warning note-without-call']);
  });

  it('finds control characters and embeddings', async () => {
    const { code, brief } = await check({ '02-two.md': TWO.replace('alone', 'a\u0007l\u202eone') });
    expect(code).toBe(1);
    expect(brief).toEqual(['02-two.md:6:14 error control-character', '02-two.md:6:16 error control-character']);
  });

  it('finds them in translations too, where JSON hides them behind an escape', async () => {
    const folder = await synced();
    const [id] = Object.keys(folder.strings('en', '02-two'));
    folder.write('translations/ar/02-two.json', JSON.stringify({ [id ?? '']: 'اثنان\u0007' }));
    const { code, out } = await checkIn(folder);
    expect(code).toBe(1);
    expect(out).toMatch(/translations\/ar\/02-two\.json:1:\d+ {2}error {2}.*U\+0007/);
  });

  it('finds a script and shows no part of it as a control of the terminal', async () => {
    const { found } = await check({ '02-two.md': `${TWO}\n<script>alert(1)</script>\n` });
    expect(found[0]).toMatchObject({ file: '02-two.md', line: 8, column: 1 });
    expect(found[0]?.code).toMatch(/html/);
  });

  it('answers an empty collection, an empty folder and an empty file', async () => {
    const empty = COLLECTION.replace(/^documents.*\n/m, '');
    expect((await check({ 'collection.yaml': empty }, {})).brief).toEqual([
      'collection.yaml:1:1 error collection-empty',
    ]);
    expect((await check({ 'collection.yaml': '' })).code).toBe(1);
    expect((await warraq(['check'], { cwd: new Folder({}).path })).code).toBe(2);
  });

  it('finds what a translation lost or added', async () => {
    const folder = await synced();
    const [, , first] = Object.keys(folder.strings('en', '01-one'));
    const translate = async (text: string) => {
      folder.write('translations/ar/01-one.json', `{\n  "${first}": ${JSON.stringify(text)}\n}\n`);
      return checkIn(folder);
    };
    expect((await translate('تستدعي حاشية.[^1] وتحيل إلى [الثانية](02-two.md).')).out).toBe('No problems.\n');
    expect((await translate('لا حاشية. وتحيل إلى [الثانية](02-two.md).')).out).toMatch(
      /^translations\/ar\/01-one\.json:2:\d+ {2}error {2}The source calls the footnote \[\^1\]/,
    );
    expect((await translate('تستدعي حاشية.[^1] ولا تحيل.')).out).toContain('02-two.md');
    expect((await translate('تستدعي **حاشية.[^1] وتحيل إلى [الثانية](02-two.md).')).out).toContain('**');
    expect((await translate('حاشية[^7] [^1] [الثانية](02-two.md).')).out).toContain('[^7]');
  });

  it('finds orphans and blanks, and warns about headings, tags and missing alternative text', async () => {
    const two = TWO.replace('summary:', 'tags: [unheard]\nauthors: [nobody]\nsummary:');
    const folder = new Folder({ ...FILES, '02-two.md': `${two}\n### Too deep\n\n![](map.png)\n` });
    await warraq(['strings', 'sync'], { cwd: folder.path });
    const [id] = Object.keys(folder.strings('en', '02-two'));
    folder.write('translations/ar/02-two.json', JSON.stringify({ [id ?? '']: '  ', zzzzzzzz: 'يتيم' }));
    folder.write('translations/ar/09-gone.json', '{}');
    const { out } = await warraq(['check', '--json'], { cwd: folder.path });
    const codes = (JSON.parse(out) as Found[]).map((problem) => problem.code).sort();
    expect(codes).toEqual(
      expect.arrayContaining([
        ...['untranslated', 'heading-skips-level', 'missing-picture', 'no-alternative-text'],
        ...['orphan-string', 'orphan-string-file', 'unknown-author', 'unknown-tag'],
      ]),
    );
  });

  it('reads a paragraph of five million characters without falling over', async () => {
    const { found } = await check({ '02-two.md': `${TWO}\n${'word *and* [another] '.repeat(250_000)}\n` });
    expect(found.every((problem) => problem.file === '02-two.md')).toBe(true);
  });

  it('takes folders and several collections, and sorts them together', async () => {
    const [a, b] = [new Folder({ 'collection.yaml': 'id: A' }), new Folder()];
    const { code, out } = await warraq(['check', a.path, b.path], { cwd: b.path });
    expect(code).toBe(1);
    expect(out).toMatch(/^\.\.\/.*collection\.yaml:/m);
    expect(out).not.toContain(b.path);
  });

  it('gives the same list in Arabic', async () => {
    const folder = new Folder({ ...FILES, '02-two.md': TWO.replace('alone', '[[Nowhere]]') });
    const { out } = await warraq(['check', '--ui', 'ar'], { cwd: folder.path });
    expect(out).toMatch(/^02-two\.md:6:13 {2}تحذير {2}[^a-z]*«Nowhere»/m);
    expect(out).toMatch(/^3 تحذيرات$/m);
  });
});
