// Arguments of `warraq` come in; the process's exit code and output go out.

import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { repositoryRoot } from './checkout.ts';

export interface Run {
  readonly status: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

/** Runs the built `warraq` as people do, in English, without colours. */
export function warraq(args: readonly string[], options: { cwd?: string; env?: NodeJS.ProcessEnv } = {}): Run {
  const done = spawnSync(process.execPath, [join(repositoryRoot, 'apps/cli/dist/main.js'), ...args], {
    cwd: options.cwd ?? repositoryRoot,
    encoding: 'utf8',
    env: { ...process.env, LC_ALL: 'C.UTF-8', NO_COLOR: '1', FORCE_COLOR: undefined, ...options.env },
    maxBuffer: 1 << 28,
  });
  return { status: done.status, stdout: done.stdout, stderr: done.stderr };
}
