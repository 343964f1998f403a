// An edition comes in; the pages of its book go out as they are composed, and then their order, structure and problems.

import {
  type Chapter,
  type Edition,
  inLanguage,
  type Language,
  type PrintedSection,
  type Problem,
  type RenderContext,
  startOf,
  warning,
  wordsOf,
} from '@warraq/core';
import { paginate, pt } from '@warraq/typeset';
import type { BookInfo } from '../file/book-document.ts';
import type { BookPage, Mark } from '../paint/mark.ts';
import { type PlacedChapter, parallelBody, parallelEntries } from '../parallel/parallel-body.ts';
import { addNode, createRoot, type StructNode } from '../structure/struct-node.ts';
import { acrossColumns } from './across-columns.ts';
import { anchorPages } from './anchor-pages.ts';
import { backMatterEntries, setBackMatter } from './back-matter.ts';
import { blockStacks } from './blocks.ts';
import { bookInfo } from './book-info.ts';
import { colophonRows } from './colophon.ts';
import { type Composer, createComposer } from './composer.ts';
import { type ContentsEntry, contentsRows } from './contents.ts';
import { standsOpposite } from './design.ts';
import { footNote } from './foot-notes.ts';
import { frontMatterOf, versoTitle } from './front-matter.ts';
import { halfTitleRows } from './half-title.ts';
import { addMentions, type MentionsFound } from './mentioned-terms.ts';
import { pageDestination } from './names.ts';
import { leftEdge, pageNumber, runningHead } from './page-furniture.ts';
import { bodyLabel, frontLabel } from './page-labels.ts';
import { noteRule } from './page-notes.ts';
import type { MarkPage } from './paginate-floating.ts';
import { otherTags } from './people.ts';
import { printedSections } from './printed-sections.ts';
import { setChapter } from './set-chapter.ts';
import type { SetText } from './set-texts.ts';
import { titlePageRows } from './title-page.ts';

/** What is known of a chapter when its pages have been taken. */
interface SetChapter extends PlacedChapter {
  readonly chapter: Chapter;
}

/** Takes the pages of a book: those of the body as soon as a chapter is set, so that nobody need hold them all. */
export interface PageTaker<P> {
  /** `inGrey`: whether pictures are in shades of grey. */
  begin(info: BookInfo, inGrey: boolean): void;
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
  /** What it was composed with; more may be set with it. */
  readonly composer: Composer;
  /** Where the context wants a report. */
  readonly setTexts: readonly SetText[] | undefined;
  /** The pages on which title page, contents and lists begin. */
  readonly sections: readonly PrintedSection[];
}

/** Between the text and the notes, in leadings; the rule stands half-way. */
const NOTE_GAP = 0.75;

/** Composes the book; `step` is called twice a chapter: when it is set, and when its pages have been taken. */
export function composeBook<P>(
  given: Edition,
  context: RenderContext,
  taker: PageTaker<P>,
  step: () => void,
): ComposedBook<P> {
  // Setting goes through the texts again and again, and knows their notes as objects: copies hold what they were given.
  const edition = { ...given, chapters: given.chapters.map((chapter) => ({ ...chapter })) };
  const composer = createComposer(edition, context, { blocks: blockStacks, footNote });
  taker.begin(bookInfo(composer), composer.design.isGrey);
  const take = (page: BookPage): P => taker.take(page);
  const root = createRoot();
  const { textHeight, leading, onScreen, columns } = composer.design;
  const { page } = edition.collection.print;
  if (columns < page.columns && !standsOpposite(edition))
    composer.report(warning('columns-too-narrow', startOf('collection.yaml'), { size: page.size }));
  const wide = acrossColumns(composer);
  const frame = { height: pt(textHeight), leading: pt(leading), noteGap: pt(NOTE_GAP * leading), opensSpread: false };
  const has = frontMatterOf(edition);
  const halfTitle = has.halfTitle ? paginate(halfTitleRows(wide, root), frame) : [];
  const titlePage = has.titlePage ? paginate(titlePageRows(wide, root), frame) : [];
  // Their place in the structure is before the chapters, which they need: for the fonts used, for the pages.
  const colophonElement = addNode(root, 'Sect');
  const contentsElement = addNode(root, 'Sect');
  const chapters: SetChapter[] = [];
  const mentioned: MentionsFound = new Map();
  // The languages of such a book are its columns.
  const parallel = parallelBody(wide);
  const skipped = Array.from({ length: parallel?.skipped ?? 0 }, () => EMPTY_PAGE);
  const body: P[] = [];
  for (const [index, chapter] of edition.chapters.entries()) {
    const first = skipped.length + body.length;
    const pages =
      parallel?.setChapter(root, index, frame) ??
      setChapter(composer, root, chapter, { ...frame, opensSpread: first % 2 === 1 });
    addMentions(mentioned, pages, first);
    const placed = { chapter, index, first, anchors: anchorPages(pages) };
    chapters.push(placed);
    step();
    const painted =
      parallel?.bookPages(placed, pages) ??
      bodyPages(composer, { pages, first }, headOf(chapter), edition.languages[0]);
    for (const page of painted) body.push(take(page));
    step();
  }
  const back = setBackMatter(composer, root, mentioned, skipped.length + body.length, frame);
  const chapterEntries =
    parallel === undefined ? contentsEntries(composer, chapters) : parallelEntries(parallel, composer, chapters);
  const entries = [...chapterEntries, ...backMatterEntries(back.sections)];
  const contents = has.contents ? paginate(contentsRows(wide, contentsElement, entries), frame) : [];
  const colophon = has.colophon ? paginate(colophonRows(wide, colophonElement), frame) : [];
  // The half-title, the title page and the first chapter begin on a recto; the colophon stands behind the title.
  // Where the body counts a page before its first, that is the last of these, and the first chapter begins on a verso:
  // on screens too, or the two pages of a spread would be the two sides of a leaf.
  const toRecto = onScreen ? (before: readonly MarkPage[]) => before : toVerso;
  const titles = [...toRecto(halfTitle), ...titlePage, ...colophon];
  const filled = [...titles, ...contents];
  const front = (skipped.length > 0 ? toVerso : toRecto)([...skipped, ...filled]).slice(skipped.length);
  const opened = frontPages(composer, front, titles.length, filled.length).map(take);
  const places = {
    titlePage: titlePage.length > 0 ? toRecto(halfTitle).length : undefined,
    contents: contents.length > 0 ? titles.length : undefined,
  };
  const end = back.sections.flatMap((section) => bodyPages(composer, section, section, section.speaks)).map(take);
  return {
    pages: [...opened, ...body, ...end],
    structure: root,
    tops: new Map([...back.cited].map((page) => [front.length + page - skipped.length, pageDestination(page)])),
    problems: composer.problems,
    composer,
    setTexts: composer.setTexts,
    sections: printedSections(composer, places, back.sections),
  };
}

/** Pages up to a verso, with an empty one where they end on a recto. */
function toVerso(pages: readonly MarkPage[]): readonly MarkPage[] {
  return pages.length % 2 === 0 ? pages : [...pages, EMPTY_PAGE];
}

const EMPTY_PAGE: MarkPage = { rows: [], notes: [], continued: false };

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
      return [{ renditions: prose, destination, page: first + (anchors.get(destination) ?? 0), depth: 1 }];
    });
    return [
      { renditions: chapter.title, destination: name, page: first + (anchors.get(name) ?? 0), depth: 0 },
      ...parts,
    ];
  });
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

/**
 * The edition's title stands over the verso, the chapter's or the list's over the recto; the page that opens one has
 * none. `language` is that of the numbers and of the edition's title.
 */
function bodyPages(
  composer: Composer,
  { pages, first }: { readonly pages: readonly MarkPage[]; readonly first: number },
  title: { readonly title: string; readonly language: Language },
  language: Language,
): readonly BookPage[] {
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
            inLanguage(versoTitle(composer.edition), language.tag, otherTags(composer)),
            language,
          )
        : runningHead(composer, place, title.title, title.language);
    return bookPage(composer, page, place, label, [
      ...(index === 0 ? [] : head),
      ...pageNumber(composer, place, label, language),
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
    rows: [...placed(page.rows), ...placed(page.rules ?? noteRule(composer, page)), ...placed(page.notes)],
    furniture,
    label,
    left: leftEdge(composer, place),
    top: composer.design.top,
  };
}
