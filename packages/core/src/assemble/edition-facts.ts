// What a collection and its documents say about themselves comes in; what an edition in certain languages may say goes out.

import { createNumerals } from '../labels/numerals.ts';
import { holdsTranslations } from '../memory/completeness.ts';
import type { Collection } from '../model/collection.ts';
import type { DocumentMeta } from '../model/document.ts';
import type { Completeness } from '../model/edition.ts';
import type { Language } from '../model/language.ts';
import type { Localised } from '../model/localised.ts';
import { localiseText } from './localise-digits.ts';

type Localise = (text: Localised) => Localised;

export interface EditionFacts {
  collection(completeness: readonly Completeness[]): Collection;
  meta(meta: DocumentMeta, completeness: readonly Completeness[]): DocumentMeta;
}

/**
 * Titles, places and tags in the edition's digits, as its prose is; translators only where something is translated. Names
 * of people and of licences stay as they are written.
 */
export function editionFacts(collection: Collection, languages: readonly Language[]): EditionFacts {
  const localise = localiser(collection, languages);
  const maybe = (text: Localised | undefined) => text && localise(text);
  return {
    collection: (completeness) => ({
      ...collection,
      title: localise(collection.title),
      subtitle: maybe(collection.subtitle),
      summary: localise(collection.summary),
      translators: holdsTranslations(completeness) ? collection.translators : [],
      tags: Object.fromEntries(Object.entries(collection.tags).map(([id, name]) => [id, localise(name)])),
    }),
    meta: (meta, completeness) => ({
      ...meta,
      translators: holdsTranslations(completeness) ? meta.translators : [],
      place: maybe(meta.place),
      source: meta.source && {
        ...meta.source,
        title: localise(meta.source.title),
        author: maybe(meta.source.author),
        publisher: maybe(meta.source.publisher),
      },
    }),
  };
}

/** A text that stands for several languages belongs to none: it keeps the digits it has. */
function localiser({ digits, languages: all }: Collection, languages: readonly Language[]): Localise {
  const numerals = languages.map(({ tag }) => [tag, createNumerals(tag, digits[tag] ?? 'latn')] as const);
  const only = all.length === 1 ? numerals[0]?.[1] : undefined;
  return (text) => {
    if (typeof text === 'string') return only === undefined ? text : localiseText(text, only);
    const localised = numerals.flatMap(([tag, own]) => {
      const written = Object.hasOwn(text, tag) ? text[tag] : undefined;
      return written === undefined ? [] : [[tag, localiseText(written, own)] as const];
    });
    return { ...text, ...Object.fromEntries(localised) };
  };
}
