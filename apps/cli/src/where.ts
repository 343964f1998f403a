// Words from the command line come in; the collections, languages and units that they mean go out.

import { languageOf } from '@warraq/core';
import { collectionFolder, collectionFolders } from './collections.ts';
import { WrongUse } from './exit-code.ts';
import { isUnitId } from './unit-ids.ts';

export interface Where {
  readonly folders: readonly string[];
  /** Language tags; empty for all. */
  readonly languages: readonly string[];
  /** Ids of units; empty for all. */
  readonly units: readonly string[];
}

/** A language subtag, perhaps with a script and a region: `ar`, `ckb`, `zh-Hant`. */
const LANGUAGE = /^[a-z]{2,3}(-[A-Za-z0-9]{2,8})*$/;

/**
 * Each word is a collection (name or folder) if there is such a one, else a unit's id, else a language. Without a
 * collection the ones of the current folder are meant.
 */
export function whereOf(words: readonly string[], cwd: string): Where {
  const names: string[] = [];
  const languages: string[] = [];
  const units: string[] = [];
  for (const word of words) {
    if (collectionFolder(word, cwd) !== undefined) names.push(word);
    else if (isUnitId(word)) units.push(word);
    else if (LANGUAGE.test(word) && languageOf(word) !== undefined) languages.push(word);
    else throw new WrongUse('unknownWhat', { name: word });
  }
  return { folders: collectionFolders(names, cwd), languages, units };
}
