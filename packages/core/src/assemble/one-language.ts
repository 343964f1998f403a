// A chapter of a bilingual edition comes in; the same chapter with the renditions of one of its languages goes out.

import type { Chapter, EditionNote, EditionPart, Prose } from '../model/edition.ts';
import type { Language } from '../model/language.ts';
import { mapBlocks } from '../model/traverse.ts';

/** What stands for both languages stays; the others' renditions are left out. */
export function chapterInLanguage(chapter: Chapter, { tag }: Language): Chapter {
  const only = (prose: Prose): Prose => {
    const own = prose.find(({ wanted }) => wanted.tag === tag);
    return [own ?? prose[0]];
  };
  const optional = (prose: Prose | undefined) => (prose === undefined ? undefined : only(prose));
  const noteOf = (note: EditionNote): EditionNote => ({ ...note, blocks: mapBlocks(note.blocks, only) });
  const partOf = (part: EditionPart): EditionPart => ({
    heading: part.heading === undefined ? undefined : { ...part.heading, prose: only(part.heading.prose) },
    blocks: mapBlocks(part.blocks, only),
    notes: part.notes.map(noteOf),
  });
  return {
    ...chapter,
    title: only(chapter.title),
    subtitle: optional(chapter.subtitle),
    summary: optional(chapter.summary),
    parts: chapter.parts.map(partOf),
  };
}
