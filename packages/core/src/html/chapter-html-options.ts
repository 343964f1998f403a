// What the HTML of a chapter depends on beside the chapter itself: languages, labels, links, pictures, vocabulary.

import type { Labels } from '../labels/labels.ts';
import type { Person } from '../model/collection.ts';
import type { Rendition } from '../model/edition.ts';
import type { Language } from '../model/language.ts';
import type { PageBreak } from './page-breaks.ts';

/** A picture as an `<img>` points at it. */
export interface PictureLink {
  /** A relative path inside the publication (`images/…`) or an absolute http(s) URL. */
  readonly src: string;
  /** In CSS pixels. */
  readonly width: number;
  readonly height: number;
}

/** Where the same unit stands in the other language. */
export interface Twin {
  readonly href: string;
  readonly language: Language;
  /** What is seen of the link, and what is heard of it. */
  readonly sign: string;
  readonly label: string;
}

export interface ChapterHtmlOptions {
  /** The edition's languages; whoever places the chapter puts the first one's `lang` and `dir` around it. */
  readonly languages: readonly [Language, ...Language[]];
  /** `epub` writes `xml:lang` and `epub:type` beside `lang` and `role`; `web` writes HTML alone. */
  readonly vocabulary: 'epub' | 'web';
  /** What opens the chapter: all, or all but the title and the summary, for which a feed has fields of its own. */
  readonly header: 'whole' | 'untitled';
  /** Whether the second rendition of a pair is folded away until it is opened. */
  readonly folded?: boolean;
  /** Put before every id: for chapters that may stand together in one page. Letters, digits, dot, dash, underscore. */
  readonly idPrefix: string;
  /** The people that `authors` and `translators` of a document may name by id. */
  readonly people: readonly Person[];
  labels(language: Language): Labels;
  /** Where a document, or a unit in it, is found; undefined makes a cross-reference plain text. */
  href(document: string, unit: string | undefined): string | undefined;
  /** The picture of a figure; undefined sets its alternative text in its place. */
  picture(source: string, language: Language): PictureLink | undefined;
  /** Pages of the printed book that begin in a rendition. */
  pageBreaks?(rendition: Rendition): readonly PageBreak[];
  /** The rendition in the chapter of the other language, where chapters are twins. */
  twin?(rendition: Rendition): Twin | undefined;
}
