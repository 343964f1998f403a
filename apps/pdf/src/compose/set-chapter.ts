// A chapter comes in; its pages go out, set again where the numbers of its notes depend on the pages.

import type { Chapter } from '@warraq/core';
import type { PageFrame } from '@warraq/typeset';
import type { StructNode } from '../structure/struct-node.ts';
import { chapterStacks } from './chapter.ts';
import { columnPages } from './column-pages.ts';
import type { Composer } from './composer.ts';
import { type BegunNotes, createPageCount, inOrder } from './note-numbers.ts';
import { type MarkPage, paginateFloating } from './paginate-floating.ts';

/**
 * Sets a chapter. Where numbers begin again on every page, a number's width moves words, and words that move to another
 * page get another number: the chapter is set again until its calls and notes show the numbers of their pages. Other
 * numbers only have to rise from note to note; the order of the notes is that of the calls and does not change again.
 */
export function setChapter(
  composer: Composer,
  root: StructNode,
  chapter: Chapter,
  frame: PageFrame,
): readonly MarkPage[] {
  const { notes } = composer;
  const texts = composer.setTexts?.length ?? 0;
  const names = new Set(notes.of(chapter).map(({ name }) => name));
  const countPages = createPageCount();
  for (;;) {
    const pages = columnPages(composer, paginateFloating(chapterStacks(composer, root, chapter), frame), frame);
    const begun = begunNotes(pages, names);
    const numbers = notes.byPage ? countPages(begun) : inOrder(notes, begun);
    if ([...numbers].every(([name, number]) => notes.number(name) === number)) return pages;
    root.children.pop();
    composer.setTexts?.splice(texts);
    notes.renumber(chapter, numbers);
  }
}

function begunNotes(pages: readonly MarkPage[], names: ReadonlySet<string>): BegunNotes {
  return pages.map((page) =>
    page.notes.flatMap(({ row }) =>
      row.content.flatMap((mark) => (mark.kind === 'anchor' && names.has(mark.name) ? [mark.name] : [])),
    ),
  );
}
