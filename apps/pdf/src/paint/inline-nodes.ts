// Inline marks (links, note calls, runs of another language) come in; their structure elements go out, one a mark.

import { addNode, type StructNode } from '../structure/struct-node.ts';
import type { InlineMark } from './mark.ts';

/** The element of an inline mark under its block; made when its first text is painted, so that order is the text's. */
export type InlineNodes = (block: StructNode, mark: InlineMark) => StructNode;

export function createInlineNodes(): InlineNodes {
  const known = new Map<string, StructNode>();
  return (block, mark) => {
    const found = known.get(mark.id);
    if (found !== undefined) return found;
    const made = makeNode(block, mark);
    known.set(mark.id, made);
    return made;
  };
}

function makeNode(block: StructNode, { target, language }: InlineMark): StructNode {
  if (target === undefined) return addNode(block, 'Span', { language });
  const parent = target.isCall ? addNode(block, 'Reference') : block;
  return addNode(parent, 'Link', { language });
}
