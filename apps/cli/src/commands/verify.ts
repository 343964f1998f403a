// Collections come in; their editions are made again in a temporary folder, and every file that differs goes out.

import { createHash } from 'node:crypto';
import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, relative } from 'node:path';
import { DOCUMENT_FORMATS, hasErrors } from '@warraq/core';
import { collectionFolders } from '../collections.ts';
import { type ExitCode, FINE, PROBLEMS } from '../exit-code.ts';
import type { Io } from '../io.ts';
import { checkLoaded, type Loaded, load } from '../load.ts';
import { makeEditions } from '../make-editions.ts';
import { manifestOf } from '../manifest-of.ts';
import type { Session } from '../program.ts';
import { problemList } from '../report.ts';
import { fileSeenFrom, seenFrom } from '../seen-from.ts';
import { allJobs } from '../selection.ts';

type Verdict = 'same' | 'differs' | 'missing' | 'extra';

export async function verify(session: Session, names: readonly string[]): Promise<ExitCode> {
  const { io, ui } = session;
  let code: ExitCode = FINE;
  for (const folder of collectionFolders(names, io.cwd)) {
    const { loaded, problems } = await load(folder, io.cwd);
    if (loaded === undefined) io.err(problemList(problems, ui));
    if (loaded === undefined || !(await verifyOne(loaded, session))) code = PROBLEMS;
  }
  return code;
}

async function verifyOne(loaded: Loaded, session: Session): Promise<boolean> {
  const { io, ui } = session;
  const again = await mkdtemp(join(tmpdir(), 'warraq-verify-'));
  try {
    if (!(await makeAgain(loaded, again, session))) return false;
    const verdicts = await compareFolders(loaded.layout.editions, again);
    for (const [name, verdict] of verdicts) {
      io.out(`${ui.text(`verify.${verdict}`, { file: fileSeenFrom(io.cwd, loaded.layout.editions, name) })}\n`);
    }
    return verdicts.every(([, verdict]) => verdict === 'same');
  } finally {
    await rm(again, { recursive: true, force: true });
  }
}

async function makeAgain(loaded: Loaded, folder: string, { io, ui }: Session): Promise<boolean> {
  // The names of a temporary folder are nobody's business.
  const quiet: Io = { ...io, terminal: false, out: () => {} };
  const known = [...loaded.problems, ...(await checkLoaded(loaded))];
  const made = await makeEditions(loaded, allJobs(loaded.compiled.collection), folder, known, { ui, io: quiet });
  if (made.failed.length === 0) await manifestOf(loaded, folder);
  if (!hasErrors(made.problems)) return true;
  io.err(problemList(seenFrom(io.cwd, loaded.layout, made.problems), ui));
  io.err(`${ui.text('verify.failed')}\n`);
  return false;
}

/** Every file of the two folders, by name, with what the first is beside the second. */
async function compareFolders(editions: string, again: string): Promise<readonly (readonly [string, Verdict])[]> {
  const [before, after] = await Promise.all([hashes(editions), hashes(again)]);
  const names = [...new Set([...before.keys(), ...after.keys()])].sort();
  return names.map((name) => {
    const [old, made] = [before.get(name), after.get(name)];
    if (old === undefined) return [name, 'missing'];
    if (made === undefined) return [name, 'extra'];
    return [name, old === made ? 'same' : 'differs'];
  });
}

/** Of the editions that collection.yaml asks for; selections and preview pictures stand in other folders. */
async function hashes(folder: string): Promise<ReadonlyMap<string, string>> {
  const found = new Map<string, string>();
  // One after the other: a site has thousands of files.
  for (const part of ['', ...DOCUMENT_FORMATS, ...SITE_FOLDERS]) {
    for (const name of await filesIn(folder, part)) {
      const bytes = await readFile(join(folder, name));
      found.set(name, createHash('sha256').update(bytes).digest('hex'));
    }
  }
  return found;
}

/** The folders of a site. */
const SITE_FOLDERS = ['feeds', 'opds', 'covers', 'read'] as const;

/** The files of a folder, and of the folders in it, where it is not the whole. */
async function filesIn(folder: string, part: string): Promise<readonly string[]> {
  const options = { withFileTypes: true, recursive: part !== '' } as const;
  const entries = await readdir(join(folder, part), options).catch(() => []);
  return entries
    .filter((entry) => entry.isFile())
    .map((entry) => relative(folder, join(entry.parentPath, entry.name)).replaceAll('\\', '/'));
}
