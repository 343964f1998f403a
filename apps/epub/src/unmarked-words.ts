// Inline content and its language come in; the first passage in the other script that is not marked as such goes out.

import type { Inline, Language } from '@warraq/core';

/** Fewer words are a name or a term, which WCAG 2.2 (3.1.2) lets stand. */
const PASSAGE = 4;

const LATIN = passageOf('\\p{Script=Latin}');
const ARABIC = passageOf('\\p{Script=Arabic}');

function passageOf(script: string): RegExp {
  // Bounded everywhere: a paragraph of a million words must not fill the stack.
  const word = `${script}[${script}\\p{M}\\p{N}'’.-]{0,60}`;
  return new RegExp(`(?:${word}[\\s,;،؛]{1,20}){${PASSAGE - 1},12}${word}`, 'u');
}

export function unmarkedWords(content: readonly Inline[], language: Language): string | undefined {
  const other = language.script === 'Arab' ? LATIN : language.script === 'Latn' ? ARABIC : undefined;
  return other === undefined ? undefined : find(content, other);
}

/** Marked runs, program text and links to addresses are not looked into. */
function find(content: readonly Inline[], other: RegExp): string | undefined {
  for (const inline of content) {
    if (inline.kind === 'text') {
      const found = other.exec(inline.text)?.[0];
      if (found !== undefined) return found;
    } else if (inline.kind !== 'foreign' && 'children' in inline) {
      const found = find(inline.children, other);
      if (found !== undefined) return found;
    }
  }
  return undefined;
}
