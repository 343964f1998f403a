// Problems come in; the sorted list that people read, or JSON for programs, goes out.

import { distinctProblems, hasErrors, type Problem, type Severity } from '@warraq/core';
import { type ExitCode, FINE, PROBLEMS } from './exit-code.ts';
import { hintOf, sentenceOf } from './problem-words.ts';
import type { Session } from './program.ts';
import type { Ui } from './ui.ts';

const SEVERITIES: readonly Severity[] = ['error', 'warning', 'info'];

/** Each problem once, by file, line, column, then the gravest first. */
export function sorted(problems: readonly Problem[]): readonly Problem[] {
  return distinctProblems(problems).toSorted(
    (a, b) =>
      compare(a.place.file, b.place.file) ||
      a.place.line - b.place.line ||
      a.place.column - b.place.column ||
      SEVERITIES.indexOf(a.severity) - SEVERITIES.indexOf(b.severity) ||
      compare(a.code, b.code),
  );
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

/** Prints the problems, if there are any, to stderr; whether one of them is an error is the exit code. */
export function reported(problems: readonly Problem[], { ui, io }: Session): ExitCode {
  if (problems.length > 0) io.err(problemList(problems, ui));
  return hasErrors(problems) ? PROBLEMS : FINE;
}

/** `file:line:column  severity  sentence`, the hint indented under it, and a line that counts. */
export function problemList(problems: readonly Problem[], ui: Ui): string {
  const distinct = sorted(problems);
  return [...distinct.map((problem) => problemLines(problem, ui)), countLine(distinct, ui), ''].join('\n');
}

function problemLines({ code, severity, place, values }: Problem, ui: Ui): string {
  const { bold, dim, red, yellow, cyan } = ui.colours;
  const paint = { error: red, warning: yellow, info: cyan }[severity];
  const where = bold(ui.name(`${place.file}:${place.line}:${place.column}`));
  const first = `${where}  ${paint(ui.text(`severity.${severity}`))}  ${sentenceOf({ code, values }, ui)}`;
  const hint = hintOf({ code, values }, ui);
  return hint === undefined ? first : `${first}\n    ${dim(hint)}`;
}

function countLine(problems: readonly Problem[], ui: Ui): string {
  const counts = SEVERITIES.map((severity) => ({
    severity,
    count: problems.filter((problem) => problem.severity === severity).length,
  })).filter(({ count }) => count > 0);
  if (counts.length === 0) return ui.colours.green(ui.text('count.none'));
  return counts.map(({ severity, count }) => ui.text(`count.${severity}`, { count })).join(ui.text('count.separator'));
}

/** The same list for programs: places, codes and values, with the sentence and hint in the program's language. */
export function problemJson(problems: readonly Problem[], ui: Ui): readonly Record<string, unknown>[] {
  return sorted(problems).map(({ code, severity, place, values }) => ({
    ...place,
    severity,
    code,
    message: sentenceOf({ code, values }, ui),
    hint: hintOf({ code, values }, ui),
    values,
  }));
}
