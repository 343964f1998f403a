// An edition: a collection's documents in one language, or in two side by side, ready to be rendered.

import type { Note, Part } from './block.ts';
import type { Collection, Layout } from './collection.ts';
import type { DocumentMeta } from './document.ts';
import type { Inline } from './inline.ts';
import type { Language } from './language.ts';
import type { Localised } from './localised.ts';
import type { Place } from './place.ts';
import type { UnitState } from './unit.ts';

/** What a reader must be told beside a rendition. */
export type Mark = 'none' | 'stale' | 'missing';

/** One unit as an edition shows it in one of its languages. */
export interface Rendition {
  readonly unit: string;
  /** The language it is written in: the source's own where the edition falls back on the source. */
  readonly language: Language;
  /** The edition's language it stands for. */
  readonly wanted: Language;
  readonly state: UnitState;
  readonly mark: Mark;
  /** Of the text that is shown: the unit's in its document, or its translation's in the string file. */
  readonly place: Place;
  readonly content: readonly Inline[];
}

/**
 * A unit in an edition: one rendition in an edition of one language; in a bilingual edition two, in the order of the
 * edition's languages, or one alone where its translation is missing (the source with the mark `missing`) and where a
 * computed text is the same in both. Where the languages have pages or columns of their own there are always two.
 */
export type Prose = readonly [Rendition, ...Rendition[]];

/** A note with the number that its calls show, in the order of the first calls: from 1 in each part, or in the document. */
export interface EditionNote extends Note<Prose> {
  readonly number: number;
}

export interface EditionPart extends Part<Prose> {
  readonly notes: readonly EditionNote[];
}

/** How much of a text is translated: units counted by state. */
export type Completeness = Readonly<Record<UnitState, number>>;

/** A document in an edition. */
export interface Chapter {
  /** The document's id. */
  readonly id: string;
  readonly sourceLanguage: Language;
  readonly title: Prose;
  readonly subtitle: Prose | undefined;
  readonly summary: Prose | undefined;
  readonly meta: DocumentMeta;
  /** The newest date at which what is shown was written or accepted (YYYY-MM-DD), as far as somebody wrote it down. */
  readonly changed?: string | undefined;
  /** In a large edition made anew when they are asked for (`CompactChapters`): ask once, or copy the chapter. */
  readonly parts: readonly EditionPart[];
  /** In the order of the edition's languages. */
  readonly completeness: readonly Completeness[];
}

/** A name or term of the collection in several languages, from glossary.csv. Records are by language tag. */
export interface GlossaryEntry {
  readonly id: string;
  readonly terms: Readonly<Record<string, string>>;
  /** Other words for it. */
  readonly alternatives: Readonly<Record<string, readonly string[]>>;
  /** Words that translations must not use for it. */
  readonly forbidden: Readonly<Record<string, readonly string[]>>;
  /** Printed in the glossary. */
  readonly definitions: Readonly<Record<string, readonly Inline[]>>;
  /** How the index writes and sorts it: `Hekmat, Mansoor`. */
  readonly sortAs: Readonly<Record<string, string>>;
  readonly isName: boolean;
  /** Of its row. */
  readonly place: Place;
}

/** What an edition that does not hold the whole collection is. */
export interface EditionExtract {
  /**
   * `selection`: some documents, in an order of somebody's own. `document`: one, with a title page. `pamphlet`: one, from
   * the head of the first page on.
   */
  readonly kind: 'selection' | 'document' | 'pamphlet';
  /** The title of the collection; what stands as title in the edition's `collection` is the extract's own. */
  readonly from: Localised;
}

export interface Edition {
  /** `iraq-reader.en-ar`: the stem of its files. */
  readonly name: string;
  readonly collection: Collection;
  /** Undefined: the edition holds the whole collection. */
  readonly extract?: EditionExtract | undefined;
  /** One, or two in a bilingual edition; the first leads (direction of the pages, order of the renditions). */
  readonly languages: readonly [Language, ...Language[]];
  /** How the languages of a bilingual edition stand to each other in print. */
  readonly layout: Layout;
  /** The side on which the printed book is bound. */
  readonly binding: 'left' | 'right';
  readonly chapters: readonly Chapter[];
  /** ISO 8601 instant (YYYY-MM-DDTHH:MM:SSZ): SOURCE_DATE_EPOCH, else the newest date of the documents and collection. */
  readonly modified: string;
  readonly completeness: readonly Completeness[];
  /** In the order of the file. */
  readonly glossary: readonly GlossaryEntry[];
}
