// What a killed process left beside a string file is told of, and counts as nothing else.

import { expect, it } from 'vitest';
import { warraq } from './support/program.ts';
import { translatedFolder } from './support/translated-folder.ts';

it('is named by check, with what to do, and no edition waits for it', async () => {
  const folder = await translatedFolder({ One: 'الأولى' });
  const before = await warraq(['check'], { cwd: folder.path });
  folder.write('translations/ar/01-one.json.3735928559', '{ "half');
  const { code, out } = await warraq(['check'], { cwd: folder.path });
  expect(code).toBe(before.code);
  expect(out).toContain(
    'translations/ar/01-one.json.3735928559:1:1  warning  A program was stopped while it wrote 01-one.json',
  );
  expect((await warraq(['build', '--format', 'feed'], { cwd: folder.path })).code).toBe(0);
});
