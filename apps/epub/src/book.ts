// An edition and what goes with it come in; the plan of its book goes out: which files there are and what they are called.

import {
  type Edition,
  type Labels,
  type Language,
  type Localised,
  languageOf,
  localisedWithTag,
  type OutlineEntry,
  type PlainRun,
  type Prose,
  plainRuns,
  type RenderContext,
  renditionText,
} from '@warraq/core';
import type { CompressedFile } from './compressed-file.ts';

/** A page of the book: an XHTML file in reading order. */
export interface Page {
  /** ASCII, unique in the book. */
  readonly file: string;
  /** The `<title>` of the page. */
  readonly title: string;
  readonly xhtml: string;
  /** The same as it goes into the archive, where the page was compressed as soon as it was made. */
  readonly compressed?: CompressedFile;
}

/** An entry of the contents: a page or a heading in it. */
export interface ContentsEntry {
  readonly href: string;
  /** One text a language. */
  readonly names: readonly Name[];
  readonly children: readonly ContentsEntry[];
}

/** A text and the language it is written in. */
export interface Name {
  readonly text: string;
  readonly language: Language;
  /** The same text where words of other languages stand in it. */
  readonly runs?: readonly PlainRun[];
}

/** A file that is no page: a font, a picture, a style sheet. */
export interface Asset {
  readonly path: string;
  readonly mediaType: string;
  readonly bytes: Uint8Array;
  readonly properties: string | undefined;
}

/** A chapter's page: in all the edition's languages, or in one of them where chapters are twins. */
export interface ChapterFile {
  readonly file: string;
  readonly languages: Edition['languages'];
}

/** What all builders of the book's parts need. */
export interface Book {
  readonly edition: Edition;
  readonly context: RenderContext;
  /** By document id, in the order of the languages. */
  readonly chapterFiles: ReadonlyMap<string, readonly ChapterFile[]>;
}

export const STYLE_FILE = 'style.css';
export const CONTENTS_FILE = 'toc.xhtml';
export const COVER_FILE = 'cover.xhtml';
export const TITLE_FILE = 'title.xhtml';
export const COLOPHON_FILE = 'colophon.xhtml';
export const GLOSSARY_FILE = 'glossary.xhtml';
export const INDEX_FILE = 'index.xhtml';

export function planBook(edition: Edition, context: RenderContext): Book {
  const width = Math.max(2, String(edition.chapters.length).length);
  const twins = edition.languages.length > 1 && edition.collection.ebook.bilingual === 'twins';
  const chapterFiles = edition.chapters.map(({ id }, i) => {
    const stem = `chapter-${String(i + 1).padStart(width, '0')}`;
    const files: readonly ChapterFile[] = twins
      ? edition.languages.map((language) => ({ file: `${stem}.${language.tag}.xhtml`, languages: [language] }))
      : [{ file: `${stem}.xhtml`, languages: edition.languages }];
    return [id, files] as const;
  });
  return { edition, context, chapterFiles: new Map(chapterFiles) };
}

/** The page on which a document stands in a language; undefined for a document that the book does not hold. */
export function chapterFile({ chapterFiles }: Book, document: string, { tag }: Language): string | undefined {
  const files = chapterFiles.get(document);
  return (files?.find(({ languages }) => languages.some((language) => language.tag === tag)) ?? files?.[0])?.file;
}

/** Labels of the leading language, in which the book speaks where it says a thing once. */
export function leadingLabels({ edition, context }: Book): Labels {
  return context.labels(edition.languages[0]);
}

/** A collection's text in each of the edition's languages, those alike once; `lang` is that of the text found. */
export function namesOf(text: Localised, { edition }: Book): readonly Name[] {
  const names = edition.languages.map((language) => {
    const found = localisedWithTag(text, language.tag);
    return { text: found.text, language: languageOf(found.tag) ?? language };
  });
  return names.filter(
    (name, i) => name.text.trim() !== '' && names.findIndex((other) => other.text === name.text) === i,
  );
}

/** A label in each of the edition's languages, those alike once. */
export function labelNames(key: string, { edition, context }: Book): readonly Name[] {
  const names = edition.languages.map((one) => {
    const { language, text } = context.labels(one);
    return { text: text(key), language };
  });
  return names.filter(({ text }, i) => names.findIndex((other) => other.text === text) === i);
}

/** The words of a unit in each of its languages. */
export function proseNames(prose: Prose): readonly Name[] {
  return prose.map((rendition) => {
    const runs = plainRuns(rendition);
    const name = { text: renditionText(rendition), language: rendition.language };
    return runs.every(({ language }) => language.tag === name.language.tag) ? name : { ...name, runs };
  });
}

/** Several names on one line, where there can be no mark-up. */
export function joined(names: readonly Name[]): string {
  return names.map((name) => name.text).join(' · ');
}

/** A chapter's headings as entries of the contents. */
export function outlineEntries(file: string, outline: readonly OutlineEntry[]): readonly ContentsEntry[] {
  return outline.map(({ anchor, prose, children }) => ({
    href: `${file}#${anchor}`,
    names: proseNames(prose),
    children: outlineEntries(file, children),
  }));
}
