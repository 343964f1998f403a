// Prose comes in; what of it is repeated where notes are not (outlines, contents, running heads) goes out.

import { type Inline, type Prose, wordsOf } from '@warraq/core';

/** Inline content without its note calls: titles are repeated where notes are not. */
export function withoutNotes(content: readonly Inline[]): readonly Inline[] {
  return content
    .filter((inline) => inline.kind !== 'note-call')
    .map((inline) => ('children' in inline ? { ...inline, children: withoutNotes(inline.children) } : inline));
}

/** The text of a prose in all its languages. */
export function plainProse(prose: Prose): string {
  return prose.map((rendition) => wordsOf(rendition.content)).join(' · ');
}
