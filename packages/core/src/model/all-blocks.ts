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

/** The prose of blocks and of all the blocks inside them, whatever the depth; an attribution before what it is of. */
export function proseInside<P>(blocks: readonly Block<P>[]): readonly P[] {
  return allBlocks(blocks).flatMap(ownProse);
}

/** In the order in which it is read, attributions last, without what pictures say to those who do not see them. */
export function shownProse<P>(blocks: readonly Block<P>[]): readonly P[] {
  const found: P[] = [];
  const todo: (Block<P> | { readonly attribution: P })[] = blocks.toReversed();
  for (let next = todo.pop(); next !== undefined; next = todo.pop()) {
    if (!('kind' in next)) {
      found.push(next.attribution);
      continue;
    }
    if ('attribution' in next && next.attribution !== undefined) todo.push({ attribution: next.attribution });
    else found.push(...(next.kind === 'figure' ? given(next.caption) : ownProse(next)));
    for (const inner of blocksIn(next).toReversed()) todo.push(inner);
  }
  return found;
}

function ownProse<P>(block: Block<P>): readonly P[] {
  switch (block.kind) {
    case 'heading':
    case 'paragraph':
      return [block.prose];
    case 'quotation':
    case 'epigraph':
    case 'pull-quote':
      return given(block.attribution);
    case 'verse':
      return block.stanzas.flat();
    case 'signature':
      return block.lines;
    case 'figure':
      return [...given(block.alternative), ...given(block.caption)];
    case 'table':
      return [...given(block.caption), ...[...block.head, ...block.rows.flat()].map(({ prose }) => prose)];
    case 'list':
    case 'code':
    case 'rule':
      return [];
  }
}

function given<P>(prose: P | undefined): readonly P[] {
  return prose === undefined ? [] : [prose];
}
