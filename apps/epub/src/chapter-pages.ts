// A planned book comes in; its chapters' pages and their entries of the contents go out.

import {
  type Chapter,
  type ChapterHtmlOptions,
  chapterHtml,
  chapterInLanguage,
  chapterOutline,
  type Language,
  languageName,
  type Rendition,
  type Twin,
  unitAnchor,
} from '@warraq/core';
import {
  type Book,
  type ChapterFile,
  type ContentsEntry,
  chapterFile,
  joined,
  outlineEntries,
  type Page,
  proseNames,
} from './book.ts';
import type { PageMarks } from './page-marks.ts';
import type { PictureShelf } from './pictures.ts';
import { BOTH_FILE, viewFile } from './views.ts';
import { type View, xhtmlPage } from './xhtml-page.ts';

export interface ChapterPage {
  readonly page: Page;
  readonly entry: ContentsEntry;
}

/** The pages of a chapter: one, or one a language where chapters are twins. */
export function chapterPages(
  chapter: Chapter,
  book: Book,
  shelf: PictureShelf,
  marks: PageMarks,
): readonly ChapterPage[] {
  const files = book.chapterFiles.get(chapter.id) ?? [];
  return files.map((file) => {
    const [language] = file.languages;
    const own = files.length === 1 ? chapter : chapterInLanguage(chapter, language);
    return chapterPage(own, file, book, shelf, marks);
  });
}

function chapterPage(
  chapter: Chapter,
  { file, languages }: ChapterFile,
  book: Book,
  shelf: PictureShelf,
  marks: PageMarks,
): ChapterPage {
  const names = proseNames(chapter.title);
  const title = joined(names);
  const body = chapterHtml(chapter, optionsFor(chapter, languages, book, shelf, marks));
  const children = outlineEntries(file, chapterOutline(chapter));
  return {
    page: { file, title, xhtml: xhtmlPage(languages[0], title, 'chapter', body, viewsOf(book)) },
    entry: { href: file, names, children },
  };
}

/** Only where both languages stand on one page can one of them be put out of sight. */
function viewsOf({ edition, context }: Book): readonly View[] {
  const { languages, collection } = edition;
  if (languages.length === 1 || collection.ebook.bilingual !== 'pairs') return [];
  const labels = context.labels(languages[0]);
  const only = languages.map((language) => ({
    file: viewFile(language),
    title: labels.text('views.only', { language: languageName(language, labels) }),
  }));
  return [{ file: BOTH_FILE, title: labels.text('views.both') }, ...only];
}

function optionsFor(
  chapter: Chapter,
  languages: ChapterFile['languages'],
  book: Book,
  shelf: PictureShelf,
  marks: PageMarks,
): ChapterHtmlOptions {
  const { edition, context } = book;
  const other = edition.languages.find(({ tag }) => languages.length === 1 && tag !== languages[0].tag);
  return {
    languages,
    vocabulary: 'epub',
    header: 'whole',
    folded: edition.collection.ebook.bilingual === 'folded',
    idPrefix: '',
    people: edition.collection.people,
    labels: (language) => context.labels(language),
    href: (document, unit) => {
      const file = chapterFile(book, document, languages[0]);
      return file === undefined ? undefined : unit === undefined ? file : `${file}#${unitAnchor(unit)}`;
    },
    picture: (source, language) => shelf.link(chapter.id, source, language),
    // What stands in both of two twin chapters begins a printed page in one of them.
    pageBreaks: (rendition) =>
      languages.some(({ tag }) => tag === rendition.wanted.tag) ? marks.breaksIn(chapter.id, rendition) : [],
    twin: (rendition) => (other === undefined ? undefined : twinOf(rendition, chapter.id, languages[0], other, book)),
  };
}

/** The same unit in the other language's chapter. */
function twinOf(rendition: Rendition, document: string, own: Language, other: Language, book: Book): Twin | undefined {
  const file = chapterFile(book, document, other);
  if (file === undefined || rendition.wanted.tag !== own.tag) return undefined;
  const labels = book.context.labels(own);
  return {
    href: `${file}#${unitAnchor(rendition.unit)}`,
    language: other,
    sign: SIGNS[other.tag] ?? other.tag,
    label: labels.text('twin.to', { language: languageName(other, labels) }),
  };
}

/** What languages are called where there is room for a letter or two. */
const SIGNS: Readonly<Record<string, string>> = { ar: 'ع', en: 'En' };
