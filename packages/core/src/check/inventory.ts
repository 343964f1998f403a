// The inline content of a string comes in; its words and its marks for the index go out, in order.

import type { SourceInline } from '../model/inline.ts';

export interface Inventory {
  /** The roles of what is marked for the index. */
  readonly indexed: readonly string[];
  /** The words alone, run after run. */
  readonly runs: readonly string[];
}

/** Walks with a stack of its own: nesting is the author's, and may be deep. */
export function inventoryOf(content: readonly SourceInline[]): Inventory {
  const found = { indexed: [], runs: [] } as {
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
    case 'text':
      found.runs.push(inline.text);
      return;
    case 'indexed':
      found.indexed.push(inline.role);
      return;
    case 'note-label':
    case 'unresolved-reference':
    case 'link':
    case 'code':
    case 'break':
    case 'caesura':
    case 'emphasis':
    case 'strong':
    case 'strike':
    case 'foreign':
      return;
  }
}
