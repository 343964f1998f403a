// An edition comes in; the pages of its book go out as they are composed, and then their order, structure and problems.

import {
  type Chapter,
  type Edition,
  inLanguage,
  type Language,
  type Problem,
  type RenderContext,
  wordsOf,
} from '@warraq/core';
import { paginate, pt } from '@warraq/typeset';
import type { BookInfo } from '../file/book-document.ts';
import type { BookPage, Mark } from '../paint/mark.ts';
import { addNode, createRoot, type StructNode } from '../structure/struct-node.ts';
import { backMatterEntries, setBackMatter } from './back-matter.ts';
import { blockStacks } from './blocks.ts';
import { bookInfo } from './book-info.ts';
import { colophonRows } from './colophon.ts';
import { type Composer, createComposer } from './composer.ts';
import { type ContentsEntry, contentsRows } from './contents.ts';
import { footNote } from './foot-notes.ts';
import { halfTitleRows } from './half-title.ts';
import { addMentions, type MentionsFound } from './mentioned-terms.ts';
import { pageDestination } from './names.ts';
import { leftEdge, pageNumber, runningHead } from './page-furniture.ts';
import { bodyLabel, frontLabel } from './page-labels.ts';
import { noteRule } from './page-notes.ts';
import type { MarkPage } from './paginate-floating.ts';
import { otherTags } from './people.ts';
import { setChapter } from './set-chapter.ts';
import type { SetText } from './set-texts.ts';
import { titlePageRows } from './title-page.ts';

/** What is known of a chapter when its pages have been taken. */
interface SetChapter {
  readonly chapter: Chapter;
  /** Its first page in the body, from 0. */
  readonly first: number;
  /** The pages of the body on which its anchors stand. */
  readonly anchors: ReadonlyMap<string, number>;
}

/** Takes the pages of a book: those of the body as soon as a chapter is set, so that nobody need hold them all. */
export interface PageTaker<P> {
  begin(info: BookInfo): void;
  /** What it makes of a page stands for it in the book. */
  take(page: BookPage): P;
}

export interface ComposedBook<P> {
  /** As they are read; they were taken in another order. */
  readonly pages: readonly P[];
  readonly structure: StructNode;
  /** Places at the top of pages, by index among the pages: the index leads there. */
  readonly tops: ReadonlyMap<number, string>;
  readonly problems: readonly Problem[];
  /** Where the context wants a report. */
  readonly setTexts: readonly SetText[] | undefined;
}

/** Between the text and the notes, in leadings; the rule stands half-way. */
const NOTE_GAP = 0.75;

/** Composes the book; `step` is called twice a chapter: when it is set, and when its pages have been taken. */
export function composeBook<P>(
  edition: Edition,
  context: RenderContext,
  taker: PageTaker<P>,
  step: () => void,
): ComposedBook<P> {
  const composer = createComposer(edition, context, { blocks: blockStacks, footNote });
  taker.begin(bookInfo(composer));
  const take = (page: BookPage): P => taker.take(page);
  const root = createRoot();
  const { textHeight, leading } = composer.design;
  const frame = { height: pt(textHeight), leading: pt(leading), noteGap: pt(NOTE_GAP * leading), opensSpread: false };
  const halfTitle = paginate(halfTitleRows(composer, root), frame);
  const titlePage = paginate(titlePageRows(composer, root), frame);
  // Their place in the structure is before the chapters, which they need: for the fonts used, for the pages.
  const colophonElement = addNode(root, 'Sect');
  const contentsElement = addNode(root, 'Sect');
  const chapters: SetChapter[] = [];
  const mentioned: MentionsFound = new Map();
  const body: P[] = [];
  for (const chapter of edition.chapters) {
    const first = body.length;
    const pages = setChapter(composer, root, chapter, { ...frame, opensSpread: first % 2 === 1 });
    addMentions(mentioned, pages, first);
    chapters.push({ chapter, first, anchors: anchorPages(pages, first) });
    step();
    for (const page of bodyPages(composer, { pages, first }, headOf(chapter))) body.push(take(page));
    step();
  }
  const back = setBackMatter(composer, root, mentioned, body.length, frame);
  const entries = [...contentsEntries(composer, chapters), ...backMatterEntries(back.sections)];
  const contents = paginate(contentsRows(composer, contentsElement, entries), frame);
  const colophon = paginate(colophonRows(composer, colophonElement), frame);
  // The half-title, the title page and the first chapter begin on a recto; the colophon stands behind the title.
  const titles = [...toVerso(halfTitle), ...titlePage, ...colophon];
  const filled = [...titles, ...contents];
  const front = frontPages(composer, toVerso(filled), titles.length, filled.length).map(take);
  const end = back.sections.flatMap((section) => bodyPages(composer, section, section)).map(take);
  return {
    pages: [...front, ...body, ...end],
    structure: root,
    tops: new Map([...back.cited].map((page) => [front.length + page, pageDestination(page)])),
    problems: composer.problems,
    setTexts: composer.setTexts,
  };
}

/** Pages up to a verso, with an empty one where they end on a recto. */
function toVerso(pages: readonly MarkPage[]): readonly MarkPage[] {
  return pages.length % 2 === 0 ? pages : [...pages, { rows: [], notes: [], continued: false }];
}

function headOf(chapter: Chapter): { readonly title: string; readonly language: Language } {
  const [title] = chapter.title;
  return { title: wordsOf(title.content), language: title.language };
}

/** Chapters and their parts, with the pages on which their anchors stand. */
function contentsEntries(composer: Composer, chapters: readonly SetChapter[]): readonly ContentsEntry[] {
  return chapters.flatMap(({ chapter, first, anchors }) => {
    const name = composer.names.chapter(chapter.id)!;
    const parts = chapter.parts.flatMap((part): readonly ContentsEntry[] => {
      if (part.heading === undefined) return [];
      const { prose } = part.heading;
      const destination = composer.names.heading(chapter.id, prose[0].unit)!;
      return [{ renditions: prose, destination, page: anchors.get(destination) ?? first, depth: 1 }];
    });
    return [{ renditions: chapter.title, destination: name, page: anchors.get(name) ?? first, depth: 0 }, ...parts];
  });
}

function anchorPages(pages: readonly MarkPage[], first: number): ReadonlyMap<string, number> {
  const places = new Map<string, number>();
  pages.forEach((page, index) => {
    for (const { row, again } of page.rows) {
      for (const mark of row.content) if (mark.kind === 'anchor' && !again) places.set(mark.name, first + index);
    }
  });
  return places;
}

/** Half-title, title page and colophon bear no number. */
function frontPages(composer: Composer, pages: readonly MarkPage[], silent: number, end: number): readonly BookPage[] {
  const labels = composer.labels(composer.edition.languages[0]);
  return pages.map((page, index) => {
    const label = frontLabel(labels, index);
    return bookPage(
      composer,
      page,
      index,
      label,
      index < silent || index >= end ? [] : pageNumber(composer, index, label),
    );
  });
}

/** The edition's title stands over the verso, the chapter's or the list's over the recto; the page that opens one has none. */
function bodyPages(
  composer: Composer,
  { pages, first }: { readonly pages: readonly MarkPage[]; readonly first: number },
  title: { readonly title: string; readonly language: Language },
): readonly BookPage[] {
  const [language] = composer.edition.languages;
  const labels = composer.labels(language);
  return pages.map((page, index) => {
    // The front matter before it ends on a verso: a page lies on the same side as if there were none.
    const place = first + index;
    const label = bodyLabel(labels, first + index);
    const head =
      place % 2 === 1
        ? runningHead(
            composer,
            place,
            inLanguage(composer.edition.collection.title, language.tag, otherTags(composer)),
            language,
          )
        : runningHead(composer, place, title.title, title.language);
    return bookPage(composer, page, place, label, [
      ...(index === 0 ? [] : head),
      ...pageNumber(composer, place, label),
    ]);
  });
}

function bookPage(
  composer: Composer,
  page: MarkPage,
  place: number,
  label: string,
  furniture: readonly Mark[],
): BookPage {
  const placed = (rows: MarkPage['rows']): BookPage['rows'] =>
    rows.map(({ y, row, again }) => ({ y, marks: row.content, again }));
  return {
    rows: [...placed(page.rows), ...noteRule(composer, page), ...placed(page.notes)],
    furniture,
    label,
    left: leftEdge(composer, place),
    top: composer.design.top,
  };
}
