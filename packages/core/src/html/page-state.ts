// What the builders of one chapter's HTML share: its options, its notes, and the calls made so far.

import type { ElementContent } from 'hast';
import type { Chapter, EditionNote, Rendition } from '../model/edition.ts';
import type { Language } from '../model/language.ts';
import type { ChapterHtmlOptions } from './chapter-html-options.ts';

/** A call of a note that stands in the page. */
export interface NoteCall {
  readonly anchor: string;
  /** The edition's language in whose text it stands. */
  readonly language: Language;
}

export interface PageState {
  readonly options: ChapterHtmlOptions;
  /** By the note's id. */
  readonly notes: ReadonlyMap<string, { readonly note: EditionNote; readonly anchor: string }>;
  /** By the note's id; grows as the text is built. */
  readonly calls: Map<string, NoteCall[]>;
}

/** Nodes of a page. */
export type Content = ElementContent[];

/** The state at the start of a chapter. Notes are counted through the chapter, whatever their labels. */
export function startPage(chapter: Chapter, options: ChapterHtmlOptions): PageState {
  const notes = chapter.parts.flatMap((part) => part.notes);
  return {
    options,
    notes: new Map(notes.map((note, i) => [note.id, { note, anchor: `${options.idPrefix}note-${i + 1}` }])),
    calls: new Map(),
  };
}

/** `lang`, `dir` and, in EPUB, `xml:lang` of an element. */
export function languageProperties(language: Language, options: ChapterHtmlOptions): Record<string, string> {
  const { tag, direction } = language;
  return options.vocabulary === 'epub' ? { lang: tag, xmlLang: tag, dir: direction } : { lang: tag, dir: direction };
}

/** What the element of a label says of its language: nothing, unless the project has no words in the language around it. */
export function labelProperties(around: Language, options: ChapterHtmlOptions): Record<string, string> {
  const { language } = options.labels(around);
  return language.tag === around.tag ? {} : languageProperties(language, options);
}

/** `role` and, in EPUB, `epub:type` of an element. */
export function semantics(role: string, type: string, options: ChapterHtmlOptions): Record<string, string> {
  return options.vocabulary === 'epub' ? { role, 'epub:type': type } : { role };
}

/** In whose digits a rendition's notes are numbered: its own language's where the edition has that, else the wanted one's. */
export function numberingLanguage({ language, wanted }: Rendition, { options }: PageState): Language {
  return options.languages.find(({ tag }) => tag === language.tag) ?? wanted;
}

/** A narrow no-break space, so that calls 1 and 2 do not read as 12. */
export const BETWEEN_CALLS = '\u202f';

/** A text node. */
export function text(value: string): ElementContent {
  return { type: 'text', value };
}
