// Inline content and its language come in; the first passage in the other script that is not marked as such goes out.

import type { Inline, Language } from '@warraq/core';

/** Fewer words are a name or a term, which WCAG 2.2 (3.1.2) lets stand. */
const PASSAGE = 4;

const passages = new Map<string, RegExp>();

/** Made for the scripts that are looked for. */
function inScript(script: string): RegExp {
  const made = passages.get(script) ?? passageOf(`\\p{Script=${script}}`);
  passages.set(script, made);
  return made;
}

function passageOf(script: string): RegExp {
  // Bounded everywhere: a paragraph of a million words must not fill the stack.
  const word = `${script}[${script}\\p{M}\\p{N}'’.-]{0,60}`;
  return new RegExp(`(?:${word}[\\s,;،؛]{1,20}){${PASSAGE - 1},12}${word}`, 'u');
}

/** In texts of the one script the other is looked for. */
const OTHER: Readonly<Record<string, string>> = { Arab: 'Latin', Latn: 'Arabic' };

export function unmarkedWords(content: readonly Inline[], language: Language): string | undefined {
  const other = OTHER[language.script];
  return other === undefined ? undefined : find(content, inScript(other));
}

/** Marked runs, program text and links to addresses are not looked into. Works through a list, so that no depth overflows. */
function find(content: readonly Inline[], other: RegExp): string | undefined {
  const todo = content.toReversed();
  for (let inline = todo.pop(); inline !== undefined; inline = todo.pop()) {
    if (inline.kind === 'text') {
      const found = other.exec(inline.text)?.[0];
      if (found !== undefined) return found;
    } else if (inline.kind !== 'foreign' && 'children' in inline) {
      for (const child of inline.children.toReversed()) todo.push(child);
    }
  }
  return undefined;
}
