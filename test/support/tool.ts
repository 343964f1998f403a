// The name of an outside program comes in; whether the tests that need it can run goes out, said loudly when they cannot.

import { spawnSync } from 'node:child_process';

const said = new Set<string>();

/**
 * Whether a program is on this machine. Where it is absent the reason for skipping is printed once a run; with
 * WARRAQ_NO_SKIP set (as on CI) its absence throws, so that nothing is skipped unseen.
 */
export function hasTool(name: string, what = 'what it would show'): boolean {
  const found = spawnSync('sh', ['-c', `command -v ${name}`]).status === 0;
  if (found) return true;
  const reason = `${name} is not installed: ${what} is not tested here.`;
  if (process.env.WARRAQ_NO_SKIP !== undefined) throw new Error(reason);
  if (!said.has(name)) console.warn(`SKIPPED: ${reason}`);
  said.add(name);
  return false;
}
