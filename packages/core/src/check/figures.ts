// A document comes in; a problem for each figure that blind readers have nothing of goes out.

import { figuresOf } from '../model/all-blocks.ts';
import type { Document } from '../model/document.ts';
import { type Problem, warning } from '../model/problem.ts';
import type { Unit } from '../model/unit.ts';

/**
 * WCAG 2.2, 1.1.1: what a picture shows must be said in words. Reports `no-alternative-text`; whether the picture exists,
 * the store says.
 */
export function checkFigures(document: Document<Unit>): readonly Problem[] {
  return figuresOf(document.parts)
    .filter((figure) => figure.alternative === undefined)
    .map(({ caption, source, place }) =>
      warning('no-alternative-text', caption?.place ?? place ?? document.place, { picture: source }),
    );
}
