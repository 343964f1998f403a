// An edition and the number of its book's pages come in; its cover as a book of one page, and problems, go out.

import type { Edition, Problem, RenderContext } from '@warraq/core';
import { blockStacks } from '../compose/blocks.ts';
import { bookInfo } from '../compose/book-info.ts';
import { createComposer } from '../compose/composer.ts';
import { footNote } from '../compose/foot-notes.ts';
import { millimetres } from '../compose/page-sizes.ts';
import type { Color, Mark } from '../paint/mark.ts';
import type { Book } from '../paint/paint-book.ts';
import { createRoot } from '../structure/struct-node.ts';
import { backPanel } from './back-panel.ts';
import { coverColors } from './cover-colors.ts';
import { type CoverSheet, coverSheet, spineWidth } from './cover-sheet.ts';
import { frontPanel } from './front-panel.ts';
import { spinePanel } from './spine-panel.ts';

export interface ComposedCover {
  readonly book: Book;
  readonly problems: readonly Problem[];
}

/** Back, spine and front side by side, as they are printed; the spine as wide as the leaves of `pages` pages are thick. */
export function composeCover(edition: Edition, context: RenderContext, pages: number): ComposedCover {
  const composer = createComposer(edition, context, { blocks: blockStacks, footNote });
  const { design } = composer;
  const { press } = edition.collection.print;
  const spine = millimetres(spineWidth(pages, press.paper));
  const sheet = coverSheet(design.pageWidth, design.pageHeight, spine, design.binding);
  const colors = coverColors(design.isGrey);
  const root = createRoot();
  // The front first: it is what somebody who hears the cover is told first.
  const front = frontPanel(composer, root, sheet.front, sheet.height, colors);
  const back = backPanel(composer, root, sheet.back, sheet.height, colors);
  const marks = [
    ...ground(sheet, millimetres(press.bleed), colors.ground),
    ...front,
    ...spinePanel(composer, sheet.spine, sheet.height, colors),
    ...back,
  ];
  const folds = [sheet.spine.left, sheet.spine.left + sheet.spine.width];
  const page = { rows: [{ y: 0, marks, again: false }], furniture: [], label: '1', left: 0, top: 0, folds };
  const info = { ...bookInfo(composer), pageWidth: sheet.width, pageHeight: sheet.height, singly: true };
  return { book: { info, pages: [page], structure: root, inGrey: design.isGrey }, problems: composer.problems };
}

/** The colour of the whole cover, over its edges as far as it bleeds. */
function ground({ width, height }: CoverSheet, bleed: number, color: Color | undefined): readonly Mark[] {
  if (color === undefined) return [];
  const size = { width: width + 2 * bleed, height: height + 2 * bleed };
  return [{ kind: 'area', x: -bleed, y: -bleed, ...size, color }];
}
