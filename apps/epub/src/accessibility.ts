// An edition comes in; what its accessibility metadata may truthfully claim goes out.

import type { Block, Edition, Prose } from '@warraq/core';

export interface Accessibility {
  readonly modes: readonly string[];
  /** Each entry is a set of modes that suffice, joined by commas. */
  readonly sufficient: readonly string[];
  readonly features: readonly string[];
  readonly hazards: readonly string[];
}

/**
 * EPUB Accessibility 1.1 §2, computed from the content: alternative text is claimed only when every figure has it.
 * Conformance to WCAG is never claimed: that takes somebody who evaluated the book.
 */
export function accessibilityOf(edition: Edition): Accessibility {
  const figures = edition.chapters.flatMap((chapter) =>
    chapter.parts.flatMap((part) => [part.blocks, ...part.notes.map((note) => note.blocks)].flatMap(figuresIn)),
  );
  const described = figures.every((figure) => figure.alternative !== undefined);
  const features = ['tableOfContents', 'readingOrder', 'structuralNavigation', 'displayTransformability'];
  return {
    modes: figures.length === 0 ? ['textual'] : ['textual', 'visual'],
    sufficient: described ? ['textual'] : ['textual,visual'],
    features: described && figures.length > 0 ? ['alternativeText', ...features] : features,
    hazards: ['none'],
  };
}

type Figure = Extract<Block<Prose>, { kind: 'figure' }>;

/** Works through a list, so that no depth overflows. */
function figuresIn(blocks: readonly Block<Prose>[]): readonly Figure[] {
  const found: Figure[] = [];
  const todo = [...blocks];
  for (let block = todo.pop(); block !== undefined; block = todo.pop()) {
    if (block.kind === 'figure') found.push(block);
    for (const inner of heldBy(block)) todo.push(inner);
  }
  return found;
}

function heldBy(block: Block<Prose>): readonly Block<Prose>[] {
  if (block.kind === 'list') return block.items.flatMap((item) => item.blocks);
  return 'blocks' in block ? block.blocks : [];
}
