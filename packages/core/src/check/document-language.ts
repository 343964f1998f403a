// A document comes in; a word goes out when it is written in another script than its language's, or in no language of the collection.

import type { Collection } from '../model/collection.ts';
import type { Document } from '../model/document.ts';
import { type Problem, warning } from '../model/problem.ts';
import { proseOf } from '../model/traverse.ts';
import type { Unit } from '../model/unit.ts';

/** Fewer letters say nothing about a text's language. */
const ENOUGH_LETTERS = 12;
const FEWEST_OWN = 0.3;

/**
 * Reports `document-script` where less than a third of the letters are of the language's script (directions still come
 * from the language alone), and `document-language` where the collection does not name the document's language.
 */
export function checkDocumentLanguage(collection: Collection, document: Document<Unit>): readonly Problem[] {
  const { language, place } = document;
  const problems: Problem[] = [];
  const languages = collection.languages.map(({ tag }) => tag);
  if (!languages.includes(language.tag)) {
    problems.push(warning('document-language', place, { language: language.tag, languages }));
  }
  if (isOfOtherScript(proseOf(document), language.script)) {
    problems.push(warning('document-script', place, { language: language.tag }));
  }
  return problems;
}

function isOfOtherScript(units: readonly Unit[], script: string): boolean {
  const own = lettersOf(script);
  if (own === undefined) return false;
  // A text has no more letters than characters: where enough of these are its own letters, the rest need not be counted.
  const most = units.reduce((sum, { text }) => sum + text.length, 0);
  let found = 0;
  for (const { text } of units) {
    found += countOf(own, text);
    if (found >= most * FEWEST_OWN) return false;
  }
  const all = units.reduce((sum, { text }) => sum + countOf(/\p{L}/gu, text), 0);
  return all > ENOUGH_LETTERS && found < all * FEWEST_OWN;
}

function countOf(letters: RegExp, text: string): number {
  return text.match(letters)?.length ?? 0;
}

/** Undefined for scripts that are several of Unicode's at once, as Japanese is. */
function lettersOf(script: string): RegExp | undefined {
  try {
    return new RegExp(`(?=\\p{Script=${script}})\\p{L}`, 'gu');
  } catch {
    return undefined;
  }
}
