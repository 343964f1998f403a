// A book comes in; what epub-gen-memory is given goes out: a title and the HTML of each chapter, its notes after each part.

import type { Book, BookLanguage } from '../book/book.ts';
import { chapterHtml } from './html.ts';

export interface EpubGenBook {
  readonly language: BookLanguage;
  readonly title: string;
  readonly author: string;
  readonly chapters: readonly { readonly title: string; readonly content: string; readonly filename: string }[];
}

/** Links between chapters lead to their files, as its documentation asks for. */
export function chapterPages(book: Book): EpubGenBook {
  const { language, title, author } = book;
  const chapters = book.chapters.map((chapter) => ({
    title: chapter.title,
    content: chapterHtml(book, chapter, 'end').replaceAll(/href="#(c\d+)"/g, 'href="$1.xhtml"'),
    filename: chapter.id,
  }));
  return { language, title, author, chapters };
}
