// Blocks come in; they and all the blocks inside them go out, in reading order.

import type { Block, Part } from './block.ts';

export type Figure<P> = Extract<Block<P>, { readonly kind: 'figure' }>;

/** Works through a list, so that no depth overflows. */
export function allBlocks<P>(blocks: readonly Block<P>[]): readonly Block<P>[] {
  const found: Block<P>[] = [];
  const todo = blocks.toReversed();
  for (let block = todo.pop(); block !== undefined; block = todo.pop()) {
    found.push(block);
    for (const inner of blocksIn(block).toReversed()) todo.push(inner);
  }
  return found;
}

/** Every figure of a document or chapter, also those inside lists, quotations and notes. */
export function figuresOf<P>(parts: readonly Part<P>[]): readonly Figure<P>[] {
  const blocks = parts.flatMap((part) => [...part.blocks, ...part.notes.flatMap((note) => note.blocks)]);
  return allBlocks(blocks).filter((block) => block.kind === 'figure');
}

function blocksIn<P>(block: Block<P>): readonly Block<P>[] {
  if (block.kind === 'list') return block.items.flatMap((item) => item.blocks);
  return 'blocks' in block ? block.blocks : [];
}
