// A document comes in; a problem for each figure that blind readers have nothing of goes out.

import type { Block } from '../model/block.ts';
import type { Document } from '../model/document.ts';
import { type Problem, warning } from '../model/problem.ts';
import type { Unit } from '../model/unit.ts';

type Figure = Extract<Block<Unit>, { readonly kind: 'figure' }>;

/** WCAG 2.2, 1.1.1: what a picture shows must be said in words. Whether the picture exists, the store says. */
export function checkFigures(document: Document<Unit>): readonly Problem[] {
  return figuresOf(document)
    .filter((figure) => figure.alternative === undefined)
    .map(({ caption, source }) => warning('no-alternative-text', (caption ?? document).place, { picture: source }));
}

function figuresOf(document: Document<Unit>): readonly Figure[] {
  return document.parts.flatMap((part) => [part.blocks, ...part.notes.map((note) => note.blocks)]).flatMap(figuresIn);
}

function figuresIn(blocks: readonly Block<Unit>[]): readonly Figure[] {
  return blocks.flatMap(figuresOfBlock);
}

function figuresOfBlock(block: Block<Unit>): readonly Figure[] {
  switch (block.kind) {
    case 'figure':
      return [block];
    case 'list':
      return block.items.flatMap((item) => figuresIn(item.blocks));
    case 'quotation':
    case 'epigraph':
    case 'pull-quote':
      return figuresIn(block.blocks);
    case 'heading':
    case 'paragraph':
    case 'verse':
    case 'signature':
    case 'table':
    case 'code':
    case 'rule':
      return [];
  }
}
