// The name of an outside program comes in; whether the tests that need it can run goes out, said loudly when they cannot.

import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';

const said = new Set<string>();

/**
 * Whether a program is on this machine. Where it is absent the reason for skipping is printed once a run; with
 * WARRAQ_NO_SKIP set (as on CI) its absence throws, so that nothing is skipped unseen.
 */
export function hasTool(name: string, what?: string): boolean {
  return isHere(spawnSync('sh', ['-c', `command -v ${name}`]).status === 0, name, what);
}

/** As `hasTool`, for a program of Java's: its archives, by their paths. */
export function hasJars(paths: readonly string[], name: string, what?: string): boolean {
  return (
    hasTool('java', what) &&
    isHere(
      paths.every((path) => existsSync(path)),
      name,
      what,
    )
  );
}

function isHere(found: boolean, name: string, what = 'what it would show'): boolean {
  if (found) return true;
  const reason = `${name} is not installed: ${what} is not tested here.`;
  if (process.env.WARRAQ_NO_SKIP !== undefined) throw new Error(reason);
  if (!said.has(name)) console.warn(`SKIPPED: ${reason}`);
  said.add(name);
  return false;
}
