// Problems come in; those that keep a document out of the translation memory go out.

import type { Problem } from '@warraq/core';

/** Errors, and documents whose units have only provisional ids: what is recorded under those could not be found again. */
export function obstaclesAmong(problems: readonly Problem[]): readonly Problem[] {
  return problems.filter(({ severity, code }) => severity === 'error' || code === 'strings-not-synced');
}
