// Inline content comes in; its text without notes goes out: outlines, running heads, descriptions.

import type { Inline, Prose } from '@warraq/core';

export function plainText(content: readonly Inline[]): string {
  return content.map(textOf).join('');
}

function textOf(inline: Inline): string {
  switch (inline.kind) {
    case 'text':
    case 'code':
      return inline.text;
    case 'break':
      return ' ';
    case 'note-call':
      return '';
    default:
      return plainText(inline.children);
  }
}

/** Inline content without its note calls: titles are repeated where notes are not. */
export function withoutNotes(content: readonly Inline[]): readonly Inline[] {
  return content
    .filter((inline) => inline.kind !== 'note-call')
    .map((inline) => ('children' in inline ? { ...inline, children: withoutNotes(inline.children) } : inline));
}

/** The text of a prose in all its languages. */
export function plainProse(prose: Prose): string {
  return prose.map((rendition) => plainText(rendition.content)).join(' · ');
}
