// An edition comes in; what its accessibility metadata may truthfully claim goes out.

import { type Edition, figuresOf } from '@warraq/core';

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
  const figures = edition.chapters.flatMap((chapter) => figuresOf(chapter.parts));
  const described = figures.every((figure) => figure.alternative !== undefined);
  const features = ['tableOfContents', 'readingOrder', 'structuralNavigation', 'displayTransformability'];
  return {
    modes: figures.length === 0 ? ['textual'] : ['textual', 'visual'],
    sufficient: described ? ['textual'] : ['textual,visual'],
    features: described && figures.length > 0 ? ['alternativeText', ...features] : features,
    hazards: ['none'],
  };
}
