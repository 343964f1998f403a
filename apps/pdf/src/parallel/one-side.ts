// An edition of two languages comes in; what it shows in one of them goes out, as an edition of that language alone.

import { type Edition, type Language, mapChapter, type Prose } from '@warraq/core';

/** The edition in the language at `slot`. Units keep their ids, so that both sides know what is the same. */
export function oneSide(edition: Edition, slot: number): Edition {
  const language = edition.languages[slot]!;
  const chapters = edition.chapters.map((chapter) => mapChapter(chapter, (prose) => proseOn(prose, slot, language)));
  const completeness = edition.completeness.slice(slot, slot + 1);
  return { ...edition, languages: [language], chapters, completeness };
}

/** A text that stands alone stands on both sides; that it is missing in a language is said on that language's side. */
function proseOn(prose: Prose, slot: number, language: Language): Prose {
  const [only] = prose;
  const own = prose[slot];
  if (own !== undefined && prose.length > 1) return [own];
  return [only.wanted.tag === language.tag ? only : { ...only, wanted: language, mark: 'none' }];
}
