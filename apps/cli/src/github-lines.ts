// Problems come in; the lines by which GitHub Actions shows them beside the changed files go out.

import type { Problem, Severity } from '@warraq/core';
import { hintOf, sentenceOf } from './problem-words.ts';
import { sorted } from './report.ts';
import type { Ui } from './ui.ts';

const COMMANDS: Readonly<Record<Severity, string>> = { error: 'error', warning: 'warning', info: 'notice' };

/** Workflow commands: `::error file=…,line=…,col=…,title=…::message`. Without problems there is nothing to say. */
export function githubLines(problems: readonly Problem[], ui: Ui): string {
  return sorted(problems)
    .map((problem) => {
      const { file, line, column } = problem.place;
      const place = `file=${property(file)},line=${line},col=${column},title=${property(problem.code)}`;
      const message = [sentenceOf(problem, ui), hintOf(problem, ui) ?? []].flat().join('\n');
      return `::${COMMANDS[problem.severity]} ${place}::${data(message)}\n`;
    })
    .join('');
}

function data(text: string): string {
  return text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A');
}

/** Properties are parted by commas and end at a colon. */
function property(text: string): string {
  return data(text).replaceAll(':', '%3A').replaceAll(',', '%2C');
}
