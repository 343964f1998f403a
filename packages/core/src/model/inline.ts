// What stands inside one block of prose: runs of text with emphasis, links, notes and runs of another language.

import type { Language } from './language.ts';
import type { Place } from './place.ts';

export interface Styled<C> {
  readonly kind: 'emphasis' | 'strong' | 'strike';
  readonly children: readonly C[];
}

/** A run of another language than the block's: `:ar[النص]`. */
export interface Foreign<C> {
  readonly kind: 'foreign';
  readonly language: Language;
  readonly children: readonly C[];
}

/** A name or a term for the index: `:name[…]`, `:term[…]`, with `{entry="…"}` where the index has it in other words. */
export interface Indexed<C> {
  readonly kind: 'indexed';
  readonly role: 'name' | 'term';
  readonly entry: string | undefined;
  readonly children: readonly C[];
}

/** A link to the outside; `url` is absolute and its scheme is http, https or mailto. */
export interface Link<C> {
  readonly kind: 'link';
  readonly url: string;
  readonly children: readonly C[];
}

/**
 * The kinds that hold no others. `code` is program text, never translated; `break` is a hard line break; `caesura` parts
 * the two halves of a line of verse, in an edition only: units and translations have its sign in their text.
 */
export type PlainInline =
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'code'; readonly text: string }
  | { readonly kind: 'break' }
  | { readonly kind: 'caesura' };

/** What was written as the target of a cross-reference, not yet looked up. */
export interface UnresolvedReference {
  readonly kind: 'unresolved-reference';
  /** `02-essay.md#heading` of `[label](02-essay.md#heading)`, `Essay` of `[[Essay]]`. */
  readonly target: string;
  /** Where it begins; within a source document `Document.references` is exact, for a unit's text is on one line. */
  readonly place: Place;
  /** `[[Essay]]`, which shows its target for want of a label. */
  readonly bare: boolean;
  readonly children: readonly SourceInline[];
}

/** Inline content as it is parsed: targets of references and labels of notes still as written. */
export type SourceInline =
  | PlainInline
  | Styled<SourceInline>
  | Foreign<SourceInline>
  | Indexed<SourceInline>
  | Link<SourceInline>
  | UnresolvedReference
  | { readonly kind: 'note-label'; readonly label: string };

/** A cross-reference to a document of the edition, or to one of its headings (the heading's unit id). */
export interface Reference {
  readonly kind: 'reference';
  readonly document: string;
  readonly unit: string | undefined;
  readonly children: readonly Inline[];
}

/** Inline content of an edition: every reference and every note exists. */
export type Inline =
  | PlainInline
  | Styled<Inline>
  | Foreign<Inline>
  | Indexed<Inline>
  | Link<Inline>
  | Reference
  /** A call of a note; `note` is the note's id within the chapter. */
  | { readonly kind: 'note-call'; readonly note: string; readonly number: number };
