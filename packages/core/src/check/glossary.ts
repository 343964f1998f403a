// A glossary comes in; what contradicts itself in it goes out: words of two entries, words both wanted and forbidden.

import type { GlossaryEntry } from '../model/edition.ts';
import { type Problem, warning } from '../model/problem.ts';

/**
 * Reports `glossary-wording-twice` (another word for one entry that is a term of, or another word for, a second one) and
 * `glossary-forbidden-allowed`. Terms that stand twice were reported when the file was read.
 */
export function checkGlossary(glossary: readonly GlossaryEntry[], languages: readonly string[]): readonly Problem[] {
  return languages.flatMap((language) => {
    const owners = ownersOf(glossary, language);
    return glossary.flatMap((entry) => [
      ...repeated(entry, language, owners),
      ...(entry.forbidden[language] ?? [])
        .filter((word) => owners.has(keyOf(word)))
        .map((word) =>
          warning('glossary-forbidden-allowed', entry.place, { term: word, entry: owners.get(keyOf(word))! }),
        ),
    ]);
  });
}

function ownersOf(glossary: readonly GlossaryEntry[], language: string): ReadonlyMap<string, string> {
  const owners = new Map<string, string>();
  for (const { id, terms } of glossary) {
    const term = terms[language];
    if (term !== undefined && !owners.has(keyOf(term))) owners.set(keyOf(term), id);
  }
  for (const { id, alternatives } of glossary)
    for (const word of alternatives[language] ?? []) if (!owners.has(keyOf(word))) owners.set(keyOf(word), id);
  return owners;
}

function repeated(
  { id, alternatives, place }: GlossaryEntry,
  language: string,
  owners: ReadonlyMap<string, string>,
): readonly Problem[] {
  return (alternatives[language] ?? []).flatMap((word) => {
    const owner = owners.get(keyOf(word));
    return owner === undefined || owner === id
      ? []
      : [warning('glossary-wording-twice', place, { term: word, entry: owner })];
  });
}

/** Names and words that differ in capitals are two: State, state. */
function keyOf(word: string): string {
  return word.normalize('NFC').trim();
}
