// Nodes of a syntax tree come in; all nodes below them go out, in the source's order.

import type { Nodes } from 'mdast';

/** Visits nodes and what is below them, without recursion: hostile mark-up nests thousands deep. */
export function* walk(nodes: readonly Nodes[]): Generator<Nodes> {
  const waiting = nodes.toReversed();
  for (let node = waiting.pop(); node !== undefined; node = waiting.pop()) {
    yield node;
    if (!('children' in node)) continue;
    for (let i = node.children.length - 1; i >= 0; i--) waiting.push(node.children[i]!);
  }
}
