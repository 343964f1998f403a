// Inline content comes in; its words without any mark-up go out.

import type { Rendition } from '../model/edition.ts';
import type { Inline } from '../model/inline.ts';

/** The words alone: calls of notes are left out, a hard break is a space. Works through a list: no depth overflows. */
export function inlineText(content: readonly Inline[]): string {
  const out: string[] = [];
  const todo = [...content].reverse();
  for (let node = todo.pop(); node !== undefined; node = todo.pop()) {
    if (node.kind === 'text' || node.kind === 'code') out.push(node.text);
    else if (node.kind === 'break') out.push(' ');
    else if (node.kind !== 'note-call')
      for (let i = node.children.length - 1; i >= 0; i--) todo.push(node.children[i]!);
  }
  return out.join('');
}

/** A rendition's words on one line. */
export function renditionText(rendition: Rendition): string {
  return inlineText(rendition.content).replaceAll(/\s+/g, ' ').trim();
}
