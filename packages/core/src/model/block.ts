// The blocks of a document. `P` is what stands for prose: a draft, a unit, or an edition's renditions.

import type { Place } from './place.ts';

/** A heading inside the text. Level 1 opens a part and stands in `Part.heading`; sections are 2 to 6. */
export interface Heading<P> {
  readonly kind: 'heading';
  readonly level: number;
  readonly prose: P;
}

export interface ListItem<P> {
  readonly blocks: readonly Block<P>[];
}

export interface TableCell<P> {
  readonly prose: P;
}

export type Alignment = 'start' | 'center' | 'end';

/** A quotation-like block: `epigraph` stands before a text, `pull-quote` repeats a phrase of it. */
export interface Quotation<P> {
  readonly kind: 'quotation' | 'epigraph' | 'pull-quote';
  readonly blocks: readonly Block<P>[];
  /** Who said it and where: a last paragraph that begins with an em dash (the dash is not part of the prose). */
  readonly attribution: P | undefined;
}

export type Block<P> =
  | Heading<P>
  | { readonly kind: 'paragraph'; readonly prose: P }
  | {
      readonly kind: 'list';
      readonly ordered: boolean;
      /** The first number of an ordered list; 1 for others. */
      readonly start: number;
      /** Whether blank lines stand between the items. */
      readonly loose: boolean;
      readonly items: readonly ListItem<P>[];
    }
  | Quotation<P>
  /** `:::verse`: stanzas of lines. */
  | { readonly kind: 'verse'; readonly stanzas: readonly (readonly P[])[] }
  /** `:::signature`: place, date, names under a statement, a line each. */
  | { readonly kind: 'signature'; readonly lines: readonly P[] }
  | {
      readonly kind: 'figure';
      /** The picture's file name as written, relative to the document. */
      readonly source: string;
      /** The alternative text; undefined when the author gave none. */
      readonly alternative: P | undefined;
      readonly caption: P | undefined;
      /** Where it stands, if it has no words whose places would say so. */
      readonly place?: Place;
    }
  | {
      readonly kind: 'table';
      readonly caption: P | undefined;
      readonly alignments: readonly Alignment[];
      readonly head: readonly TableCell<P>[];
      readonly rows: readonly (readonly TableCell<P>[])[];
    }
  /** Program text: set as it stands, never translated, always left to right. */
  | { readonly kind: 'code'; readonly text: string }
  /** A thematic break. */
  | { readonly kind: 'rule' };

/** A footnote: its label as written (`[^3]` has the label 3) and its id, unique in the document: part, dash, label. */
export interface Note<P> {
  readonly id: string;
  readonly label: string;
  readonly blocks: readonly Block<P>[];
}

/** A stretch of a document with notes of its own. A document without level-1 headings is one part without a heading. */
export interface Part<P> {
  readonly heading: Heading<P> | undefined;
  readonly blocks: readonly Block<P>[];
  readonly notes: readonly Note<P>[];
}
