// String files and memories that cannot be read, and the verbs that would write into them or speak of what they hold.

import { mkdirSync, rmSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { fixCollections } from '../src/fix-collections.ts';
import { processIo } from '../src/io.ts';
import { createUi } from '../src/ui.ts';
import { uiTables } from '../src/ui-tables.ts';
import { Folder } from './support/folder.ts';
import { warraq } from './support/program.ts';

const FILE = 'translations/ar/02-two.json';
const MEMORY = 'translations/memory.jsonl';

/** A collection with one accepted translation of its second document, and the id of its title. */
async function translated() {
  const folder = new Folder();
  const run = (...args: string[]) => warraq(args, { cwd: folder.path });
  await run('strings', 'sync');
  const [title = ''] = Object.keys(folder.strings('en', '02-two'));
  folder.write(FILE, `{\n  "${title}": "اثنان"\n}\n`);
  await run('strings', 'accept', '--who', 'ليلى');
  return { folder, run, title };
}

const utf16 = (text: string) => Buffer.from(`\uFEFF${text}`, 'utf16le');

describe('a string file that cannot be read', () => {
  it.each([
    ['a comma too many', (text: string) => text.replace('"\n', '",\n')],
    ['another encoding', utf16],
    ['half of it', (text: string) => text.slice(0, -6)],
  ])('is told by every verb, and none takes its texts for missing: %s', async (_, spoil) => {
    const { folder, run, title } = await translated();
    folder.write(FILE, spoil(folder.read(FILE)));
    const before = folder.all();
    for (const args of [['status'], ['next', title], ['diff', title], ['accept'], ['prune', '--yes']]) {
      const { code, err } = await run('strings', ...args);
      expect({ args, code }).toEqual({ args, code: 1 });
      expect(err).toMatch(/^translations\/ar\/02-two\.json:\d+:\d+ {2}error {2}/);
    }
    expect((await run('strings', 'status')).out).not.toContain('02-two');
    expect((await run('strings', 'next', title)).out).toBe('');
    expect((await run('strings', 'next', 'ar')).out).not.toContain(title);
    expect((await run('tm', 'apply', 'ar')).code).toBe(1);
    expect(folder.all()).toEqual(before);
  });

  it('is left as it is by sync, with the texts and ids of its document', async () => {
    for (const file of [FILE, 'translations/en/02-two.json']) {
      const { folder, run } = await translated();
      folder.write(file, utf16(folder.read(file)));
      folder.write('02-two.md', folder.read('02-two.md').replace('alone', 'all alone'));
      const before = folder.all();
      const { code, err } = await run('strings', 'sync');
      expect(code).toBe(1);
      expect(err).toContain(`${file}:1:1  error  `);
      expect(folder.all()).toEqual(before);
    }
  });

  it('is not written into by restore', async () => {
    const { folder, run, title } = await translated();
    folder.write(FILE, `{\n  "${title}": "غير ذلك",\n}\n`);
    const before = folder.all();
    const { code, err, out } = await run('strings', 'restore', title, '--replace');
    expect({ code, out }).toEqual({ code: 1, out: '' });
    expect(err).toContain(`${FILE}:2:`);
    expect(folder.all()).toEqual(before);
  });
});

describe('a collection that cannot be read', () => {
  it('is told by every verb, and none says that it holds nothing', async () => {
    const { folder, run, title } = await translated();
    folder.write('collection.yaml', folder.read('collection.yaml').replace('title:', 'titel:'));
    const verbs = [
      ...['status', 'prune', 'restore', 'accept', 'sync', 'next ar', `next ${title}`, `diff ${title}`].map(
        (verb) => `strings ${verb}`,
      ),
      ...[`strings review ${title}`, `strings restore ${title}`, 'tm apply', 'tm stats', 'tm search two'],
      'terms find two',
    ];
    for (const verb of verbs) {
      const { code, out, err } = await run(...verb.split(' '));
      expect({ verb, code, out }).toEqual({ verb, code: 1, out: '' });
      expect(err).toContain('collection.yaml:1:1  error  ');
    }
    expect(await run('terms', 'check')).toMatchObject({ code: 1, out: '' });
  });

  it('may be a string file alone, in which terms cannot be looked for', async () => {
    const { folder, run } = await translated();
    folder.write(FILE, '{');
    const { code, out } = await run('terms', 'check');
    expect(code).toBe(1);
    expect(out).toContain(`${FILE}:1:`);
  });
});

describe('a glossary that cannot be read', () => {
  it('is told where its terms were to be looked at', async () => {
    const { folder, run } = await translated();
    folder.write('translations/glossary.csv', 'id;en;ar\nr;two;اثنان\n');
    for (const args of [
      ['check', 'ar'],
      ['terms', 'check'],
      ['terms', 'find', 'two'],
    ]) {
      const { code, out, err } = await run(...args);
      expect({ args, code }).toEqual({ args, code: 1 });
      expect(out + err).toContain('translations/glossary.csv:1:3  error  ');
    }
  });
});

describe('a memory that cannot be read', () => {
  it('is told, and nothing is written into it or without it', async () => {
    const { folder, run, title } = await translated();
    folder.write(MEMORY, utf16(folder.read(MEMORY)));
    folder.write(FILE, `{\n  "${title}": "غير ذلك",\n\n  "zzzzzzzz": "كلمة"\n}\n`);
    folder.write('02-two.md', folder.read('02-two.md').replace('alone', 'all alone'));
    const before = folder.all();
    const verbs = [
      ['accept'],
      ['review', title],
      ['prune', '--yes'],
      ['sync'],
      ['status'],
      ['next', 'ar'],
      ['diff', title],
    ];
    for (const args of verbs) {
      const { code, err } = await run('strings', ...args);
      expect({ args, code }).toEqual({ args, code: 1 });
      expect(err).toContain(`${MEMORY}:1:1  error  `);
    }
    expect(folder.all()).toEqual(before);
  });

  it('may be a folder', async () => {
    const { folder, run } = await translated();
    folder.write(FILE, folder.read(FILE).replace('اثنان', 'الثانية'));
    rmSync(`${folder.path}/${MEMORY}`);
    mkdirSync(`${folder.path}/${MEMORY}`);
    const { code, err } = await run('strings', 'accept');
    expect(code).toBe(1);
    expect(err).toContain(`${MEMORY}:1:1  error  `);
  });
});

describe('a language that no collection has', () => {
  it.each([
    ['accept', 'fr'],
    ['restore', 'fr'],
    ['diff', 'fr', 'aaaaaaaa'],
  ])('is told: %s', async (...args) => {
    const { run } = await translated();
    expect(await run('strings', ...args)).toMatchObject({ code: 2, err: expect.stringContaining('language fr') });
  });
});

describe('a file that cannot be written', () => {
  it('is named, in both languages, and keeps no other from being written', async () => {
    const folder = new Folder();
    folder.write('translations/ar', '');
    const { code, err } = await warraq(['strings', 'sync'], { cwd: folder.path });
    expect({ code, refused: err.match(/^translations\/ar: a file stands where a folder belongs\./gm) }).toMatchObject({
      code: 1,
      refused: [expect.anything(), expect.anything()],
    });
    expect(Object.keys(folder.strings('en', '02-two'))).toHaveLength(3);
    const arabic = await warraq(['strings', 'sync', '--ui', 'ar'], { cwd: folder.path });
    expect(arabic.err).toMatch(/^translations\/ar: في مكان المجلد ملف\.\n {4}انقل الملف إلى مكان آخر/);
  });

  it('is told by --fix when it was changed meanwhile, and the others are mended', async () => {
    const { folder, run, title } = await translated();
    const [first = ''] = Object.keys(folder.strings('en', '01-one'));
    folder.write('translations/ar/01-one.json', `{ "${first}": "واحد, اثنان" }`);
    folder.write(FILE, `{ "${title}": "اثنان, ثلاثة" }`);
    const err: string[] = [];
    const io = { ...processIo(), cwd: folder.path, err: (text: string) => err.push(text) };
    const session = { ui: createUi('en', await uiTables(), io), io };
    const all = await fixCollections([folder.path], { languages: [], only: undefined }, session, (text) => {
      if (text.includes('01-one')) folder.write(FILE, `{ "${title}": "من غيري" }`);
    });
    expect({ all, err: err.join('') }).toMatchObject({
      all: false,
      err: expect.stringContaining(`${FILE} was changed`),
    });
    expect(folder.read('translations/ar/01-one.json')).toContain('واحد، اثنان');
    expect(folder.read(FILE)).toContain('من غيري');
    expect(await run('check', 'ar', '--fix')).toMatchObject({ code: 0 });
  });
});
