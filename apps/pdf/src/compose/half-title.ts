// The edition comes in; the rows of its half-title, the first page of the book, go out.

import type { Row } from '../paint/mark.ts';
import { addNode, type StructNode } from '../structure/struct-node.ts';
import type { Composer } from './composer.ts';
import { space } from './stack.ts';
import { inEach } from './title-page.ts';

/** The title alone, smaller than on the title page. It is no heading: the title page has that. */
export function halfTitleRows(composer: Composer, root: StructNode): readonly Row[] {
  const { edition, design } = composer;
  const look = { factor: 1.25, weight: 'regular', height: 1.5, type: 'P' } as const;
  return [space(6 * design.leading), ...inEach(composer, addNode(root, 'Sect'), edition.collection.title, look)];
}
