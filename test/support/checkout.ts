// Nothing comes in; a copy of this repository in a temporary folder goes out, installed and ready for Turborepo.

import { execFileSync, spawnSync } from 'node:child_process';
import { cpSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The folder of this repository's root. */
export const repositoryRoot: string = fileURLToPath(new URL('../..', import.meta.url));

/** A copy of the repository: a git checkout of its own, with its own Turborepo cache and `editions/`. */
export class Checkout {
  readonly root: string;

  constructor() {
    this.root = mkdtempSync(join(tmpdir(), 'warraq-checkout-'));
    const listed = execFileSync('git', ['ls-files', '-co', '--exclude-standard', '-z'], {
      cwd: repositoryRoot,
      encoding: 'utf8',
    });
    for (const file of listed.split('\0').filter(Boolean)) {
      cpSync(join(repositoryRoot, file), join(this.root, file), { recursive: true });
    }
    execFileSync('git', ['init', '-q'], { cwd: this.root });
    this.run(['install', '--frozen-lockfile', '--prefer-offline']);
  }

  /** Runs pnpm in the copy and gives back all it printed; throws, with the output, when it fails. */
  run(args: readonly string[], env: NodeJS.ProcessEnv = {}): string {
    const [command, ...before] = pnpmCommand();
    const done = spawnSync(command, [...before, ...args], {
      cwd: this.root,
      encoding: 'utf8',
      env: { ...quietEnvironment(), ...env },
    });
    const printed = `${done.stdout}\n${done.stderr}`;
    if (done.status !== 0) throw new Error(`pnpm ${args.join(' ')} failed with ${done.status}:\n${printed}`);
    return printed;
  }

  remove(): void {
    rmSync(this.root, { recursive: true, force: true });
  }
}

/** The pnpm on PATH (there when the tests were started by pnpm), else the pinned one through npx. */
function pnpmCommand(): readonly [string, ...string[]] {
  if (spawnSync('pnpm', ['--version']).status === 0) return ['pnpm'];
  const { packageManager } = JSON.parse(readFileSync(join(repositoryRoot, 'package.json'), 'utf8')) as {
    packageManager: string;
  };
  return ['npx', '-y', packageManager];
}

/** This process's environment without what vitest, npm and an outer Turborepo put into it. */
function quietEnvironment(): NodeJS.ProcessEnv {
  const kept = Object.entries(process.env).filter(
    ([name]) => !/^(VITEST|TURBO_|npm_|NODE_ENV|TEST|SOURCE_DATE_EPOCH)/.test(name),
  );
  return { ...Object.fromEntries(kept), TURBO_TELEMETRY_DISABLED: '1', TURBO_NO_UPDATE_NOTIFIER: '1', CI: '1' };
}
