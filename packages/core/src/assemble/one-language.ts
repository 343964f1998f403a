// A chapter of a bilingual edition comes in; the same chapter with the renditions of one of its languages goes out.

import type { Chapter } from '../model/edition.ts';
import type { Language } from '../model/language.ts';
import { mapChapter } from '../model/traverse.ts';

/** What stands for both languages stays; the others' renditions are left out. */
export function chapterInLanguage(chapter: Chapter, { tag }: Language): Chapter {
  return mapChapter(chapter, (prose) => [prose.find(({ wanted }) => wanted.tag === tag) ?? prose[0]]);
}
