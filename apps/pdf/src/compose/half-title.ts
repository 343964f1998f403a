// The edition comes in; the rows of its half-title, the first page of the book, go out.

import type { Row } from '../paint/mark.ts';
import type { StructNode } from '../structure/struct-node.ts';
import type { Composer } from './composer.ts';
import { fitToPage } from './fit-to-page.ts';
import { space } from './stack.ts';
import { inEach } from './title-page.ts';

/** The title alone, smaller than on the title page. It is no heading: the title page has that. */
export function halfTitleRows(composer: Composer, root: StructNode): readonly Row[] {
  return fitToPage(composer, root, (trying, element, scale) => {
    const { edition, design } = trying;
    const look = { factor: 1.25 * scale, weight: 'regular', height: 1.5 * scale, type: 'P' } as const;
    return [space(6 * scale * design.leading), ...inEach(trying, element, edition.collection.title, look)];
  });
}
