// Folders of collections and languages from the command line come in; the collections go out, if they know the languages.

import { Unreadable, WrongUse } from './exit-code.ts';
import { type Loadings, loadAll } from './load.ts';

/**
 * Throws a WrongUse for a language that none has; a collection that cannot be read may have any. Where none can be read at
 * all it throws Unreadable: nothing can be said of what they hold.
 */
export async function loadInLanguages(
  folders: readonly string[],
  languages: readonly string[],
  cwd: string,
): Promise<Loadings> {
  const loadings = await loadAll(folders, cwd);
  const { loaded, broken } = loadings;
  if (loaded.length === 0 && broken.length > 0) throw new Unreadable(broken);
  const known = new Set(loaded.flatMap(({ compiled }) => compiled.collection.languages.map(({ tag }) => tag)));
  const unknown = broken.length > 0 ? undefined : languages.find((language) => !known.has(language));
  if (unknown !== undefined) throw new WrongUse('unknownLanguage', { name: unknown, known: [...known] });
  return loadings;
}
