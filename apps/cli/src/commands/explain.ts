// The code of a problem comes in; what it means, what to do, and why it is looked at go out.

import { CHECKS, nearestNames } from '@warraq/core';
import { readMessages } from '@warraq/store';
import { type ExitCode, FINE, WrongUse } from '../exit-code.ts';
import { problemCodes } from '../problem-codes.ts';
import type { Session } from '../program.ts';
import { table } from '../table.ts';

/** Without a code, every code with its sentence. */
export async function explain({ ui, io }: Session, [code]: readonly string[]): Promise<ExitCode> {
  const codes = await problemCodes();
  const messages = await readMessages(ui.language);
  const sentence = (key: string) => messages[key]?.replace(/\{\{\w+\}\}/g, '…');
  if (code === undefined) {
    const rows = codes.map((one) => [one, sentence(`problem.${one}`) ?? '']);
    io.out(`${table(rows).join('\n')}\n`);
    return FINE;
  }
  if (!codes.includes(code)) {
    throw new WrongUse('unknownCode', { name: code, near: nearestNames(code, codes, 3) });
  }
  const severity = CHECKS.find((check) => check.code === code)?.severity;
  const title =
    severity === undefined ? ui.colours.bold(code) : `${ui.colours.bold(code)}  ${ui.text(`severity.${severity}`)}`;
  const parts = ['problem', 'hint', 'explain'].flatMap((kind) => sentence(`${kind}.${code}`) ?? []);
  io.out(`${[title, ...parts].join('\n\n')}\n`);
  return FINE;
}
