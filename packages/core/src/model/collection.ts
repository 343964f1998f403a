// A collection as collection.yaml describes it, after the schema accepted it.

import type { EbookDesign } from './ebook-design.ts';
import type { Language } from './language.ts';
import type { Localised } from './localised.ts';
import type { PrintDesign } from './print-design.ts';

/**
 * `booklet`: the pages of the PDF on sheets to be folded. `cover`: the cover of a bound book, its spine included.
 * `documents` and `pamphlets`: a PDF of every document, with a title page or without. `site`: the pages, catalogues and
 * the feed of all languages of a whole collection, in one go; `site.json` lists them.
 */
export type Format = 'pdf' | 'booklet' | 'cover' | 'documents' | 'pamphlets' | 'epub' | 'feed' | 'site';

/**
 * How two languages stand to each other. `interlinear`: each unit under its original. `columns`: side by side on one
 * page. `facing`: on opposite pages.
 */
export type Layout = 'interlinear' | 'columns' | 'facing';

/** What a reader gets where a translation is stale or missing. `mark` and `source` differ for readers: see DECISIONS.md. */
export type FallbackPolicy = 'use' | 'mark' | 'source' | 'fail';

export interface Person {
  readonly id: string;
  readonly name: Localised;
  readonly sortAs: Localised | undefined;
  readonly url: string | undefined;
}

/** Where notes stand in a printed book, and where their numbers begin again. `page`: in print only; elsewhere as `part`. */
export interface NotesDesign {
  readonly place: 'foot' | 'end';
  readonly numbering: 'page' | 'part' | 'document';
}

/** How the text of a printed book is set. */
export interface Typography {
  /** Arabic words drawn out in loose lines: `auto` in narrow measures only. */
  readonly kashida: 'auto' | 'always' | 'never';
  readonly opticalMargins: boolean;
  readonly figures: 'lining' | 'oldstyle';
  /** Small capitals in running heads and bylines of Latin script. */
  readonly smallCaps: boolean;
}

export type BackMatter = 'glossary' | 'index';

export interface EditionPlan {
  /** One language, or two for a bilingual edition, the leading one first. */
  readonly languages: readonly [Language] | readonly [Language, Language];
  /** `interlinear` in an edition of one language, where it means nothing. */
  readonly layout: Layout;
  /** The side on which a printed book is bound; undefined: the one where its leading language begins its lines. */
  readonly binding: 'left' | 'right' | undefined;
  readonly formats: readonly Format[];
}

export interface Collection {
  /** ASCII, lower case, digits and dashes: the stem of every file name. */
  readonly id: string;
  readonly title: Localised;
  readonly subtitle: Localised | undefined;
  readonly summary: Localised;
  readonly languages: readonly Language[];
  /** Document ids, in reading order. */
  readonly order: readonly string[];
  readonly publisher: { readonly name: Localised; readonly url: string | undefined } | undefined;
  readonly licence: { readonly name: Localised; readonly url: string | undefined } | undefined;
  readonly people: readonly Person[];
  /** Ids of people. */
  readonly editors: readonly string[];
  readonly translators: readonly string[];
  readonly tags: Readonly<Record<string, Localised>>;
  /** ISO 8601 date of publication. */
  readonly published: string | undefined;
  /** The CLDR numbering system a language's editions use: `{ ar: 'arab', en: 'latn' }`. */
  readonly digits: Readonly<Record<string, string>>;
  readonly policy: { readonly stale: FallbackPolicy; readonly missing: FallbackPolicy };
  /** Absolute http(s) URL that ends with a slash: where `editions/<id>/` will be put online. */
  readonly baseUrl: string | undefined;
  readonly notes: NotesDesign;
  readonly typography: Typography;
  /** What follows the chapters of a printed book, in this order. */
  readonly backMatter: readonly BackMatter[];
  /** Whether a PDF carries the source documents as attachments (PDF/A-3). */
  readonly attachSources: boolean;
  readonly print: PrintDesign;
  readonly ebook: EbookDesign;
  readonly editions: readonly EditionPlan[];
  /** Whether pages, catalogues and a feed of all languages are made beside the editions. */
  readonly site?: boolean | undefined;
  /** WebSub hubs that tell readers of the feeds when they change; absolute http(s) URLs. */
  readonly hubs?: readonly string[] | undefined;
}
