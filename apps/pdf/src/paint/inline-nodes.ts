// Inline marks (links, note calls, runs of another language) come in; their structure elements go out.

import { addNode, type StructNode } from '../structure/struct-node.ts';
import type { InlineMark } from './mark.ts';

/**
 * The element of an inline mark under its block; made when its first text is painted, so that order is the text's. A mark
 * that goes on behind another that stands inside it gets a second element there.
 */
export type InlineNodes = (block: StructNode, mark: InlineMark) => StructNode;

export function createInlineNodes(): InlineNodes {
  const known = new Map<string, StructNode>();
  return (block, mark) => {
    const found = known.get(mark.id);
    if (found !== undefined && isLast(block, found)) return found;
    const made = makeNode(block, mark);
    known.set(mark.id, made);
    return made;
  };
}

/** The Link of a note's call stands in a Reference. */
function isLast({ children }: StructNode, node: StructNode): boolean {
  const last = children.at(-1);
  return last === node || (last !== undefined && 'children' in last && last.children.includes(node));
}

function makeNode(block: StructNode, { target, language }: InlineMark): StructNode {
  if (target === undefined) return addNode(block, 'Span', { language });
  const parent = target.isCall ? addNode(block, 'Reference') : block;
  return addNode(parent, 'Link', { language });
}
