// A collection and the folder of its editions come in; the files that are published, each with its hash, go out.

import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import {
  type Checked,
  type Collection,
  editionFiles,
  error,
  type ListedFile,
  type Problem,
  SITE_FILE,
  type SiteList,
  startOf,
} from '@warraq/core';
import { MANIFEST_FILE, type Manifest } from './manifest.ts';
import { isPlainPath } from './published-list.ts';

export interface SiteToPublish {
  /** The books, the site, and the two lists of them. */
  readonly files: readonly Pick<ListedFile, 'name' | 'sha256'>[];
}

/**
 * Holds the lists of the finished files against each other and against collection.yaml; the bytes are held against the
 * lists when they are copied. Problems (errors): `publish-not-built` (no manifest), `publish-stale` (the manifest lacks a file that the collection asks for or has one that it does not ask for, or
 * the site was made for other books or for another address).
 */
export async function siteToPublish(
  editions: string,
  collection: Collection,
  site: SiteList,
): Promise<Checked<SiteToPublish | undefined>> {
  const refused = (...problems: readonly Problem[]) => ({ value: undefined, problems });
  const manifest = await readList<Manifest>(editions, MANIFEST_FILE);
  if (manifest === undefined) return refused(error('publish-not-built', startOf(MANIFEST_FILE)));
  const problems = [
    ...staleInManifest(manifest.value, collection),
    ...staleInSite(site, manifest.value, collection.baseUrl),
  ];
  const files = [...manifest.value.files, ...site.files, { name: MANIFEST_FILE, sha256: manifest.sha256 }];
  for (const { name } of files) if (!isPlainPath(name)) problems.push(stale(MANIFEST_FILE, String(name)));
  if (problems.length > 0) return refused(...problems);
  return { value: { files: files.map(({ name, sha256 }) => ({ name, sha256 })) }, problems };
}

/** What site.json says; undefined where there is none that can be read. */
export async function siteList(editions: string): Promise<SiteList | undefined> {
  const read = await readList<SiteList>(editions, SITE_FILE);
  // A list that an older Warraq wrote says less.
  return read !== undefined && Array.isArray(read.value.books) ? read.value : undefined;
}

function staleInManifest({ files }: Manifest, collection: Collection): readonly Problem[] {
  const listed = new Set(files.map(({ name }) => name));
  const wanted = new Set(editionFiles(collection).map(({ name }) => name));
  const missing = [...wanted].filter((name) => !listed.has(name));
  // Further pages of feeds are nobody's wish, but belong to one.
  const extra = [...listed].filter((name) => !wanted.has(name) && !name.startsWith('feeds/'));
  return [...missing, ...extra].map((name) => stale(MANIFEST_FILE, name));
}

function staleInSite(site: SiteList, { files }: Manifest, home: string | undefined): readonly Problem[] {
  const hashes = new Map(files.map(({ name, sha256 }) => [name, sha256]));
  return [
    ...(site.home === home ? [] : [stale(SITE_FILE, site.home)]),
    ...site.books.filter(({ name, sha256 }) => hashes.get(name) !== sha256).map(({ name }) => stale(SITE_FILE, name)),
  ];
}

function stale(list: string, name: string): Problem {
  return error('publish-stale', startOf(list), { list, name });
}

async function readList<T>(
  editions: string,
  name: string,
): Promise<{ readonly value: T; readonly sha256: string } | undefined> {
  try {
    const bytes = await readFile(join(editions, name));
    const value = JSON.parse(bytes.toString('utf8')) as T & { readonly files?: unknown };
    if (!Array.isArray(value?.files)) return undefined;
    return { value, sha256: createHash('sha256').update(bytes).digest('hex') };
  } catch {
    return undefined;
  }
}
