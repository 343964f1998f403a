// A chapter comes in; its pages go out, set again where the numbers of its notes depend on the pages.

import type { Chapter } from '@warraq/core';
import type { PageFrame } from '@warraq/typeset';
import type { StructNode } from '../structure/struct-node.ts';
import { chapterStacks } from './chapter.ts';
import type { Composer } from './composer.ts';
import { type MarkPage, paginateFloating } from './paginate-floating.ts';

/** So often the numbers may follow the pages freely; then they settle. */
const FREE_ROUNDS = 4;
/** So often one number is settled at a time, then all that still change: a long chapter is not set a thousand times. */
const SINGLE_ROUNDS = 40;

/**
 * Sets a chapter. Where numbers begin again on every page, a number's width moves words, and words that move to another
 * page get another number: the chapter is set again until its calls and notes show the numbers of their pages.
 *
 * This ends: a note could begin the count of a page, move to the page before for being narrower there, and back, for ever.
 * So after some rounds the first note in the text that begins a count in one round and not in the next never does again;
 * when none is left that changes, no number and no page does. Where such a note comes first on its page the numbers go on
 * from the page before: no page ever shows one twice.
 */
export function setChapter(
  composer: Composer,
  root: StructNode,
  chapter: Chapter,
  frame: PageFrame,
): readonly MarkPage[] {
  const { notes } = composer;
  const known = composer.setTexts?.length ?? 0;
  const settled = new Set<string>();
  let starts: ReadonlySet<string> | undefined;
  for (let round = 0; ; round++) {
    const pages = paginateFloating(chapterStacks(composer, root, chapter), frame);
    if (!notes.byPage || notes.of(chapter).length === 0) return pages;
    const begun = begunNotes(pages, new Set(notes.of(chapter).map(({ name }) => name)));
    const firsts = new Set(begun.flatMap((names) => names.slice(0, 1)));
    const changed = begun.flat().filter((name) => !settled.has(name) && firsts.has(name) !== starts?.has(name));
    const last = round <= FREE_ROUNDS ? 0 : round <= SINGLE_ROUNDS ? 1 : changed.length;
    for (const name of changed.slice(0, last)) settled.add(name);
    starts = new Set([...firsts].filter((name) => !settled.has(name)));
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
