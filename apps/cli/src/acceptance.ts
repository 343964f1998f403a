// The process and its options come in; who accepts a translation, and the day on which, go out.

import { execFileSync } from 'node:child_process';
import { sourceDate } from './epoch.ts';
import type { Io } from './io.ts';

/** `--who`, else git's `user.name`, else nobody. */
export function whoAccepts(who: unknown, { cwd }: Pick<Io, 'cwd'>): string {
  if (typeof who === 'string') return who;
  try {
    return execFileSync('git', ['config', 'user.name'], {
      cwd,
      encoding: 'utf8',
      stdio: ['ignore', 'pipe', 'ignore'],
    }).trim();
  } catch {
    return '';
  }
}

/** The one place of the program that asks the clock, and only where SOURCE_DATE_EPOCH does not answer. */
export function today({ env }: Pick<Io, 'env'>): string {
  return (sourceDate(env) ?? new Date().toISOString()).slice(0, 10);
}
