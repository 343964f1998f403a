// A compiled collection comes in; what the checks have against its translations goes out, and what of it can be mended.

import type { CompiledCollection, CompiledDocument } from '../assemble/compiled-collection.ts';
import type { Resolved } from '../memory/resolve-units.ts';
import { noteFinder } from '../model/find-note.ts';
import { knownLanguage, type Language } from '../model/language.ts';
import type { Place } from '../model/place.ts';
import { error, type Problem, warning } from '../model/problem.ts';
import type { StringEntry } from '../model/strings.ts';
import { proseOf } from '../model/traverse.ts';
import { placeInString } from '../parse/written-string.ts';
import { checkConsistency, checkSpellings, type TranslatedUnit } from '../proof/consistency.ts';
import { type Change, fixText } from '../proof/fix-text.ts';
import { createGlossaryProof, type GlossaryProof } from '../proof/glossary-proof.ts';
import type { ProofContext } from '../proof/proof-pair.ts';
import { proofread } from '../proof/proofread.ts';

interface Translation {
  readonly unit: Resolved['unit'];
  readonly state: Resolved['state'];
  readonly target: StringEntry;
  readonly context: ProofContext;
}

/** Codes of checks; just these are run then, also those that are off. */
export type OnlyCodes = ReadonlySet<string> | undefined;

/**
 * What there is to say of the translations of a collection, in the order of documents and languages; what concerns a whole
 * direction of translation stands at its end. With `only` the checks are just those with these codes, also ones that are
 * off. Editions are made all the same: a slip of one translator must not stop a book.
 */
export function checkTranslations(compiled: CompiledCollection, only?: OnlyCodes): readonly Problem[] {
  const all = translationsOf(compiled);
  return [...blanks(compiled), ...all.flatMap((one) => checkOne(one, only)), ...directions(all).flatMap(checkTogether)];
}

/** An entry without a text: other programs take it for translated. */
function blanks({ documents }: CompiledCollection): readonly Problem[] {
  return documents.flatMap(({ document, strings }) => {
    const known = new Set(proseOf(document).map(({ id }) => id));
    return [...strings.values()]
      .filter(({ language }) => language !== document.language.tag)
      .flatMap(({ entries }) => entries)
      .filter(({ id, text }) => known.has(id) && text.trim() === '')
      .map(({ id, place }) => error('untranslated', place, { id }));
  });
}

function checkOne({ unit, state, target, context }: Translation, only: OnlyCodes): readonly Problem[] {
  const problems = proofread(unit.text, target.text, context, only).map(
    ({ code, severity, start, values }): Problem => ({ code, severity, place: placeInString(target, start), values }),
  );
  return state === 'stale' ? [...problems, warning('stale', target.place, { id: unit.id })] : problems;
}

function checkTogether(translations: readonly Translation[]): readonly Problem[] {
  const units = translations.map(({ unit, target }): TranslatedUnit => ({ source: unit.text, target }));
  const isArabic = translations[0]?.context.to.script === 'Arab';
  return [...checkConsistency(units), ...(isArabic ? checkSpellings(units) : [])];
}

function directions(all: readonly Translation[]): readonly (readonly Translation[])[] {
  const groups = new Map<string, Translation[]>();
  for (const one of all) {
    const key = `${one.context.from.tag} ${one.context.to.tag}`;
    groups.set(key, [...(groups.get(key) ?? []), one]);
  }
  return [...groups.values()];
}

function translationsOf(compiled: CompiledCollection): readonly Translation[] {
  const glossaries = new Map<string, GlossaryProof>();
  const glossaryOf = (from: Language, to: Language) => {
    const key = `${from.tag} ${to.tag}`;
    const glossary = glossaries.get(key) ?? createGlossaryProof(compiled.glossary, from, to);
    glossaries.set(key, glossary);
    return glossary;
  };
  return compiled.documents.flatMap((document) => translationsOfDocument(document, compiled, glossaryOf));
}

function translationsOfDocument(
  { document, resolved }: CompiledDocument,
  { references }: CompiledCollection,
  glossaryOf: (from: Language, to: Language) => GlossaryProof,
): readonly Translation[] {
  const find = noteFinder(document.parts);
  const destination = (reference: string) => {
    const found = references.find(reference, document.id);
    if (found.kind !== 'found') return undefined;
    return `${found.document}.md${found.unit === undefined ? '' : `#${found.unit}`}`;
  };
  return [...resolved].flatMap(([tag, units]) => {
    const [from, to] = [document.language, knownLanguage(tag)];
    const shared = { from, to, glossary: glossaryOf(from, to), destination };
    return units.flatMap(({ unit, state, target }) => {
      if (target === undefined) return [];
      const hasNote = (label: string) => find(unit.part, label) !== undefined;
      return [{ unit, state, target, context: { ...shared, hasNote, isVerse: unit.kind === 'verse' } }];
    });
  });
}

/** A translation that was mended, and how its file must change: what stands at `place` up to `before`'s end becomes `after`. */
export interface MendedString {
  readonly place: Place;
  /** As written in the file, escapes and all. */
  readonly before: string;
  readonly after: string;
  readonly changes: readonly (Change & { readonly place: Place })[];
}

/**
 * Mends translations that have something to mend and that `wanted` takes. Stale ones are left alone: once changed they would
 * count as made from today's source.
 */
export function mendTranslations(
  compiled: CompiledCollection,
  wanted: (place: Place) => boolean,
  only?: OnlyCodes,
): readonly MendedString[] {
  return translationsOf(compiled).flatMap(({ unit, state, target, context }) => {
    if (state === 'stale' || !wanted(target.place)) return [];
    const { written, changes } = fixText(unit.text, target, context, only);
    if (changes.length === 0) return [];
    const placed = changes.map((change) => ({ ...change, place: placeInString(target, change.start) }));
    return [{ place: target.place, before: target.written ?? target.text, after: written, changes: placed }];
  });
}

/** Drafts that wait for a translator: in no edition, and in no string file. */
export function checkDrafts(
  { documents }: CompiledCollection,
  drafts: readonly { language: string; document: string; entries: readonly StringEntry[] }[],
): readonly Problem[] {
  const known = new Map(documents.map((one) => [one.document.id, one]));
  return drafts.flatMap(({ language, document, entries }) => {
    const missing = new Set(
      known
        .get(document)
        ?.resolved.get(language)
        ?.filter(({ state }) => state === 'missing')
        .map(({ unit }) => unit.id),
    );
    return entries.filter(({ id }) => missing.has(id)).map(({ id, place }) => warning('draft', place, { id }));
  });
}
