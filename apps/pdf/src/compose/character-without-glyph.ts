// A character that no font has, and the text that it stands in, come in; the problem that says so goes out.

import { type Chapter, error, type Place, type Problem, type Rendition, startOf } from '@warraq/core';

/** The place of a text, or the beginning of what it says something about. */
export function placeOf(chapter: Chapter | undefined, shown: Rendition | undefined): Place {
  return shown?.place ?? startOf(chapter === undefined ? 'collection.yaml' : `${chapter.id}.md`);
}

/** A character that no font of the book has: an edition with an empty box in it is not made. */
export function characterWithoutGlyph(
  codePoint: number,
  place: Place,
  chapter: Chapter | undefined,
  unit: string | undefined,
): Problem {
  return error('character-without-glyph', place, {
    code: `U+${codePoint.toString(16).toUpperCase().padStart(4, '0')}`,
    character: String.fromCodePoint(codePoint),
    document: chapter?.id ?? 'collection.yaml',
    unit: unit ?? '—',
  });
}
