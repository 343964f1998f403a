// An edition comes in; all the pages of its book go out, front matter first, with structure and problems.

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
import type { BookPage, Mark } from '../paint/mark.ts';
import type { Book } from '../paint/paint-book.ts';
import { addNode, createRoot } from '../structure/struct-node.ts';
import { backMatterEntries, setBackMatter } from './back-matter.ts';
import { blockStacks } from './blocks.ts';
import { bookInfo } from './book-info.ts';
import { colophonRows } from './colophon.ts';
import { type Composer, createComposer } from './composer.ts';
import { type ContentsEntry, contentsRows } from './contents.ts';
import { footNote } from './foot-notes.ts';
import { halfTitleRows } from './half-title.ts';
import { pageDestination } from './names.ts';
import { leftEdge, pageNumber, runningHead } from './page-furniture.ts';
import { bodyLabel, frontLabel } from './page-labels.ts';
import { noteRule } from './page-notes.ts';
import type { MarkPage } from './paginate-floating.ts';
import { otherTags } from './people.ts';
import { setChapter } from './set-chapter.ts';
import type { SetText } from './set-texts.ts';
import { titlePageRows } from './title-page.ts';

interface SetChapter {
  readonly chapter: Chapter;
  readonly pages: readonly MarkPage[];
  /** Its first page in the body, from 0. */
  readonly first: number;
}

export interface ComposedBook {
  readonly book: Book;
  readonly problems: readonly Problem[];
  /** What it was composed with; more may be set with it. */
  readonly composer: Composer;
  /** Where the context wants a report. */
  readonly setTexts: readonly SetText[] | undefined;
}

/** Between the text and the notes, in leadings; the rule stands half-way. */
const NOTE_GAP = 0.75;

/** Composes the book; `composed` is called after every chapter. */
export function composeBook(edition: Edition, context: RenderContext, composed: () => void): ComposedBook {
  const composer = createComposer(edition, context, { blocks: blockStacks, footNote });
  const root = createRoot();
  const { textHeight, leading } = composer.design;
  const frame = { height: pt(textHeight), leading: pt(leading), noteGap: pt(NOTE_GAP * leading), opensSpread: false };
  const halfTitle = paginate(halfTitleRows(composer, root), frame);
  const titlePage = paginate(titlePageRows(composer, root), frame);
  // Their place in the structure is before the chapters, which they need: for the fonts used, for the pages.
  const colophonElement = addNode(root, 'Sect');
  const contentsElement = addNode(root, 'Sect');
  const chapters: SetChapter[] = [];
  let first = 0;
  for (const chapter of edition.chapters) {
    const pages = setChapter(composer, root, chapter, { ...frame, opensSpread: first % 2 === 1 });
    chapters.push({ chapter, pages, first });
    first += pages.length;
    composed();
  }
  const back = setBackMatter(
    composer,
    root,
    chapters.flatMap(({ pages }) => pages),
    frame,
  );
  const entries = [...contentsEntries(composer, chapters), ...backMatterEntries(back.sections)];
  const contents = paginate(contentsRows(composer, contentsElement, entries), frame);
  const colophon = paginate(colophonRows(composer, colophonElement), frame);
  // The half-title, the title page and the first chapter begin on a recto; the colophon stands behind the title.
  const titles = [...toVerso(halfTitle), ...titlePage, ...colophon];
  const filled = [...titles, ...contents];
  const front = toVerso(filled);
  const pages = [
    ...frontPages(composer, front, titles.length, filled.length),
    ...chapters
      .flatMap((chapter) => bodyPages(composer, chapter, headOf(chapter), front.length))
      .map((page, index) => (back.cited.has(index) ? withDestination(page, index) : page)),
    ...back.sections.flatMap((section) => bodyPages(composer, section, section, front.length)),
  ];
  return {
    book: { info: bookInfo(composer), pages, structure: root },
    problems: composer.problems,
    composer,
    setTexts: composer.setTexts,
  };
}

/** Pages up to a verso, with an empty one where they end on a recto. */
function toVerso(pages: readonly MarkPage[]): readonly MarkPage[] {
  return pages.length % 2 === 0 ? pages : [...pages, { rows: [], notes: [], continued: false }];
}

function headOf({ chapter }: SetChapter): { readonly title: string; readonly language: Language } {
  const [title] = chapter.title;
  return { title: wordsOf(title.content), language: title.language };
}

/** A page that the index leads to: to its top, whatever stands there. */
function withDestination(page: BookPage, index: number): BookPage {
  const mark = { kind: 'anchor', name: pageDestination(index), x: 0, y: 0, outline: undefined } as const;
  return { ...page, rows: [{ y: 0, marks: [mark], again: false }, ...page.rows] };
}

/** Chapters and their parts, with the pages on which their anchors stand. */
function contentsEntries(composer: Composer, chapters: readonly SetChapter[]): readonly ContentsEntry[] {
  return chapters.flatMap(({ chapter, pages, first }) => {
    const places = anchorPages(pages);
    const name = composer.names.chapter(chapter.id)!;
    const parts = chapter.parts.flatMap((part): readonly ContentsEntry[] => {
      if (part.heading === undefined) return [];
      const { prose } = part.heading;
      const destination = composer.names.heading(chapter.id, prose[0].unit)!;
      return [{ renditions: prose, destination, page: first + (places.get(destination) ?? 0), depth: 1 }];
    });
    return [
      { renditions: chapter.title, destination: name, page: first + (places.get(name) ?? 0), depth: 0 },
      ...parts,
    ];
  });
}

function anchorPages(pages: readonly MarkPage[]): ReadonlyMap<string, number> {
  const places = new Map<string, number>();
  pages.forEach((page, index) => {
    for (const { row, again } of page.rows) {
      for (const mark of row.content) if (mark.kind === 'anchor' && !again) places.set(mark.name, index);
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
  { pages, first }: Pick<SetChapter, 'pages' | 'first'>,
  title: { readonly title: string; readonly language: Language },
  before: number,
): readonly BookPage[] {
  const [language] = composer.edition.languages;
  const labels = composer.labels(language);
  return pages.map((page, index) => {
    const place = before + first + index;
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
