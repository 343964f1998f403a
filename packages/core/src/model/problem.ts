// What is wrong with the input: a code, how bad it is, where it stands, and the values its sentence needs.

import type { Place } from './place.ts';

/** `error` stops the edition, `warning` is likely a slip, `info` is worth knowing. */
export type Severity = 'error' | 'warning' | 'info';

/** A list is written out in the reader's language: it has its own comma. */
export type ProblemValue = string | number | readonly string[];

/**
 * One thing wrong with the input. The sentence and the hint that people read are looked up by `code` in
 * `translations/ui/<language>.json` under `problem.<code>` and `hint.<code>`; `values` fill their `{{placeholders}}`.
 */
export interface Problem {
  readonly code: string;
  readonly severity: Severity;
  readonly place: Place;
  readonly values: Readonly<Record<string, ProblemValue>>;
}

/** A value and what was wrong on the way to it. */
export interface Checked<T> {
  readonly value: T;
  readonly problems: readonly Problem[];
}

/** Makes a problem that stops the edition. */
export function error(code: string, place: Place, values: Problem['values'] = {}): Problem {
  return { code, severity: 'error', place, values };
}

/** Makes a problem that is likely a slip, with which the edition can still be made. */
export function warning(code: string, place: Place, values: Problem['values'] = {}): Problem {
  return { code, severity: 'warning', place, values };
}

/** Makes a remark. */
export function info(code: string, place: Place, values: Problem['values'] = {}): Problem {
  return { code, severity: 'info', place, values };
}

/** Whether any of the problems stops the edition. */
export function hasErrors(problems: readonly Problem[]): boolean {
  return problems.some((problem) => problem.severity === 'error');
}

/** Each problem once, where it came first: several may tell of the same. */
export function distinctProblems(problems: readonly Problem[]): readonly Problem[] {
  return [...new Map(problems.map((problem) => [JSON.stringify(problem), problem])).values()];
}
