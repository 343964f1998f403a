// A project or a collection's folder comes in; editions that nothing asks for any more are removed from it.

import { readdir, rm, rmdir } from 'node:fs/promises';
import { join, relative, resolve, sep } from 'node:path';
import { type Collection, DOCUMENT_FORMATS, editionFiles, SITE_FILE } from '@warraq/core';
import { furtherFiles } from './further-files.ts';
import { findCollections, projectRoot, rootOfCollection } from './layout.ts';
import { MANIFEST_FILE } from './manifest.ts';
import { readCollection } from './open-collection.ts';

/**
 * Removes files that Warraq's own naming shows to be editions (`<id>.<languages>.pdf`, `.epub`, `feed.<language>.json`,
 * PDFs in `documents/` and `pamphlets/`) and that no collection asks for, and the folders of collections that are gone once
 * they are empty. A file of any other name stays, selections and preview pictures too, and so does everything that a
 * collection.yaml which cannot be read might still ask for. `folder` is a project's root or a collection's folder. Gives
 * what was removed, as `<collection>/<file>`.
 */
export async function pruneEditions(folder: string): Promise<readonly string[]> {
  const home = resolve(folder);
  const root = rootOfCollection(home) ?? home;
  const folders = findCollections(root);
  const read = await Promise.all(folders.map(readCollection));
  const collections = new Map(read.flatMap(({ value }) => (value === undefined ? [] : [[value.id, value] as const])));
  const allKnown = folders.length === collections.size;
  const isProjectOrCollection = folders.length > 0 || projectRoot(root) === root;
  const editions = join(root, 'editions');
  const ids = (await entriesOf(editions)).sort();
  const removed = await Promise.all(
    ids
      .filter((id) => collections.has(id) || (allKnown && isProjectOrCollection))
      .map((id) => pruneFolder(join(editions, id), id, collections.get(id))),
  );
  return removed.flat();
}

async function pruneFolder(folder: string, id: string, collection: Collection | undefined): Promise<readonly string[]> {
  const files = collection === undefined ? [] : editionFiles(collection);
  const further = await Promise.all(files.map((file) => furtherFiles(folder, file)));
  const wanted = new Set([...files.map(({ name }) => name), ...further.flat()]);
  if (collection !== undefined) wanted.add(MANIFEST_FILE);
  // `index.html`, `feed.json` and `opds.json` may be somebody else's: they are ours where site.json says so.
  const listed = new Set(await furtherFiles(folder, { name: SITE_FILE, format: 'site' }));
  const names = (await filesUnder(folder))
    .filter((name) => (isOwn(name, id) || listed.has(name)) && !wanted.has(name))
    .sort();
  await Promise.all(names.map((name) => rm(join(folder, name), { force: true })));
  await removeEmpty(folder);
  // Fails, as it should, where somebody else's file is left.
  if (collection === undefined) await rmdir(folder).catch(() => undefined);
  return names.map((name) => `${id}/${name}`);
}

/** The names of a site's files and of the pages of feeds. */
const SITE =
  /^(?:site\.json|index(?:\.[A-Za-z0-9-]+)+\.html|(?:feeds|opds|covers|read)\/[A-Za-z0-9._/-]+\.(?:json|xml|html|css|png|jpg))$/;

/** The files under a folder, as paths with forward slashes; hidden ones left out. */
async function filesUnder(folder: string): Promise<string[]> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true }).catch(() => []);
  return entries
    .filter((entry) => entry.isFile())
    .map((entry) => relative(folder, join(entry.parentPath, entry.name)).split(sep).join('/'))
    .filter((name) => !name.startsWith('.'));
}

/** The folders of a site and of single documents, where nothing is left in them. */
async function removeEmpty(folder: string): Promise<void> {
  for (const name of ['feeds', 'opds', 'covers', 'read/images', 'read', ...DOCUMENT_FORMATS]) {
    await rmdir(join(folder, name)).catch(() => undefined);
  }
}

/** Whether the name is one that Warraq gives to the editions of a collection. */
function isOwn(name: string, id: string): boolean {
  if (name === MANIFEST_FILE || /^feed\.[A-Za-z0-9-]+\.json$/.test(name)) return true;
  if (SITE.test(name) || isDocumentFile(name)) return true;
  return name.startsWith(`${id}.`) && EDITION_FILE.test(name.slice(id.length + 1));
}

/** An edition's key and what its formats end in: `en-ar.facing.pdf`, `ar.booklet.pdf`. */
const EDITION_FILE = /^[A-Za-z0-9-]+(?:\.(?:columns|facing))?(?:\.(?:booklet|cover))?\.pdf$|^[A-Za-z0-9-]+\.epub$/;

/** `documents/01-basra.en.pdf`: what is called so in the folders of single documents. */
function isDocumentFile(name: string): boolean {
  return DOCUMENT_FORMATS.some(
    (format) => name.startsWith(`${format}/`) && DOCUMENT_FILE.test(name.slice(format.length + 1)),
  );
}

/** A document's id, the edition's key. */
const DOCUMENT_FILE = /^[^/]+\.[A-Za-z0-9-]+(?:\.(?:columns|facing))?\.pdf$/;

async function entriesOf(folder: string): Promise<string[]> {
  return readdir(folder).catch(() => []);
}
