// Files as a Mac names them, their letters taken apart, in a collection whose collection.yaml names them as they are typed.

import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { Folder } from './support/folder.ts';
import { warraq } from './support/program.ts';

const apart = (name: string) => name.normalize('NFD');
const SVG = '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 400 200"><rect width="400" height="200"/></svg>';

const files = {
  'collection.yaml': `id: mac
title: كتاب
summary: كتاب قصير.
languages: [ar, en]
documents: [أوّل, آخر]
editions:
  - languages: [ar]
    formats: [epub]
  - languages: [en]
    formats: [epub]
`,
  [apart('أوّل.md')]: '# أوّل\n\nإشارة إلى [الثاني](آخر.md) وإلى [[آخر]].\n\n![إطار](إطار.svg)\n',
  [apart('آخر.md')]: '# آخر\n\nنص.\n',
  [apart('إطار.svg')]: SVG,
};

test('they are found: documents, pictures and translations', async () => {
  expect(apart('أوّل.md')).not.toBe('أوّل.md');
  const folder = new Folder(files);
  expect((await warraq(['strings', 'sync'], { cwd: folder.path })).code).toBe(0);
  const [title] = Object.keys(folder.strings('ar', 'آخر'));
  folder.remove('translations/en/آخر.json');
  folder.write(`translations/en/${apart('آخر.json')}`, JSON.stringify({ [title!]: 'The Last' }));
  const checked = await warraq(['check', '--json'], { cwd: folder.path });
  const found = JSON.parse(checked.out) as { severity: string }[];
  expect(found.filter(({ severity }) => severity !== 'info')).toEqual([]);
  const status = await warraq(['strings', 'status', '--list'], { cwd: folder.path });
  expect(status.out).not.toContain('آخر.md:1:');
  expect((await warraq(['strings', 'accept', 'en', '--who', 'x'], { cwd: folder.path })).out).toContain('1');
  await warraq(['strings', 'sync'], { cwd: folder.path });
  expect(
    readdirSync(join(folder.path, 'translations/en'))
      .map((name) => name.normalize('NFC'))
      .sort(),
  ).toEqual(['آخر.json', 'أوّل.json'].sort());
  const built = await warraq(['build'], { cwd: folder.path });
  expect(built.code).toBe(0);
  expect((await warraq(['build', '--select', apart('آخر'), '--format', 'epub'], { cwd: folder.path })).code).toBe(0);
});

test('two that differ in nothing else are told', async () => {
  const folder = new Folder({ ...files, 'آخر.md': '# آخر\n\nنص آخر.\n' });
  const { code, out } = await warraq(['check'], { cwd: folder.path });
  expect(code).toBe(1);
  expect(out).toMatch(/آخر\.md:1:1 +error +Two files have the name/);
});
