// Problems come in; a SARIF 2.1.0 log (OASIS) of them goes out, for programs that show findings beside code.

import type { Problem, Severity } from '@warraq/core';
import type { Log, ReportingDescriptor, Result } from 'sarif';
import { hintOf, sentenceOf } from './problem-words.ts';
import { sorted } from './report.ts';
import type { Ui } from './ui.ts';

const LEVELS: Readonly<Record<Severity, 'error' | 'warning' | 'note'>> = {
  error: 'error',
  warning: 'warning',
  info: 'note',
};
const SCHEMA = 'https://docs.oasis-open.org/sarif/sarif/v2.1.0/os/schemas/sarif-schema-2.1.0.json';

/** One run; every code that occurs is a rule with its explanation. Columns count UTF-16 units, as problems do. */
export function sarifLog(problems: readonly Problem[], ui: Ui): Log {
  const distinct = sorted(problems);
  const codes = [...new Set(distinct.map(({ code }) => code))];
  const driver = { name: 'Warraq', language: ui.language, rules: codes.map((code) => rule(code, ui)) };
  return {
    $schema: SCHEMA,
    version: '2.1.0',
    runs: [
      {
        tool: { driver },
        columnKind: 'utf16CodeUnits',
        results: distinct.map((problem) => result(problem, codes, ui)),
      },
    ],
  };
}

function rule(code: string, ui: Ui): ReportingDescriptor {
  const explanation = ui.has(`explain.${code}`) ? { fullDescription: { text: ui.text(`explain.${code}`) } } : {};
  return { id: code, ...explanation };
}

function result(problem: Problem, codes: readonly string[], ui: Ui): Result {
  const { code, severity, place } = problem;
  const hint = hintOf(problem, ui);
  return {
    ruleId: code,
    ruleIndex: codes.indexOf(code),
    level: LEVELS[severity],
    message: { text: hint === undefined ? sentenceOf(problem, ui) : `${sentenceOf(problem, ui)}\n${hint}` },
    locations: [
      {
        physicalLocation: {
          artifactLocation: { uri: place.file.split('/').map(encodeURIComponent).join('/') },
          region: { startLine: place.line, startColumn: place.column },
        },
      },
    ],
  };
}
