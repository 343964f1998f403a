// Three files come in; git merges them line by line into the second, and whether without a conflict goes out.

import { execFileSync } from 'node:child_process';
import { type ExitCode, FINE, PROBLEMS } from './exit-code.ts';
import type { Io } from './io.ts';

export function mergeByLines(
  [base, ours, theirs]: readonly [string, string, string],
  { cwd }: Pick<Io, 'cwd'>,
): ExitCode {
  try {
    execFileSync('git', ['merge-file', '-L', 'ours', '-L', 'base', '-L', 'theirs', ours, base, theirs], {
      cwd,
      stdio: 'ignore',
    });
    return FINE;
  } catch {
    return PROBLEMS;
  }
}
