// Problems against the hints that people read: one that proposes, and one for where there is nothing to propose.

import { expect, test } from 'vitest';
import { FILES, Folder } from './support/folder.ts';
import { warraq } from './support/program.ts';

test('a hint asks whether a name was meant only where it is like the one that was written', async () => {
  const folder = new Folder();
  folder.write('collection.yaml', `${folder.read('collection.yaml')}editons: []\nالمعرف: x\n`);
  const { out } = await warraq(['check'], { cwd: folder.path });
  expect(out).toMatch(/“editons”; it is left out\.\n {4}Did you mean “editions”\? Known here: id, title/);
  expect(out).toMatch(/“المعرف”; it is left out\.\n {4}Known here: id, title/);
  const arabic = await warraq(['check', '--ui', 'ar'], { cwd: folder.path });
  expect(arabic.out).toMatch(/«المعرف»، وقد أهمله\.\n {4}المعروف هنا: id، title/);
});

test.each(['Collection.yaml', 'collection.yml', 'collection.yaml.txt'])(
  'a collection whose %s is not called collection.yaml is told what it must be called',
  async (name) => {
    const { 'collection.yaml': collection, ...documents } = FILES;
    const { path } = new Folder(
      Object.fromEntries(
        Object.entries({ ...documents, [name]: collection }).map(([file, text]) => [`mine/${file}`, text]),
      ),
    );
    for (const [args, cwd, file] of [
      [['build', 'mine'], path, `mine/${name}`],
      [['check', 'mine'], path, `mine/${name}`],
      [['import', 'x.txt', '--into', 'mine'], path, `mine/${name}`],
      [['build'], `${path}/mine`, name],
    ] as const) {
      const { code, err } = await warraq(args, { cwd });
      expect(code).toBe(2);
      expect(err).toContain(`The file ${file} must be called collection.yaml`);
    }
  },
);
