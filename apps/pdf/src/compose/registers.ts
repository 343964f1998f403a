// An edition comes in; the registers of names and terms that its back matter needs go out, by language.

import { createTermRegister, type Edition, type TermRegister } from '@warraq/core';

/** A register for each of the edition's languages; none where the book has neither an index nor a glossary. */
export function createRegisters({ collection, glossary, languages }: Edition): ReadonlyMap<string, TermRegister> {
  if (collection.backMatter.length === 0) return new Map();
  return new Map(
    languages.map((language) => [language.tag, createTermRegister(glossary, collection.people, language)]),
  );
}
