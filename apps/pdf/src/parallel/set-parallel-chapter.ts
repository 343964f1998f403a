// A chapter of a book with two sides comes in; its pages, level with each other side by side, go out.

import type { PageFrame } from '@warraq/typeset';
import { chapterStacks } from '../compose/chapter.ts';
import type { Stack } from '../compose/composer.ts';
import { createPageCount, createPartCount, type PlacedNotes } from '../compose/note-numbers.ts';
import type { NoteRegister } from '../compose/note-register.ts';
import { begunNotes } from '../compose/set-chapter.ts';
import { addNode, type StructNode } from '../structure/struct-node.ts';
import type { BookSide } from './book-side.ts';
import { withLevel } from './level-rows.ts';
import { type MarkPair, paginateParallel } from './paginate-parallel.ts';

/**
 * Sets the chapter at `index` on both sides, again and again until the calls and notes of each show the numbers that
 * they should have, as `setChapter` does: those of the leading side, or those of their own pages. In the structure the whole chapter stands in the one language, then in the other:
 * whoever hears it hears a text, not every sentence twice.
 */
export function setParallelChapter(
  sides: readonly [BookSide, BookSide],
  root: StructNode,
  index: number,
  frame: PageFrame,
): readonly MarkPair[] {
  const { setTexts } = sides[0].composer;
  const texts = setTexts?.length ?? 0;
  const counts = sides.map(() => createPageCount());
  const countParts = createPartCount();
  for (;;) {
    const section = addNode(root, 'Sect');
    const [first, second] = [sideStacks(sides[0], section, index), sideStacks(sides[1], section, index)];
    const pages = paginateParallel(first, second, frame);
    const placed = sides.map((side, slot) => placedNotes(side, slot as 0 | 1, index, pages));
    const numbers = sides[0].composer.notes.byPage
      ? placed.map(({ begun }, slot) => counts[slot]!(begun))
      : countParts(placed);
    if (placed.every(({ notes }, slot) => isSettled(notes, numbers[slot]!))) return pages;
    root.children.pop();
    setTexts?.splice(texts);
    sides.forEach(({ composer, chapters }, slot) => {
      composer.notes.renumber(chapters[index]!, numbers[slot]!);
    });
  }
}

/** The chapter's blocks in the side's language, under an element that says which. */
function sideStacks(side: BookSide, section: StructNode, index: number): readonly Stack[] {
  side.restart();
  const element = addNode(section, 'Div', { language: side.language.tag });
  const { text } = chapterStacks(side.composer, element, side.chapters[index]!);
  return text.map((stack, place) => withLevel(stack, `stack ${place}`));
}

function placedNotes(
  { composer: { notes }, chapters }: BookSide,
  slot: 0 | 1,
  index: number,
  pages: readonly MarkPair[],
): PlacedNotes {
  const names = new Set(notes.of(chapters[index]!).map(({ name }) => name));
  const begun = begunNotes(
    pages.map(({ sides }) => sides[slot]),
    names,
  );
  return { notes, begun };
}

function isSettled(notes: NoteRegister, numbers: ReadonlyMap<string, number>): boolean {
  return [...numbers].every(([name, number]) => notes.number(name) === number);
}
