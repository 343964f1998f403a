// A path of a request comes in; what answers it goes out: a file of a site, or a text made for this address.

import { readFile, realpath, stat } from 'node:fs/promises';
import { join, sep } from 'node:path';
import { isPlainPath } from '@warraq/store';

export interface ServedFolder {
  /** Where it stands at this address: `iraq-reader/`, or nothing. */
  readonly at: string;
  readonly folder: string;
  /** The address for which the site was made. */
  readonly home: string;
}

export type Answer =
  | { readonly kind: 'file'; readonly name: string; readonly root: string }
  | { readonly kind: 'text'; readonly name: string; readonly text: string }
  /** A folder's address lacks its last slash, which relative links need. */
  | { readonly kind: 'moved'; readonly to: string }
  | { readonly kind: 'none' };

const NONE: Answer = { kind: 'none' };
/** Files that hold absolute addresses; lists of hashes are shown as they are. */
const ADDRESSED = /\.(?:html|json|xml)$/;
const LIST = /^(?:site|manifest)\.json$/;

/**
 * Of the folders only plain files are shown: no hidden ones, none that a link has from elsewhere, and no lists of what is there. In pages, catalogues and feeds
 * the address for which they were made is replaced by `local`, so that links and downloads stay on this machine.
 * @param path decoded, without its first slash
 * @param made texts that stand beside the folders, by their names
 */
export async function localAnswer(
  path: string,
  folders: readonly ServedFolder[],
  made: ReadonlyMap<string, string>,
  local: string,
): Promise<Answer> {
  const name = path === '' || path.endsWith('/') ? `${path}index.html` : path;
  if (!isPlainPath(name)) return NONE;
  const own = made.get(name);
  if (own !== undefined) return { kind: 'text', name, text: own };
  const found = folders.find(({ at }) => name.startsWith(at));
  if (found === undefined)
    return folders.some(({ at }) => at === `${name}/`) ? { kind: 'moved', to: `${name}/` } : NONE;
  const inside = name.slice(found.at.length);
  const facts = await stat(join(found.folder, inside)).catch(() => undefined);
  if (facts === undefined || !(await isInside(found.folder, inside))) return NONE;
  if (facts.isDirectory()) return { kind: 'moved', to: `${name}/` };
  if (!ADDRESSED.test(inside) || LIST.test(inside)) return { kind: 'file', name: inside, root: found.folder };
  const text = await readFile(join(found.folder, inside), 'utf8');
  const homes = folders.reduce((all, { home, at }) => all.replaceAll(home, `${local}${at}`), text);
  return { kind: 'text', name, text: homes };
}

async function isInside(folder: string, name: string): Promise<boolean> {
  const [home, path] = await Promise.all([realpath(folder), realpath(join(folder, name))]);
  return path.startsWith(home.endsWith(sep) ? home : home + sep);
}
