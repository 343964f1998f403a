// An edition comes in; the bytes of its EPUB 3.3 file go out.

import { type Edition, publicationId, type RenderContext, type Rendered } from '@warraq/core';
import {
  type Asset,
  type Book,
  COLOPHON_FILE,
  CONTENTS_FILE,
  COVER_PICTURE,
  type ContentsEntry,
  joined,
  labelNames,
  namesOf,
  planBook,
  STYLE_FILE,
} from './book.ts';
import { type ChapterPage, chapterPage } from './chapter-pages.ts';
import { colophonPage } from './colophon-page.ts';
import { contentsPage } from './contents-page.ts';
import { drawCover } from './cover.ts';
import { fontsFor } from './fonts.ts';
import { coverPage, titlePage } from './front-matter-pages.ts';
import { bookFaults } from './gate/book-faults.ts';
import { ncxFile } from './ncx.ts';
import { packageDocument } from './package-document.ts';
import { packBook } from './packer.ts';
import { pictureShelf } from './pictures.ts';
import { styleSheet } from './stylesheet.ts';

const MEDIA_TYPE = 'application/epub+zip';

/**
 * Makes an EPUB 3.3 of an edition: cover, title page, contents, a page a document, colophon. The same edition gives the
 * same bytes; nothing is fetched. Reports no problems of its own: what an edition may hold, an EPUB can show.
 */
export async function renderEpub(edition: Edition, context: RenderContext): Promise<Rendered> {
  const book = planBook(edition, context);
  const shelf = pictureShelf(context);
  const chapters = edition.chapters.map((chapter, i) => {
    context.progress?.(i, edition.chapters.length + 1);
    return chapterPage(chapter, book, shelf);
  });
  const bytes = await packBook(await finish(book, chapters, shelf.assets()));
  const faults = bookFaults(bytes);
  if (faults.length > 0) throw new Error(`the EPUB is wrong: ${faults.join('; ')}`);
  context.progress?.(edition.chapters.length + 1, edition.chapters.length + 1);
  return { bytes, mediaType: MEDIA_TYPE, pages: undefined, problems: [] };
}

async function finish(book: Book, chapters: readonly ChapterPage[], pictures: readonly Asset[]) {
  const { edition, context } = book;
  const identifier = publicationId('edition', edition.name, edition.collection.id);
  const cover = await drawCover(book);
  const entries = [...chapters.map(({ entry }) => entry), colophonEntry(book)];
  const contents = contentsPage(entries, book);
  const front = [coverPage(book, cover), titlePage(book)];
  const texts = [...front, ...chapters.map(({ page }) => page)];
  // The colophon names the fonts, and the fonts are cut to the colophon too: it is made twice.
  const draft = colophonPage(book, ['EB Garamond', 'Amiri']);
  const fonts = await fontsFor([...texts, draft].map((page) => page.xhtml).concat(contents));
  const colophon = colophonPage(book, fonts.families);
  const css = styleSheet(edition.languages, (language) => context.labels(language), fonts.css);
  const assets: Asset[] = [
    { path: COVER_PICTURE, mediaType: 'image/png', bytes: cover.bytes, properties: 'cover-image' },
    { path: STYLE_FILE, mediaType: 'text/css', bytes: new Uint8Array(), properties: undefined },
    ...fonts.assets,
    ...pictures,
  ];
  const order = [...front, CONTENTS_FILE, ...chapters.map(({ page }) => page), colophon] as const;
  return {
    title: joined(namesOf(edition.collection.title, book)),
    language: edition.languages[0].tag,
    identifier,
    css,
    packageDocument: packageDocument(book, identifier, order, assets),
    ncx: ncxFile(entries, identifier, book),
    contents,
    pages: [...texts, colophon],
    assets,
  };
}

function colophonEntry(book: Book): ContentsEntry {
  return { href: COLOPHON_FILE, names: labelNames('colophon', book), children: [] };
}
