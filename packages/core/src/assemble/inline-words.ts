// Parsed inline content comes in; its words without mark-up, and the notes that it calls, go out.

import type { SourceInline } from '../model/inline.ts';

/** The words alone: no mark-up, no notes, a space for a line break. */
export function wordsOf(content: readonly SourceInline[]): string {
  return content.map(words).join('');
}

function words(inline: SourceInline): string {
  switch (inline.kind) {
    case 'text':
    case 'code':
      return inline.text;
    case 'break':
      return ' ';
    case 'note-label':
      return '';
    default:
      return wordsOf(inline.children);
  }
}

/** The labels of the notes that are called, in the text's order. */
export function noteLabels(content: readonly SourceInline[]): readonly string[] {
  return content.flatMap((inline) => {
    if (inline.kind === 'note-label') return [inline.label];
    return 'children' in inline ? noteLabels(inline.children) : [];
  });
}
