// The composer of a facing edition comes in; its languages on the opposite pages of spreads go out.

import { type Edition, wordsOf } from '@warraq/core';
import type { Composer } from '../compose/composer.ts';
import { leftEdge, pageNumber, runningHead } from '../compose/page-furniture.ts';
import { bodyLabel } from '../compose/page-labels.ts';
import type { MarkPage } from '../compose/paginate-floating.ts';
import type { BookPage } from '../paint/mark.ts';
import { bookSide } from './book-side.ts';
import type { ParallelBody, PlacedChapter } from './parallel-body.ts';
import { setParallelChapter } from './set-parallel-chapter.ts';
import { paintedRows, sidePage } from './side-page.ts';

/** The pages of a spread. */
const SPREAD = 2;

/** Every chapter begins on a spread of its own; both pages bear its title over them, each in its language. */
export function facingBody(composer: Composer): ParallelBody {
  const sides = [bookSide(composer, 0, {}, 0), bookSide(composer, 1, {}, 0)] as const;
  const order = pageOrder(composer.edition);
  const bookPages = ({ index, first }: PlacedChapter, pages: readonly MarkPage[]): readonly BookPage[] =>
    pages.map((page, number) => {
      const side = sides[order[number % SPREAD]!];
      // The front matter before it ends on a verso: a page lies on the same side as if there were none.
      const place = first + number;
      const label = bodyLabel(side.composer.labels(side.language), first + number);
      const [title] = side.chapters[index]!.title;
      const head = runningHead(side.composer, place, wordsOf(title.content), title.language);
      return {
        rows: paintedRows(page),
        furniture: [...(number < SPREAD ? [] : head), ...pageNumber(side.composer, place, label)],
        label,
        left: leftEdge(composer, place),
        top: composer.design.top,
      };
    });
  return {
    sides,
    skipped: 1,
    setChapter: (root, index, frame) =>
      setParallelChapter(sides, root, index, frame).flatMap((spread) =>
        order.map((slot) => sidePage(sides[slot], spread.sides[slot])),
      ),
    bookPages,
  };
}

/**
 * Which language stands on the verso, which on the recto. Lines that run from the left stand on the left-hand page, the
 * verso of a book bound on the left and the recto of one bound on the right; two of one direction in their order.
 */
export function pageOrder({ languages, binding }: Pick<Edition, 'languages' | 'binding'>): readonly [0 | 1, 0 | 1] {
  const [first, second] = languages;
  const turns = binding === 'right' ? 'rtl' : 'ltr';
  if (first.direction === second?.direction || first.direction === turns) return [0, 1];
  return [1, 0];
}
