// What every renderer (PDF, EPUB, feed) takes beside the edition, and what it gives.

import type { Labels } from '../labels/labels.ts';
import type { BackMatter } from '../model/collection.ts';
import type { Language } from '../model/language.ts';
import type { Problem } from '../model/problem.ts';
import type { TypesettingReport } from './typesetting-report.ts';

/** A picture's bytes as they will be embedded. SVG sources come rasterised to PNG. */
export interface Picture {
  readonly mediaType: 'image/png' | 'image/jpeg';
  readonly bytes: Uint8Array;
  /** In pixels. */
  readonly width: number;
  readonly height: number;
}

/** A document as its author wrote it. */
export interface SourceFile {
  /** `01-press.md`: without folders. */
  readonly name: string;
  readonly mediaType: string;
  readonly bytes: Uint8Array;
}

/** Where a page of the printed edition begins: in the text of a unit in one of the edition's languages. */
export interface PrintPage {
  /** As it stands on the page: `12`, `١٢`. */
  readonly label: string;
  /** A document's id. */
  readonly chapter: string;
  readonly unit: string;
  /** The tag of the edition's language that the text stands for. */
  readonly language: string;
  /** UTF-16 units of the unit's text before it, calls of notes not counted. */
  readonly offset: number;
}

/** A page on which something of the printed book begins that is no document's text, or a further page of its lists. */
export interface PrintedSection {
  readonly label: string;
  readonly section: 'title-page' | 'contents' | BackMatter;
  /** The tag of the language of a list; the edition's first where there is one for all. */
  readonly language: string;
  /** The first entry that begins on a further page: the id of a term in the glossary, a heading of the index. */
  readonly entry?: string;
}

/** The pages of the printed edition of the same texts. Those of empty paper, and further pages on which nothing begins, are left out. */
export interface PrintedBook {
  /** In the order of the pages. */
  readonly pages: readonly PrintPage[];
  readonly sections: readonly PrintedSection[];
}

export interface RenderContext {
  /** The words of the edition itself in a language. */
  labels(language: Language): Labels;
  /** A document's figure: its twin in the language (`map.ar.png` for `map.png`) when there is one. */
  picture(document: string, source: string, language: Language): Picture | undefined;
  /** The collection's own cover in a language, where it has one. */
  cover?(language: Language): Picture | undefined;
  /** A document's file, for the renderers that attach it; there where the collection attaches its sources. */
  sourceFile?(document: string): SourceFile | undefined;
  /** Where the same texts are printed too. */
  readonly printed?: PrintedBook;
  /** Whether a `TypesettingReport` is wanted beside the file. */
  readonly wantsReport?: boolean;
  /** Called as work goes on; `done` of `total` steps. */
  progress?(done: number, total: number): void;
}

/** A finished file. `bytes` is empty when the problems hold an error: nothing is written then. */
export interface Rendered {
  readonly bytes: Uint8Array;
  readonly mediaType: string;
  /** Pages of a PDF. */
  readonly pages: number | undefined;
  readonly problems: readonly Problem[];
  /** Of a PDF, where the context wants it. */
  readonly report?: TypesettingReport | undefined;
}
