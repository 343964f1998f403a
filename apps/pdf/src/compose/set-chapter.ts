// A chapter comes in; its pages go out, set again where the numbers of its notes depend on the pages.

import type { Chapter } from '@warraq/core';
import { type PageFrame, paginate } from '@warraq/typeset';
import type { Row } from '../paint/mark.ts';
import type { StructNode } from '../structure/struct-node.ts';
import { type ChapterStacks, chapterStacks } from './chapter.ts';
import { columnFrame, columnPages, NO_OPENING, openingOf } from './column-pages.ts';
import type { Composer, Stack } from './composer.ts';
import { type BegunNotes, createPageCount, createPartCount } from './note-numbers.ts';
import { type MarkPage, paginateFloating } from './paginate-floating.ts';
import { joinStacks } from './stack.ts';

/**
 * Sets a chapter. Where numbers begin again on every page, a number's width moves words, and words that move to another
 * page get another number: the chapter is set again until its calls and notes show the numbers of their pages. Other
 * numbers have to rise from note to note, in the order of the calls, and none may stand twice on a page.
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
  const countParts = createPartCount();
  for (;;) {
    const pages = pagesOf(composer, chapterStacks(composer, root, chapter), frame);
    const begun = begunNotes(pages, names);
    const numbers = notes.byPage ? countPages(begun) : countParts([{ notes, begun }])[0]!;
    if ([...numbers].every(([name, number]) => notes.number(name) === number)) return pages;
    root.children.pop();
    composer.setTexts?.splice(texts);
    notes.renumber(chapter, numbers);
  }
}

/** Of the height of the text area: what opens a chapter and is higher stands alone before the columns. */
const HIGHEST_OPENING = 0.6;

function pagesOf(composer: Composer, { opening, text }: ChapterStacks, frame: PageFrame): readonly MarkPage[] {
  if (composer.design.columns === 1) return paginateFloating(text, frame);
  const over = openingOf(joinStacks(opening), frame);
  if (over.height > HIGHEST_OPENING * frame.height) {
    const alone = columnFrame(frame, NO_OPENING);
    return [...paginate(over.rows, frame), ...columnPages(composer, paginateFloating(text, alone), NO_OPENING, alone)];
  }
  const lower = columnFrame(frame, over);
  return columnPages(composer, paginateFloating(withNotes(text, over.rows), lower), over, lower);
}

/** Notes that the opening calls stand at the foot of the first column. */
function withNotes(text: readonly Stack[], opening: readonly Row[]): readonly Stack[] {
  const notes = opening.flatMap((row) => row.notes);
  const index = text.findIndex(({ rows }) => rows.length > 0);
  const [first, ...rest] = text[index]?.rows ?? [];
  if (notes.length === 0 || first === undefined) return text;
  return text.with(index, { ...text[index]!, rows: [{ ...first, notes: [...notes, ...first.notes] }, ...rest] });
}

/** The names of the notes that begin on each page. */
export function begunNotes(pages: readonly MarkPage[], names: ReadonlySet<string>): BegunNotes {
  return pages.map((page) =>
    page.notes.flatMap(({ row }) =>
      row.content.flatMap((mark) => (mark.kind === 'anchor' && names.has(mark.name) ? [mark.name] : [])),
    ),
  );
}
