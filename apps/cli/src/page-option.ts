// What `--page` asks for comes in; the collection with its pages designed so, and the folder for them, go out.

import { join } from 'node:path';
import { PAGE_PRESETS, PAGE_SIZES, type PageDesign, type PagePreset, type PageSize, withPreset } from '@warraq/core';
import { WrongUse } from './exit-code.ts';
import type { Loaded } from './load.ts';
import { typedList } from './typed-list.ts';

export interface WantedPage {
  /** `letter-large-print`: the folder inside editions/ that the files go to, lest they replace the usual ones. */
  readonly folder: string;
  apply(page: PageDesign): PageDesign;
}

/**
 * `a4`, `large-print`, `letter,saving`: sizes and presets, each on top of those before it. Undefined where the option is
 * not given. Throws a WrongUse for a word that is neither.
 */
export function wantedPage(option: unknown): WantedPage | undefined {
  if (typeof option !== 'string') return undefined;
  const words = typedList(option).map((word) => word.toLowerCase());
  const unknown = words.find((word) => !isSize(word) && !isPreset(word));
  if (unknown !== undefined || words.length === 0) {
    throw new WrongUse('unknownPage', { name: unknown ?? option, known: [...PAGE_SIZES, ...PAGE_PRESETS] });
  }
  return { folder: words.join('-'), apply: (page) => words.reduce(withWord, page) };
}

function withWord(page: PageDesign, word: string): PageDesign {
  return isSize(word) ? { ...page, size: word } : isPreset(word) ? withPreset(page, word) : page;
}

function isSize(word: string): word is PageSize {
  return PAGE_SIZES.some((size) => size === word);
}

function isPreset(word: string): word is PagePreset {
  return PAGE_PRESETS.some((preset) => preset === word);
}

/** The collection with other pages; its editions stand in a folder of their own. */
export function withPage(loaded: Loaded, wanted: WantedPage | undefined): Loaded {
  if (wanted === undefined) return loaded;
  const { collection } = loaded.compiled;
  const print = { ...collection.print, page: wanted.apply(collection.print.page) };
  return {
    ...loaded,
    compiled: { ...loaded.compiled, collection: { ...collection, print } },
    layout: { ...loaded.layout, editions: join(loaded.layout.editions, wanted.folder) },
  };
}
