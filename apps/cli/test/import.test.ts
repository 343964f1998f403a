// `warraq import`: documents and reports are written, edited documents stay, and one bad file stops no other.

import { rmSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { FILES, Folder } from './support/folder.ts';
import { warraq } from './support/program.ts';

const PAGE = `The Reading Room\n\nThe reading room opened in the spring, and for the first weeks nobody came but two students who wanted to be out of the rain.\n\nAdd comment\n`;

it('writes a document and its report, which the collection does not take for a document', async () => {
  const folder = new Folder({ ...FILES, 'page.txt': PAGE });
  const { code, out, err } = await warraq(['import', 'page.txt', '--into', '.'], { cwd: folder.path });
  expect({ code, err }).toEqual({ code: 0, err: '' });
  expect(out).toContain('page.txt → 03-the-reading-room.md: written');
  expect(out).toContain('page.txt:5 (sure) comment or rating line: `Add comment`');
  expect(folder.read('03-the-reading-room.md')).toMatch(
    /^---\ntitle: The Reading Room\nlanguage: en\n---\n\nThe reading room/,
  );
  expect(folder.read('03-the-reading-room.import.md')).toContain('## Left out');
  const check = await warraq(['check', '.'], { cwd: folder.path });
  expect(check.out).not.toContain('import.md');
});

it('adds the document to the list of the collection once, and changes nothing else there', async () => {
  const before = `# Our collection\n${FILES['collection.yaml'].replace('documents: [01-one, 02-two]', 'documents:\n  - 01-one # the first\n  - 02-two')}`;
  const folder = new Folder({ ...FILES, 'collection.yaml': before, 'page.txt': PAGE });
  const again = () => warraq(['import', 'page.txt', '--into', '.'], { cwd: folder.path });
  expect((await again()).out).toContain('Added to the documents of collection.yaml');
  const after = before.replace('  - 02-two\n', '  - 02-two\n  - 03-the-reading-room\n');
  expect(folder.read('collection.yaml')).toBe(after);
  expect((await again()).out).not.toContain('Added');
  expect(folder.read('collection.yaml')).toBe(after);
});

it('shows a difference instead of overwriting what was edited', async () => {
  const folder = new Folder({ ...FILES, 'page.txt': PAGE });
  const again = () => warraq(['import', 'page.txt', '--into', '.'], { cwd: folder.path });
  await again();
  expect((await again()).out).toContain('as it was');
  const edited = folder.read('03-the-reading-room.md').replace('spring', 'autumn');
  folder.write('03-the-reading-room.md', edited);
  const { out } = await again();
  expect(out).toContain('not written');
  expect(out).toMatch(/^-.*autumn/m);
  expect(out).toMatch(/^\+.*spring/m);
  expect(folder.read('03-the-reading-room.md')).toBe(edited);
});

it('imports the others when one is bad, and says so in JSON and in Arabic', async () => {
  const folder = new Folder({ ...FILES, 'empty.txt': '\n', 'page.txt': PAGE });
  const run = await warraq(['import', 'missing.txt', 'empty.txt', 'page.txt', '--into', '.', '--json'], {
    cwd: folder.path,
  });
  expect(run.code).toBe(1);
  const { documents, problems } = JSON.parse(run.out);
  expect(documents).toMatchObject([{ capture: 'page.txt', status: 'written', kind: 'text' }]);
  expect(JSON.stringify(problems)).toMatch(/file-missing.*capture-empty|capture-empty.*file-missing/);
  const arabic = await warraq(['import', 'page.txt', '--into', '.', '--ui', 'ar'], { cwd: folder.path });
  expect(arabic.out).toContain('بقيت كما كانت');
});

it('follows no link out of the collection when it writes a report again', async () => {
  const folder = new Folder({ ...FILES, 'page.txt': PAGE });
  await warraq(['import', 'page.txt', '--into', '.'], { cwd: folder.path });
  const report = '03-the-reading-room.import.md';
  const outside = new Folder({ 'mine.md': folder.read(report) });
  rmSync(join(folder.path, report));
  symlinkSync(join(outside.path, 'mine.md'), join(folder.path, report));
  const before = outside.read('mine.md');
  const { code, err } = await warraq(['import', 'page.txt', '--into', '.', '--keep'], { cwd: folder.path });
  expect(code).toBe(1);
  expect(err).toContain(report);
  expect(outside.read('mine.md')).toBe(before);
});

it('keeps names inside the collection, and refuses wrong uses', async () => {
  const folder = new Folder({ ...FILES, 'page.txt': PAGE.replace('The Reading Room', '../../etc/passwd') });
  await warraq(['import', 'page.txt', '--into', '.'], { cwd: folder.path });
  expect(Object.keys(folder.all())).toContain('03-etc-passwd.md');
  expect((await warraq(['import', 'page.txt', '--into', 'nowhere'], { cwd: folder.path })).code).toBe(2);
  expect((await warraq(['import', 'page.txt', '--into', '.', '--as', 'pdf'], { cwd: folder.path })).code).toBe(2);
  expect((await warraq(['import', 'page.txt'], { cwd: folder.path })).err).toContain('--into');
});
