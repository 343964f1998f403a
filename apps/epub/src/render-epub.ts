// An edition comes in; the bytes of its EPUB 3.3 file go out.

import { type Edition, inLanguage, publicationId, type RenderContext, type Rendered } from '@warraq/core';
import { type Accessibility, accessibilityOf, type SeenChapter, seenIn } from './accessibility.ts';
import {
  type Asset,
  type Book,
  COLOPHON_FILE,
  CONTENTS_FILE,
  type ContentsEntry,
  GLOSSARY_FILE,
  INDEX_FILE,
  joined,
  labelNames,
  namesOf,
  type Page,
  planBook,
  STYLE_FILE,
} from './book.ts';
import { mentionedTerms } from './book-terms.ts';
import { type ChapterPage, chapterPages } from './chapter-pages.ts';
import { colophonPage } from './colophon-page.ts';
import { compressedPage } from './compressed-page.ts';
import { contentsPage } from './contents-page.ts';
import { type FigureLists, figureLists } from './figure-lists.ts';
import { FontNeeds } from './font-needs.ts';
import type { BookFonts } from './fonts.ts';
import { type CoverPicture, coverPage, titlePage } from './front-matter-pages.ts';
import { bookFaults } from './gate/book-faults.ts';
import { glossaryPage } from './glossary-page.ts';
import { indexPage } from './index-page.ts';
import { type LoadedParts, loadParts } from './load-parts.ts';
import { ncxFile } from './ncx.ts';
import { packageDocument } from './package-document.ts';
import { packBook } from './packer.ts';
import { type ListedPage, type PageMarks, pageMarks } from './page-marks.ts';
import { pictureShelf } from './pictures.ts';
import { styleSheet } from './stylesheet.ts';
import { viewSheets } from './views.ts';

/** Chapters that are compressed by other threads while the next are made. */
const AT_ONCE = 8;
const MEDIA_TYPE = 'application/epub+zip';

/**
 * Makes an EPUB 3.3 of an edition: cover, title page, contents, a page a document, glossary and index where the collection
 * has them, colophon. The same edition gives the same bytes; nothing is fetched. Reports what stands against its
 * accessibility, see `accessibilityOf`.
 */
export async function renderEpub(edition: Edition, context: RenderContext): Promise<Rendered> {
  const book = planBook(edition, context);
  const parts = await loadParts(book);
  const cover = coverOf(book, parts);
  // Other threads compress the cover and compile the subsetter while chapters are made; V8 begins to between turns only.
  await new Promise((resolve) => setImmediate(resolve));
  const shelf = pictureShelf(context);
  const marks = pageMarks(context);
  const needs = new FontNeeds();
  const chapters: ChapterPage[] = [];
  const seen: SeenChapter[] = [];
  const lists: FigureLists[] = [];
  // While one group is compressed the next is made; texts of more than two groups are never held.
  let compressing: Promise<readonly ChapterPage[]> = Promise.resolve([]);
  for (let start = 0; start < edition.chapters.length; start += AT_ONCE) {
    context.progress?.(start, edition.chapters.length + 1);
    const some = edition.chapters.slice(start, start + AT_ONCE);
    const made = some.flatMap((chapter) => {
      seen.push(seenIn(chapter));
      lists.push(figureLists(chapter, book));
      return chapterPages(chapter, book, shelf, marks);
    });
    for (const { page } of made) {
      if (parts.fonts !== undefined) needs.add(page.xhtml);
      marks.seek(page);
    }
    chapters.push(...(await compressing));
    compressing = Promise.all(made.map(compressed));
  }
  chapters.push(...(await compressing));
  const title = titlePage(book, marks);
  const back = backPages(book, marks);
  for (const page of [title, ...back]) marks.seek(page);
  const pages = marks.listed();
  const listed = { pageList: pages.length > 0, index: back.some(({ file }) => file === INDEX_FILE) };
  const accessibility = accessibilityOf(seen, listed, certifierOf(book));
  const made = { cover: await cover, title, chapters, lists, back, pages, accessibility, needs };
  const bytes = await packBook(await finish(book, made, marks, shelf.assets(), parts));
  const faults = bookFaults(bytes);
  if (faults.length > 0) throw new Error(`the EPUB is wrong: ${faults.join('; ')}`);
  context.progress?.(edition.chapters.length + 1, edition.chapters.length + 1);
  return { bytes, mediaType: MEDIA_TYPE, pages: undefined, problems: accessibility.faults };
}

async function compressed({ page, entry }: ChapterPage): Promise<ChapterPage> {
  return { page: await compressedPage(page), entry };
}

interface MadePages {
  readonly cover: CoverPicture;
  readonly title: Page;
  readonly chapters: readonly ChapterPage[];
  /** Of each chapter. */
  readonly lists: readonly FigureLists[];
  readonly back: readonly Page[];
  readonly pages: readonly ListedPage[];
  readonly accessibility: Accessibility;
  /** Those of the chapters. */
  readonly needs: FontNeeds;
}

/** Whoever publishes the book answers for what it claims. */
function certifierOf({ edition }: Book): string | undefined {
  const { publisher } = edition.collection;
  const name = publisher === undefined ? '' : inLanguage(publisher.name, edition.languages[0].tag).trim();
  return name === '' ? undefined : name;
}

/** Glossary and index, in the order that the collection wants. */
function backPages(book: Book, marks: PageMarks): readonly Page[] {
  const { languages, collection } = book.edition;
  const { backMatter } = collection;
  if (backMatter.length === 0) return [];
  const terms = languages.map((language) => ({ language, terms: mentionedTerms(book, language) }));
  const glossary = backMatter.includes('glossary') ? glossaryPage(book, terms, marks) : undefined;
  const index = backMatter.includes('index') ? indexPage(book, terms, marks, glossary !== undefined) : undefined;
  return backMatter.flatMap((part) => (part === 'glossary' ? glossary : index) ?? []);
}

async function finish(
  book: Book,
  { cover, title, chapters, lists, back, pages, accessibility, needs }: MadePages,
  marks: PageMarks,
  pictures: readonly Asset[],
  parts: LoadedParts,
) {
  const { edition, context } = book;
  const { languages, collection } = edition;
  const identifier = publicationId('edition', edition.name, collection.id);
  const entries = [...chapters.map(({ entry }) => entry), ...back.map(backEntry(book)), colophonEntry(book)];
  const figures = lists.flatMap((list) => list.figures);
  const tables = lists.flatMap((list) => list.tables);
  const contents = contentsPage(entries, { figures, tables, pages }, book, marks);
  const front = [coverPage(book, cover), title];
  const texts = [...front, ...chapters.map(({ page }) => page), ...back];
  // The colophon names the fonts, and the fonts are cut to the colophon too: it is made twice.
  const draft = colophonPage(book, ['EB Garamond', 'Amiri']);
  for (const page of [...front, ...back, draft]) needs.add(page.xhtml);
  needs.add(contents);
  const fonts = parts.fonts === undefined ? NO_FONTS : await parts.fonts.fontsFor(needs);
  const colophon = colophonPage(book, fonts.families);
  const css = styleSheet(languages, (language) => context.labels(language), fonts.css);
  const assets: Asset[] = [
    { path: cover.path, mediaType: cover.mediaType, bytes: cover.bytes, properties: 'cover-image' },
    { path: STYLE_FILE, mediaType: 'text/css', bytes: new Uint8Array(), properties: undefined },
    ...viewAssets(book),
    ...fonts.assets,
    ...pictures,
  ];
  const order = [...front, CONTENTS_FILE, ...chapters.map(({ page }) => page), ...back, colophon] as const;
  const facts = { identifier, accessibility, pageList: pages.length > 0 };
  return {
    title: joined(namesOf(collection.title, book)),
    language: languages[0].tag,
    identifier,
    css,
    packageDocument: packageDocument(book, facts, order, assets),
    ncx: ncxFile(entries, pages, identifier, book),
    contents,
    pages: [...texts, colophon],
    assets,
  };
}

const NO_FONTS: BookFonts = { families: [], assets: [], css: '' };

/** The collection's own picture, else the cover that is drawn. */
async function coverOf(book: Book, { cover }: LoadedParts): Promise<CoverPicture> {
  if (cover !== undefined)
    return { ...(await cover.drawCover(book)), path: 'images/cover.png', mediaType: 'image/png' };
  const own = book.context.cover?.(book.edition.languages[0]);
  if (own === undefined) throw new Error('a book has a cover of its own, or one is drawn');
  return { ...own, path: own.mediaType === 'image/png' ? 'images/cover.png' : 'images/cover.jpg' };
}

function viewAssets({ edition }: Book): readonly Asset[] {
  const { languages, collection } = edition;
  if (languages.length === 1 || collection.ebook.bilingual !== 'pairs') return [];
  return [...viewSheets(languages)].map(([path, css]) => ({
    path,
    mediaType: 'text/css',
    bytes: new TextEncoder().encode(css),
    properties: undefined,
  }));
}

function backEntry(book: Book): (page: Page) => ContentsEntry {
  return ({ file }) => ({
    href: file,
    names: labelNames(file === GLOSSARY_FILE ? 'glossary' : 'index', book),
    children: [],
  });
}

function colophonEntry(book: Book): ContentsEntry {
  return { href: COLOPHON_FILE, names: labelNames('colophon', book), children: [] };
}
