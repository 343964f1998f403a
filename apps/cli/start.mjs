// `pnpm warraq …` comes in; what has changed is built, quietly, and then `warraq` runs. Turborepo is on pnpm's PATH.

import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';

const built = spawnSync('turbo', ['run', 'build', '--output-logs=errors-only'], {
  cwd: fileURLToPath(new URL('../..', import.meta.url)),
  encoding: 'utf8',
  shell: process.platform === 'win32',
});
if (built.status !== 0) {
  process.stderr.write(`${built.stdout ?? ''}${built.stderr ?? ''}${built.error?.message ?? ''}\n`);
  process.exit(1);
}
await import('./dist/main.js');
