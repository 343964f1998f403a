// Words of the book itself come in, a title or an entry of its lists; the rendition that they are goes out.

import type { Inline, Language, Place, Rendition } from '@warraq/core';

/** `unit` is what stands for a unit's id; problems of the words are told at `place`. */
export function ownRendition(unit: string, language: Language, place: Place, content: readonly Inline[]): Rendition {
  return { unit, language, wanted: language, state: 'computed', mark: 'none', place, content };
}
