// Three versions of a string file or a memory come in from git; the merged one is written over the second.

import { isUtf8 } from 'node:buffer';
import { readFileSync, writeFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { mergeMemory, mergeStrings, parseStrings, writtenEntries } from '@warraq/core';
import { collectionFolders } from '../collections.ts';
import { type ExitCode, FINE, PROBLEMS, WrongUse } from '../exit-code.ts';
import { mergeByLines } from '../git-merge.ts';
import { installMergeDriver } from '../install-merge-driver.ts';
import type { Session } from '../program.ts';

/**
 * `%O %A %B %P` of gitattributes(5): the common version, ours, theirs, and where the file stands. With `--install` the
 * arguments are collections.
 */
export async function mergeDriver(
  session: Session,
  args: readonly string[],
  options: Readonly<Record<string, unknown>>,
): Promise<ExitCode> {
  const { ui, io } = session;
  if (options.install === true) return installMergeDriver(collectionFolders(args, io.cwd), session);
  const [base, ours, theirs, path = ours] = args;
  if (base === undefined || ours === undefined || theirs === undefined || args.length > 4)
    throw new WrongUse('mergeFiles');
  const files = [base, ours, theirs].map((file) => resolve(io.cwd, file)) as [string, string, string];
  const bytes = files.map((file) => readFileSync(file));
  if (!bytes.every((one) => isUtf8(one))) return mergeByLines(files, io);
  const texts = bytes.map((one) => one.toString('utf8'));
  if (path?.endsWith('.jsonl')) {
    writeFileSync(files[1], mergeMemory(texts));
    return FINE;
  }
  // What both came from may be no file yet; a side that is empty was not emptied on purpose: that is written {}.
  const [first, second, third] = texts.map((text, i) => versionOf(i === 0 && text.trim() === '' ? '{}' : text));
  // What is no string file, or was left in a bad state, is merged as git would: its line marks show what is wrong.
  if (first === undefined || second === undefined || third === undefined) return mergeByLines(files, io);
  const { text, conflicts } = mergeStrings(first.entries, second.entries, third.entries, second.shape ?? third.shape);
  writeFileSync(files[1], text);
  for (const { id } of conflicts) io.err(`${ui.text('merge.conflict', { file: path ?? '', id })}\n`);
  return conflicts.length === 0 ? FINE : PROBLEMS;
}

/** Undefined for what cannot be read without an error. */
function versionOf(text: string): ReturnType<typeof writtenEntries> | undefined {
  const { problems } = parseStrings(text, '', '', '');
  return problems.some(({ severity }) => severity === 'error') ? undefined : writtenEntries(text);
}
