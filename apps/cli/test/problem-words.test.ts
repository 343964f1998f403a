// Problems against the hints that people read: one that proposes, and one for where there is nothing to propose.

import { expect, test } from 'vitest';
import { Folder } from './support/folder.ts';
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
