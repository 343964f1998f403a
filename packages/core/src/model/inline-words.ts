// Inline content comes in; its words without mark-up, or the notes that it calls, go out.

import type { Inline, SourceInline } from './inline.ts';

/**
 * What stands between the halves of a line of verse where nothing sets them apart: a gap that no program folds to one
 * space and no voice reads, and that a line may end with.
 */
export const CAESURA = '\u00a0\u00a0\u00a0\u00a0 ';

/** The words alone: no mark-up, no notes, a space for a line break. Works through a list: no depth overflows. */
export function wordsOf(content: readonly (SourceInline | Inline)[]): string {
  const words: string[] = [];
  const todo = content.toReversed();
  for (let inline = todo.pop(); inline !== undefined; inline = todo.pop()) {
    if (inline.kind === 'text' || inline.kind === 'code') words.push(inline.text);
    else if (inline.kind === 'break') words.push(' ');
    else if (inline.kind === 'caesura') words.push(CAESURA);
    else if ('children' in inline) for (const child of inline.children.toReversed()) todo.push(child);
  }
  return words.join('');
}

/** The labels of the notes that are called, in the text's order. */
export function noteLabels(content: readonly SourceInline[]): readonly string[] {
  return content.flatMap((inline) => {
    if (inline.kind === 'note-label') return [inline.label];
    return 'children' in inline ? noteLabels(inline.children) : [];
  });
}
