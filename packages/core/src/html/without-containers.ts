// Blocks of any depth come in; all the prose in them, in reading order, goes out.

import type { Block } from '../model/block.ts';

/** What one block holds: prose, program text, or further blocks. */
type Held<P> = { readonly prose: P } | { readonly code: string } | { readonly block: Block<P> };

/** Every unit and every program text of the blocks, in reading order. Works through a list, so that no depth overflows. */
export function withoutContainers<P>(
  blocks: readonly Block<P>[],
): readonly ({ readonly prose: P } | { readonly code: string })[] {
  const found: ({ readonly prose: P } | { readonly code: string })[] = [];
  const todo: Held<P>[] = blocks.map((block) => ({ block })).reverse();
  for (let next = todo.pop(); next !== undefined; next = todo.pop()) {
    if ('block' in next) for (const held of heldBy(next.block).reverse()) todo.push(held);
    else found.push(next);
  }
  return found;
}

function heldBy<P>(block: Block<P>): Held<P>[] {
  const prose = (...all: readonly (P | undefined)[]) =>
    all.flatMap((one) => (one === undefined ? [] : [{ prose: one }]));
  const inside = (blocks: readonly Block<P>[]) => blocks.map((one) => ({ block: one }));
  switch (block.kind) {
    case 'heading':
    case 'paragraph':
      return prose(block.prose);
    case 'list':
      return block.items.flatMap((item) => inside(item.blocks));
    case 'quotation':
    case 'epigraph':
    case 'pull-quote':
      return [...inside(block.blocks), ...prose(block.attribution)];
    case 'verse':
      return prose(...block.stanzas.flat());
    case 'signature':
      return prose(...block.lines);
    case 'figure':
      return prose(block.alternative, block.caption);
    case 'table':
      return prose(block.caption, ...[block.head, ...block.rows].flat().map((cell) => cell.prose));
    case 'code':
      return [{ code: block.text }];
    case 'rule':
      return [];
  }
}
