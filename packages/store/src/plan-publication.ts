// Files to publish and a folder come in; which of them are new there, changed or the same, and which are old, goes out.

import { createHash } from 'node:crypto';
import { lstat, readFile, stat } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { type Checked, error, type Problem, startOf } from '@warraq/core';
import type { PublishedEntry, PublishedList } from './published-list.ts';

export interface FileToPublish extends PublishedEntry {
  /** Where it stands, or what it holds. */
  readonly from: string | Uint8Array;
}

export interface PublicationPlan {
  /** All in the order in which they take their places. */
  readonly added: readonly FileToPublish[];
  readonly changed: readonly FileToPublish[];
  readonly same: readonly FileToPublish[];
  /** What an earlier publication wrote and this one does not hold. */
  readonly old: readonly PublishedEntry[];
  /** Of what is added and changed. */
  readonly bytes: number;
}

/**
 * Compares bytes with bytes; writes nothing.
 * @param files named from the folder
 * @param before what was published there, of which what belongs to none of `files`' collections stays out of it
 * @param note is told how many files were compared
 *
 * Problems (errors; places are the files' paths): `publish-hash` (a file is not the one that its list names), `publish-foreign` (a file stands in the
 * way that no publication wrote, or a link that leads elsewhere).
 */
export async function planPublication(
  folder: string,
  files: readonly FileToPublish[],
  before: PublishedList | undefined,
  note: (done: number, total: number) => void = () => {},
): Promise<Checked<PublicationPlan>> {
  const problems: Problem[] = [];
  const found = { added: [] as FileToPublish[], changed: [] as FileToPublish[], same: [] as FileToPublish[] };
  const ours = new Set(before?.files.map(({ name }) => name));
  const ordered = [...files].sort((a, b) => rankOf(a.name) - rankOf(b.name) || (a.name < b.name ? -1 : 1));
  let bytes = 0;
  const known = new Map<string, boolean>();
  for (const [i, file] of ordered.entries()) {
    note(i, ordered.length);
    const content = await contentOf(file);
    if (content === undefined) {
      problems.push(hashProblem(file));
      continue;
    }
    const there = (await isOwnFolder(folder, dirname(file.name), known))
      ? await standing(join(folder, file.name))
      : 'other';
    if (there !== 'nothing' && there !== 'other' && content.equals(there)) found.same.push(file);
    else if (there === 'nothing') found.added.push(file);
    else if (there !== 'other' && ours.has(file.name)) found.changed.push(file);
    else problems.push(error('publish-foreign', startOf(join(folder, file.name)), { name: file.name }));
    if (found.same.at(-1) !== file) bytes += content.length;
  }
  const names = new Set(files.map(({ name }) => name));
  const concerned = new Set(files.map(({ collection }) => collection));
  const old = (before?.files ?? []).filter(({ name, collection }) => !names.has(name) && concerned.has(collection));
  return { value: { ...found, old, bytes }, problems };
}

export function hashProblem({ from, name }: FileToPublish): Problem {
  return error('publish-hash', startOf(typeof from === 'string' ? from : name), { name });
}

/** The file's bytes; undefined where they are missing or have another hash. */
export async function contentOf({ from, sha256 }: FileToPublish): Promise<Buffer | undefined> {
  const content = typeof from === 'string' ? await readFile(from).catch(() => undefined) : Buffer.from(from);
  return content !== undefined && hashOf(content) === sha256 ? content : undefined;
}

export function hashOf(content: Uint8Array): string {
  return createHash('sha256').update(content).digest('hex');
}

/** Whether a path inside the folder leads through folders alone: a link would lead out of it. */
async function isOwnFolder(folder: string, path: string, known: Map<string, boolean>): Promise<boolean> {
  if (path === '.') return true;
  const before = known.get(path);
  if (before !== undefined) return before;
  const facts = await lstat(join(folder, path)).catch(() => undefined);
  const isOwn = (facts === undefined || facts.isDirectory()) && (await isOwnFolder(folder, dirname(path), known));
  known.set(path, isOwn);
  return isOwn;
}

/** What stands at a place. */
async function standing(path: string): Promise<Buffer | 'nothing' | 'other'> {
  const facts = await stat(path).catch(() => undefined);
  if (facts === undefined) return 'nothing';
  return facts.isFile() ? readFile(path) : 'other';
}

/**
 * What others point at comes first: books, pictures and styles, then pages that are read, pages that lead to them,
 * catalogues, feeds, and the lists of everything. A collection's folder may stand before the name.
 */
const RANKS: readonly RegExp[] = [
  /(?:^|\/)read\/[^/]+\.html$/,
  /(?:^|\/)index(?:\.[^/]+)?\.html$/,
  /(?:^|\/)opds\/[^/]+$/,
  /(?:^|\/)opds(?:\.[^/]+)?\.(?:json|xml)$/,
  /(?:^|\/)feeds\/[^/]+\.json$/,
  /(?:^|\/)feed(?:\.[^/]+)?\.json$/,
  /(?:^|\/)(?:site|manifest)\.json$/,
];

function rankOf(name: string): number {
  return RANKS.findIndex((pattern) => pattern.test(name)) + 1;
}
