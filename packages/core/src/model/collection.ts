// A collection as collection.yaml describes it, after the schema accepted it.

import type { Language } from './language.ts';
import type { Localised } from './localised.ts';

export type Format = 'pdf' | 'epub' | 'feed';

/** What a reader gets where a translation is stale or missing. `mark` and `source` differ for readers: see DECISIONS.md. */
export type FallbackPolicy = 'use' | 'mark' | 'source' | 'fail';

export interface Person {
  readonly id: string;
  readonly name: Localised;
  readonly sortAs: Localised | undefined;
  readonly url: string | undefined;
}

export interface EditionPlan {
  /** One language, or two for a bilingual edition, the leading one first. */
  readonly languages: readonly [Language] | readonly [Language, Language];
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
  readonly editions: readonly EditionPlan[];
}
