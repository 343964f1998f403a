// Options and problems come in; the form in which problems are written, and the problems in it, go out.

import type { Problem } from '@warraq/core';
import { WrongUse } from './exit-code.ts';
import { githubLines } from './github-lines.ts';
import { problemJson } from './report.ts';
import { sarifLog } from './sarif-log.ts';
import type { Ui } from './ui.ts';

const FORMATS = ['text', 'json', 'sarif', 'github'] as const;
type CheckFormat = (typeof FORMATS)[number];

/** `--json` is `--format json`, and cannot stand beside another form. */
export function checkFormat({ format, json }: Readonly<Record<string, unknown>>): CheckFormat {
  if (format === undefined) return json === true ? 'json' : 'text';
  const known = FORMATS.find((one) => one === format);
  if (known === undefined) throw new WrongUse('unknownFormat', { name: String(format), known: FORMATS });
  if (json === true && known !== 'json') throw new WrongUse('jsonAndFormat', { name: known });
  return known;
}

/** The problems for programs. */
export function written(format: Exclude<CheckFormat, 'text'>, problems: readonly Problem[], ui: Ui): string {
  switch (format) {
    case 'json':
      return `${JSON.stringify(problemJson(problems, ui), undefined, 2)}\n`;
    case 'sarif':
      return `${JSON.stringify(sarifLog(problems, ui), undefined, 2)}\n`;
    case 'github':
      return githubLines(problems, ui);
  }
}
