// The composer comes in; what the file says about itself (title, authors, subject, keywords) goes out.

import { inLanguage, type Localised } from '@warraq/core';
import type { BookInfo } from '../file/book-document.ts';
import type { Composer } from './composer.ts';
import { isOneDocument } from './front-matter.ts';
import { millimetres } from './page-sizes.ts';
import { otherTags, personName } from './people.ts';

export function bookInfo(composer: Composer): BookInfo {
  const { edition, design } = composer;
  const { collection } = edition;
  const { press } = collection.print;
  const [language] = edition.languages;
  const labels = composer.labels(language);
  const inBook = (text: Localised): string => inLanguage(text, language.tag, otherTags(composer));
  const authors = authorsOf(composer);
  // A book is known by its editors, a document by who wrote it.
  const isWritten = collection.editors.length === 0 || (isOneDocument(edition) && authors.length > 0);
  const people = isWritten ? authors : collection.editors;
  return {
    title: inBook(collection.title),
    author: people.map((id) => personName(composer, id, language)).join(labels.text('separator')),
    subject: inBook(collection.summary),
    keywords: Object.values(collection.tags).map(inBook).join(labels.text('separator')),
    language: language.tag,
    languages: edition.languages.map(({ tag }) => tag),
    direction: design.binding === 'right' ? 'rtl' : 'ltr',
    created: edition.modified,
    pageWidth: design.pageWidth,
    pageHeight: design.pageHeight,
    bleed: millimetres(press.bleed),
    marks: press.marks,
    singly: design.singly,
  };
}

function authorsOf(composer: Composer): readonly string[] {
  return [...new Set(composer.edition.chapters.flatMap((chapter) => chapter.meta.authors))];
}
