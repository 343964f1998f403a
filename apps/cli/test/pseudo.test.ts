// `warraq strings pseudo`: a marked copy with made-up translations, which touches nothing that stands elsewhere.

import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { FILES, Folder } from './support/folder.ts';
import { warraq } from './support/program.ts';

const REAL = {
  'translations/ar/02-two.json':
    '{\n  "abcdefgh": "ترجمة",\n\n  "bcdefghi": "ملخص",\n\n  "cdefghij": "فقرة وحدها."\n}\n',
};
const OWN = {
  'translations/en/02-two.json':
    '{\n  "abcdefgh": "Two",\n  "bcdefghi": "The second document.",\n  "cdefghij": "A paragraph alone."\n}\n',
};

it('fills what is missing, in a copy; the collection stays as it was', async () => {
  const folder = new Folder({ ...FILES, ...REAL, ...OWN });
  const before = folder.all();
  const { code, out, err } = await warraq(['strings', 'pseudo', 'ar'], { cwd: folder.path });
  expect({ code, err }).toEqual({ code: 0, err: '' });
  expect(out).toBe('editions/small/pseudo: a copy with 5 made-up translations, for testing only\n');
  const after = folder.all();
  expect(Object.fromEntries(Object.keys(before).map((name) => [name, after[name]]))).toEqual(before);
  expect(
    Object.keys(after)
      .filter((name) => !(name in before))
      .every((name) => name.startsWith('editions/small/pseudo/')),
  ).toBe(true);
  const copy = (name: string) => JSON.parse(folder.read(`editions/small/pseudo/translations/ar/${name}.json`));
  expect(Object.values(copy('02-two'))).toEqual(['ترجمة', 'ملخص', 'فقرة وحدها.']);
  expect(Object.values(copy('01-one'))).toContainEqual(
    expect.stringMatching(/^[\p{Script=Arabic}\u0651\s.،]+\[\^1\][^\]]*\[[\p{Script=Arabic}\s]+\]\(02-two\.md\)\.$/u),
  );
});

it('the copy cannot be taken for the collection, checks clean and builds', async () => {
  const folder = new Folder();
  // What belongs to the project and to its tools stays there: Turborepo would run the copy's tasks too.
  for (const name of ['package.json', 'turbo.json', '.gitignore', 'node_modules/a/index.md', '.cache/a.md'])
    folder.write(name, '{}');
  await warraq(['strings', 'pseudo', 'ar', '--out', 'copy'], { cwd: folder.path });
  expect(readdirSync(join(folder.path, 'copy')).sort()).toEqual([
    '01-one.md',
    '02-two.md',
    'collection.yaml',
    'translations',
  ]);
  expect(folder.read('copy/collection.yaml')).toMatch(
    /^# A copy with pseudo-translations.*\nid: small-pseudo\ntitle: \{ en: "Pseudo-translation: Small", ar: "ترجمة وهمية: صغيرة" \}/u,
  );
  expect(folder.read('copy/collection.yaml')).not.toContain('example.org');
  const check = await warraq(['check', 'copy'], { cwd: folder.path });
  expect(check.out + check.err).not.toMatch(/warning|error/u);
  const build = await warraq(['build', 'copy', '--format', 'epub,feed'], { cwd: folder.path });
  expect({ code: build.code, err: build.err }).toEqual({ code: 0, err: '' });
});

it('is the same every time, makes up everything with --all, and writes over nothing but its own copies', async () => {
  const folder = new Folder({ ...FILES, ...REAL, ...OWN, 'other/notes.txt': 'mine' });
  const pseudo = (...args: string[]) => warraq(['strings', 'pseudo', 'ar', ...args], { cwd: folder.path });
  await pseudo('--out', 'copy');
  const first = folder.all();
  await pseudo('--out', 'copy');
  expect(folder.all()).toEqual(first);
  expect((await pseudo('--out', 'copy', '--all')).out).toContain('8 made-up');
  const taken = await pseudo('--out', 'other');
  expect(taken.code).toBe(1);
  expect(taken.err).toContain('other holds something else');
  expect((await pseudo('--out', '.')).code).toBe(1);
  expect(folder.read('collection.yaml')).toBe(FILES['collection.yaml']);
  expect((await warraq(['strings', 'pseudo', 'fr'], { cwd: folder.path })).code).toBe(2);
});
