// A chapter of a bilingual edition comes in; the same chapter with the renditions of one of its languages goes out.

import type { Chapter, Prose, Rendition } from '../model/edition.ts';
import type { Language } from '../model/language.ts';
import { mapChapter } from '../model/traverse.ts';

/** What stands for both languages stays; the others' renditions are left out. */
export function chapterInLanguage(chapter: Chapter, language: Language): Chapter {
  return mapChapter(chapter, (prose) => [renditionIn(prose, language)]);
}

/**
 * What a prose shows in one of the edition's languages. A source whose translation is missing stands for both; in its own
 * language nobody need be told that it is not translated.
 */
export function renditionIn(prose: Prose, language: Language): Rendition {
  const [first] = prose;
  const own = prose.find(({ wanted }) => wanted.tag === language.tag);
  if (own !== undefined || first.language.tag !== language.tag) return own ?? first;
  return { ...first, mark: 'none' };
}
