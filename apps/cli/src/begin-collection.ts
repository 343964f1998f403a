// A folder's name and languages come in; the files of a collection that begins there go out.

import { createCatalogue, type TextTables } from '@warraq/core';
import { COLLECTION_FILE } from '@warraq/store';
import { fileStem } from './file-stem.ts';
import { UI_LANGUAGES, type UiLanguage } from './ui-language.ts';

/** What a collection begins with. */
export interface Beginning {
  /** The folder's own name, of which the collection's id is made. */
  readonly name: string;
  readonly title: string;
  /** Tags, at least one. */
  readonly languages: readonly string[];
  /** The language of the remarks that say what may be written where. */
  readonly remarks: UiLanguage;
  /** Whether a document is made too: not beside those that are there. */
  readonly document: boolean;
}

const DOCUMENT_FILE = '01-first-text.md';

/**
 * The files, by name: valid, and a book as they stand, but for a collection in none of the program's languages, which waits
 * for a document of its own.
 * @param tables the program's words in all its languages: texts are in those of the collection, remarks in the person's
 */
export function beginCollection(beginning: Beginning, tables: TextTables): ReadonlyMap<string, string> {
  const { name, title, languages, remarks } = beginning;
  const words = (language: UiLanguage) => createCatalogue(language, tables, String);
  const spoken = languages.find(isSpoken);
  const summary = (tag: string) => words(isSpoken(tag) ? tag : remarks).text('new.summary');
  const files = new Map([
    [
      COLLECTION_FILE,
      words(remarks).text('new.collection', {
        id: fileStem(name, 'my-collection'),
        title: perLanguage(languages, () => title),
        summary: perLanguage(languages, summary),
        languages: languages.join(', '),
        first: languages[0] ?? '',
      }),
    ],
  ]);
  if (beginning.document && spoken !== undefined) {
    const header = spoken === languages[0] ? '' : `language: ${spoken}\n`;
    files.set(DOCUMENT_FILE, words(spoken).text('new.document', { header }));
  }
  return files;
}

/** `{ en: "…", ar: "…" }`: a JSON string is a YAML string too (YAML 1.2.2, 1.2). */
function perLanguage(languages: readonly string[], textOf: (tag: string) => string): string {
  return `{ ${languages.map((tag) => `${tag}: ${JSON.stringify(textOf(tag))}`).join(', ')} }`;
}

function isSpoken(tag: string): tag is UiLanguage {
  return UI_LANGUAGES.some((language) => language === tag);
}
