// The composer of an edition comes in; how the chapters of one whose languages stand side by side are made into pages goes out.

import type { PageFrame } from '@warraq/typeset';
import type { Composer } from '../compose/composer.ts';
import type { ContentsEntry } from '../compose/contents.ts';
import type { MarkPage } from '../compose/paginate-floating.ts';
import type { BookPage } from '../paint/mark.ts';
import type { StructNode } from '../structure/struct-node.ts';
import type { BookSide } from './book-side.ts';
import { columnsBody } from './columns-body.ts';
import { facingBody } from './facing-body.ts';

/** Chapters as they stand in the body of the book. */
export interface PlacedChapter {
  /** Its place among the chapters. */
  readonly index: number;
  /** Where links lead to in it, by its pages from 0. */
  readonly anchors: ReadonlyMap<string, number>;
  /** Its first page in the body, from 0. */
  readonly first: number;
}

/** How the body is made where languages have pages or columns of their own. */
export interface ParallelBody {
  readonly sides: readonly [BookSide, BookSide];
  /** Pages that the body counts before its first: the recto opposite nothing where every chapter begins on a verso. */
  readonly skipped: 0 | 1;
  setChapter(root: StructNode, index: number, frame: PageFrame): readonly MarkPage[];
  /** The pages with what is printed around them. */
  bookPages(chapter: PlacedChapter, pages: readonly MarkPage[]): readonly BookPage[];
}

/** Undefined where the edition has one language, or sets one under the other. */
export function parallelBody(composer: Composer): ParallelBody | undefined {
  const { layout, languages } = composer.edition;
  if (languages.length !== 2) return undefined;
  switch (layout) {
    case 'interlinear':
      return undefined;
    case 'columns':
      return columnsBody(composer);
    case 'facing':
      return facingBody(composer);
  }
}

/** The lines of the chapters in the contents: each language leads to its own page. */
export function parallelEntries(
  { sides }: ParallelBody,
  composer: Composer,
  chapters: readonly PlacedChapter[],
): readonly ContentsEntry[] {
  return chapters.flatMap((placed) => {
    const chapter = composer.edition.chapters[placed.index]!;
    const { anchors } = placed;
    const entry = (
      renditions: ContentsEntry['renditions'],
      depth: number,
      nameOn: (side: BookSide) => string,
    ): ContentsEntry => {
      const [first, second] = sides.map((side) => {
        const destination = nameOn(side);
        return { destination, page: placed.first + (anchors.get(destination) ?? 0) };
      });
      return { renditions, depth, ...first!, second: second! };
    };
    const parts = chapter.parts.flatMap(({ heading }): readonly ContentsEntry[] => {
      if (heading === undefined) return [];
      const { unit } = heading.prose[0];
      return [entry(heading.prose, 1, (side) => side.composer.names.heading(chapter.id, unit)!)];
    });
    return [entry(chapter.title, 0, (side) => side.composer.names.chapter(chapter.id)!), ...parts];
  });
}
