// A planned book comes in; its chapters' pages and their entries of the contents go out.

import { type Chapter, type ChapterHtmlOptions, chapterHtml, chapterOutline, unitAnchor } from '@warraq/core';
import { type Book, type ContentsEntry, joined, outlineEntries, type Page, proseNames } from './book.ts';
import type { PictureShelf } from './pictures.ts';
import { xhtmlPage } from './xhtml-page.ts';

export interface ChapterPage {
  readonly page: Page;
  readonly entry: ContentsEntry;
}

export function chapterPage(chapter: Chapter, book: Book, shelf: PictureShelf): ChapterPage {
  const file = fileOf(chapter.id, book);
  const names = proseNames(chapter.title);
  const title = joined(names);
  const body = chapterHtml(chapter, optionsFor(chapter, book, shelf));
  const children = outlineEntries(file, chapterOutline(chapter));
  return {
    page: { file, title, xhtml: xhtmlPage(book.edition.languages[0], title, 'chapter', body) },
    entry: { href: file, names, children },
  };
}

function optionsFor(chapter: Chapter, book: Book, shelf: PictureShelf): ChapterHtmlOptions {
  const { edition, context } = book;
  return {
    languages: edition.languages,
    vocabulary: 'epub',
    header: 'whole',
    idPrefix: '',
    people: edition.collection.people,
    labels: (language) => context.labels(language),
    href: (document, unit) => {
      const file = book.chapterFiles.get(document);
      return file === undefined ? undefined : unit === undefined ? file : `${file}#${unitAnchor(unit)}`;
    },
    picture: (source, language) => shelf.link(chapter.id, source, language),
  };
}

function fileOf(document: string, book: Book): string {
  const file = book.chapterFiles.get(document);
  if (file === undefined) throw new Error(`no page for the document ${document}`);
  return file;
}
