// Arguments and a process come in; the verb is run and its exit code goes out.

import { type ExitCode, FINE, PROBLEMS, Unreadable, WRONG_USE, WrongUse } from './exit-code.ts';
import type { Io } from './io.ts';
import { createProgram, RefusedUse } from './program.ts';
import { reported } from './report.ts';
import { systemFailure } from './system-failure.ts';
import { createUi, type Ui } from './ui.ts';
import { uiLanguage } from './ui-language.ts';
import { uiTables } from './ui-tables.ts';

/** Runs `warraq` with the arguments that follow its name. Programmer errors are thrown on. */
export async function run(args: readonly string[], io: Io): Promise<ExitCode> {
  const language = uiLanguage(args, io.env);
  const ui = createUi(language, await uiTables(language), io);
  let code: ExitCode = FINE;
  const setCode = (ended: ExitCode): void => {
    code = ended;
  };
  const program = createProgram({ ui, io }, setCode, args[0]);
  try {
    await program.parseAsync([...args], { from: 'user' });
    return code;
  } catch (thrown) {
    return explain(thrown, ui, io);
  }
}

/** What was printed did not get where it was to go: that is said where it still can be. */
export async function sayLost(cause: Error, args: readonly string[], io: Io): Promise<ExitCode> {
  const language = uiLanguage(args, io.env);
  return explain(cause, createUi(language, await uiTables(language), io), io);
}

function explain(thrown: unknown, ui: Ui, io: Io): ExitCode {
  if (thrown instanceof RefusedUse) return explainUse(thrown, ui, io);
  if (thrown instanceof WrongUse) {
    const values = Object.entries(thrown.values).map(([key, value]) => [key, seen(value)]);
    io.err(`${ui.text(`usage.${thrown.key}`, Object.fromEntries(values))}\n`);
    return WRONG_USE;
  }
  if (thrown instanceof Unreadable) return reported(thrown.problems, { ui, io });
  const refusal = systemFailure(thrown, { ui, io });
  if (refusal === undefined) throw thrown;
  io.err(refusal);
  return PROBLEMS;
}

/** Commander says what is wrong in English only; its codes and the names that it quotes are what we translate from. */
function explainUse({ refusal: { code, message }, command }: RefusedUse, ui: Ui, io: Io): ExitCode {
  if (code === 'commander.helpDisplayed') return FINE;
  // `warraq` alone: commander has printed the help to stderr.
  if (code === 'commander.help') return WRONG_USE;
  const key = `usage.${code}`;
  const [name = '', value = ''] = [...message.matchAll(/'([^']*)'/g)].map((match) => match[1] ?? '');
  io.err(`${ui.has(key) ? ui.text(key, { name: seen(name), value: seen(value) }) : message}\n`);
  const similar = /\(Did you mean (?:one of )?(.*)\?\)/.exec(message)?.[1];
  if (similar !== undefined) io.err(`${ui.text('usage.didYouMean', { similar })}\n`);
  io.err(`${ui.text('usage.seeHelp', { command: `${command} --help` })}\n`);
  return WRONG_USE;
}

/** A word that is empty or blank in the quotation marks in which it was typed. */
function seen<T>(word: T): T | string {
  return typeof word === 'string' && word.trim() === '' ? `'${word}'` : word;
}
