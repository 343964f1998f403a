// The inline content of a string comes in; the notes, references, links and code that it holds go out, in order.

import type { SourceInline } from '../model/inline.ts';

export interface Inventory {
  /** Labels of the notes that are called. */
  readonly notes: readonly string[];
  /** Targets of cross-references, as written. */
  readonly references: readonly string[];
  readonly links: readonly string[];
  readonly code: readonly string[];
  /** The roles of what is marked for the index. */
  readonly indexed: readonly string[];
  /** The words alone, run after run. */
  readonly runs: readonly string[];
}

/** Walks with a stack of its own: nesting is the author's, and may be deep. */
export function inventoryOf(content: readonly SourceInline[]): Inventory {
  const found = { notes: [], references: [], links: [], code: [], indexed: [], runs: [] } as {
    [K in keyof Inventory]: string[];
  };
  const waiting = [...content].reverse();
  for (let inline = waiting.pop(); inline !== undefined; inline = waiting.pop()) {
    record(inline, found);
    if ('children' in inline) for (let i = inline.children.length - 1; i >= 0; i--) waiting.push(inline.children[i]!);
  }
  return found;
}

function record(inline: SourceInline, found: { [K in keyof Inventory]: string[] }): void {
  switch (inline.kind) {
    case 'note-label':
      found.notes.push(inline.label);
      return;
    case 'unresolved-reference':
      found.references.push(inline.target);
      return;
    case 'link':
      found.links.push(inline.url);
      return;
    case 'code':
      found.code.push(inline.text);
      return;
    case 'text':
      found.runs.push(inline.text);
      return;
    case 'indexed':
      found.indexed.push(inline.role);
      return;
    case 'break':
    case 'emphasis':
    case 'strong':
    case 'strike':
    case 'foreign':
      return;
  }
}
