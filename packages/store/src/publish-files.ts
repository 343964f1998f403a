// A plan of a publication and its folder come in; the folder holds the new site, or still the old one.

import { copyFile, link, readFile, rename, rm, rmdir, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { type Checked, error, type Problem, startOf } from '@warraq/core';
import { makeFolder } from './make-folder.ts';
import { contentOf, type FileToPublish, hashOf, hashProblem, type PublicationPlan } from './plan-publication.ts';
import { PUBLISHED_LIST, type PublishedEntry, type PublishedList, writePublishedList } from './published-list.ts';
import { refused } from './refused.ts';
import { stageFolder, stagesIn } from './stage-folders.ts';

/** Of the hidden folder in which files wait for all others. */
const STAGE = 'warraq-publish';

export interface Publishing {
  readonly folder: string;
  readonly plan: PublicationPlan;
  readonly before: PublishedList | undefined;
  readonly home: string;
  /** Where the collections stand, those of earlier publications among them. */
  readonly collections: PublishedList['collections'];
  readonly prune: boolean;
  /** Is told how many files have been copied. */
  readonly note?: (done: number, total: number) => void;
}

/**
 * Copies what is new or changed into a hidden folder beside the site, then lets every file take its place by a new name,
 * in the order of the plan; removes old files last. What fails while files are copied leaves the site untouched; what
 * fails while they take their places puts every file back, and is thrown. Should the process be killed just then, every
 * file is whole, what is linked to is there, and the next publication goes on. Gives the old files that were removed; one
 * that somebody has changed since stays. Problems (errors): `publish-hash` (a file that was changed meanwhile), `publish-busy`
 * (somebody else publishes into the folder).
 */
export async function publishFiles(publishing: Publishing): Promise<Checked<readonly string[]>> {
  const { folder, plan, before, home, collections, prune } = publishing;
  const stage = stageFolder(folder, STAGE);
  for (const left of stagesIn(folder, STAGE).abandoned) await rm(join(folder, left), { recursive: true, force: true });
  // Ours stands there before it is looked for others: of two that begin at once no one misses the other.
  makeStage(folder, stage);
  const wanted = [...plan.added, ...plan.changed, ...plan.same].map(entryOf);
  const names = new Set(wanted.map(({ name }) => name));
  const earlier = (before?.files ?? []).filter(({ name }) => !names.has(name));
  const write = (files: readonly PublishedEntry[]) => writePublishedList(folder, { home, collections, files });
  try {
    const [busy] = stagesIn(folder, STAGE).busy;
    const problems = busy === undefined ? await copyAll(publishing, stage) : [busyProblem(folder, busy)];
    if (problems.length > 0) return { value: [], problems };
    // Written down before it stands there: after a crash every file is known for what it is.
    await write([...earlier, ...wanted]);
    await takePlaces(publishing, stage).catch(async (cause: unknown) => {
      if (before === undefined) await rm(join(folder, PUBLISHED_LIST), { force: true });
      else await writePublishedList(folder, before);
      throw cause;
    });
    const removed = prune ? await removeOld(folder, plan.old) : [];
    const gone = new Set(removed);
    if (removed.length > 0) await write([...earlier.filter(({ name }) => !gone.has(name)), ...wanted]);
    return { value: removed, problems: [] };
  } finally {
    await rm(stage, { recursive: true, force: true });
  }
}

/** Refusals name the folder: nobody knows the hidden one. */
function makeStage(folder: string, stage: string): void {
  makeFolder(folder);
  try {
    makeFolder(stage);
  } catch (cause) {
    throw refused(cause, folder);
  }
}

function busyProblem(folder: string, name: string): Problem {
  return error('publish-busy', startOf(join(folder, name)), { name });
}

function entryOf({ name, collection, sha256 }: FileToPublish): PublishedEntry {
  return { name, ...(collection === undefined ? {} : { collection }), sha256 };
}

async function copyAll({ folder, plan, note }: Publishing, stage: string): Promise<readonly Problem[]> {
  const files = [...plan.added, ...plan.changed];
  for (const [i, file] of files.entries()) {
    note?.(i, files.length);
    const content = await contentOf(file);
    if (content === undefined) return [hashProblem(file)];
    makeFolder(dirname(join(stage, 'new', file.name)));
    await writeFile(join(stage, 'new', file.name), content).catch((cause: unknown) => {
      throw refused(cause, join(folder, file.name));
    });
  }
  return [];
}

async function takePlaces({ folder, plan }: Publishing, stage: string): Promise<void> {
  const changed = new Set(plan.changed);
  const order = inOrder(plan);
  const done: FileToPublish[] = [];
  try {
    for (const file of order) {
      const [place, kept] = [join(folder, file.name), join(stage, 'old', file.name)];
      makeFolder(dirname(place));
      if (changed.has(file)) await keep(place, kept);
      done.push(file);
      await rename(join(stage, 'new', file.name), place);
    }
  } catch (cause) {
    for (const file of done.reverse()) {
      const place = join(folder, file.name);
      if (changed.has(file)) await rename(join(stage, 'old', file.name), place);
      // The last one may be somebody's folder: what cannot be removed was not written.
      else await rm(place, { force: true }).catch(() => undefined);
    }
    throw cause;
  }
}

/** New files first, whatever they are: then nothing leads to a file that is not there. */
function inOrder({ added, changed }: PublicationPlan): readonly FileToPublish[] {
  return [...added, ...changed];
}

/** The old file under a second name; where the disk knows no such thing, a copy. */
async function keep(place: string, kept: string): Promise<void> {
  makeFolder(dirname(kept));
  await link(place, kept).catch(() => copyFile(place, kept));
}

async function removeOld(folder: string, old: readonly PublishedEntry[]): Promise<readonly string[]> {
  const removed: string[] = [];
  for (const { name, sha256 } of old) {
    const content = await readFile(join(folder, name)).catch(() => undefined);
    if (content !== undefined && hashOf(content) !== sha256) continue;
    await rm(join(folder, name), { force: true });
    removed.push(name);
  }
  // Folders that are empty now, the innermost first.
  const folders = new Set(removed.flatMap((name) => parentsOf(name)));
  for (const one of [...folders].sort((a, b) => b.length - a.length))
    await rmdir(join(folder, one)).catch(() => undefined);
  return removed;
}

function parentsOf(name: string): readonly string[] {
  const parts = name.split('/').slice(0, -1);
  return parts.map((_, i) => parts.slice(0, i + 1).join('/'));
}
