// A project or a collection's folder comes in; editions that nothing asks for any more are removed from it.

import { readdir, rm, rmdir } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { type Collection, DOCUMENT_FORMATS, editionFiles } from '@warraq/core';
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
  const wanted = new Set(
    collection === undefined ? [] : [...editionFiles(collection).map(({ name }) => name), MANIFEST_FILE],
  );
  const own = [...(await entriesOf(folder)).filter((name) => isOwn(name, id)), ...(await documentFiles(folder))];
  const names = own.filter((name) => !wanted.has(name)).sort();
  await Promise.all(names.map((name) => rm(join(folder, name), { force: true })));
  // Fails, as it should, where a file is left.
  for (const name of DOCUMENT_FORMATS) await rmdir(join(folder, name)).catch(() => undefined);
  if (collection === undefined) await rmdir(folder).catch(() => undefined);
  return names.map((name) => `${id}/${name}`);
}

/** Whether the name is one that Warraq gives to the editions of a collection. */
function isOwn(name: string, id: string): boolean {
  if (name === MANIFEST_FILE || /^feed\.[A-Za-z0-9-]+\.json$/.test(name)) return true;
  return name.startsWith(`${id}.`) && EDITION_FILE.test(name.slice(id.length + 1));
}

/** An edition's key and what its formats end in: `en-ar.facing.pdf`, `ar.booklet.pdf`. */
const EDITION_FILE = /^[A-Za-z0-9-]+(?:\.(?:columns|facing))?(?:\.(?:booklet|cover))?\.pdf$|^[A-Za-z0-9-]+\.epub$/;

/** `documents/01-basra.en.pdf`: what is called so in the folders of single documents. */
async function documentFiles(folder: string): Promise<readonly string[]> {
  const found = DOCUMENT_FORMATS.map(async (format) => {
    const names = await entriesOf(join(folder, format));
    return names.filter((name) => DOCUMENT_FILE.test(name)).map((name) => `${format}/${name}`);
  });
  return (await Promise.all(found)).flat();
}

/** A document's id, the edition's key. */
const DOCUMENT_FILE = /^.+\.[A-Za-z0-9-]+(?:\.(?:columns|facing))?\.pdf$/;

async function entriesOf(folder: string): Promise<string[]> {
  return readdir(folder).catch(() => []);
}
