// A chapter comes in; its pages go out, set again where the numbers of its notes depend on the pages.

import type { Chapter } from '@warraq/core';
import type { PageFrame } from '@warraq/typeset';
import type { StructNode } from '../structure/struct-node.ts';
import { chapterStacks } from './chapter.ts';
import type { Composer } from './composer.ts';
import { type MarkPage, paginateFloating } from './paginate-floating.ts';

/** So often the numbers may follow the pages freely; then they settle. */
const FREE_ROUNDS = 4;

/**
 * Sets a chapter. Where numbers begin again on every page, a number's width moves words, and words that move to another
 * page get another number: the chapter is set again until its calls and notes show the numbers of their pages.
 *
 * This ends: a note that begins the count of its page could move to and fro for ever, so after some rounds the notes at
 * which counting begins again may only become fewer, and once they stay the same so do all numbers and pages. Notes of
 * two pages are then counted as one row of numbers: no page ever shows a number twice.
 */
export function setChapter(
  composer: Composer,
  root: StructNode,
  chapter: Chapter,
  frame: PageFrame,
): readonly MarkPage[] {
  const { notes } = composer;
  const known = composer.setTexts?.length ?? 0;
  let starts: ReadonlySet<string> | undefined;
  for (let round = 0; ; round++) {
    const pages = paginateFloating(chapterStacks(composer, root, chapter), frame);
    if (!notes.byPage || notes.of(chapter).length === 0) return pages;
    const begun = begunNotes(pages, new Set(notes.of(chapter).map(({ name }) => name)));
    const firsts: ReadonlySet<string> = new Set(begun.flatMap((names) => names.slice(0, 1)));
    starts = starts === undefined || round < FREE_ROUNDS ? firsts : both(starts, firsts);
    const numbers = countFrom(begun.flat(), starts);
    if ([...numbers].every(([name, number]) => notes.number(name) === number)) return pages;
    root.children.pop();
    composer.setTexts?.splice(known);
    notes.renumber(chapter, numbers);
  }
}

/** The notes that begin on every page, in the order in which they stand there. */
function begunNotes(pages: readonly MarkPage[], names: ReadonlySet<string>): readonly (readonly string[])[] {
  return pages.map((page) =>
    page.notes.flatMap(({ row }) =>
      row.content.flatMap((mark) => (mark.kind === 'anchor' && names.has(mark.name) ? [mark.name] : [])),
    ),
  );
}

function countFrom(names: readonly string[], starts: ReadonlySet<string>): ReadonlyMap<string, number> {
  let number = 0;
  return new Map(
    names.map((name) => {
      number = starts.has(name) ? 1 : number + 1;
      return [name, number];
    }),
  );
}

function both(a: ReadonlySet<string>, b: ReadonlySet<string>): ReadonlySet<string> {
  return new Set([...a].filter((each) => b.has(each)));
}
