// A glossary and two languages come in; what of it a translation must have, and must not have, goes out.

import type { GlossaryEntry } from '../model/edition.ts';
import type { Language } from '../model/language.ts';
import { stemOf } from '../terms/stem-of.ts';
import { createTermFinder, type FoundTerm, type Term } from '../terms/term-finder.ts';
import { wordsIn } from '../terms/words-in.ts';

/** A term of a source text that its translation does not have. */
export interface MissingTerm {
  readonly entry: string;
  readonly term: string;
  readonly wanted: string;
}

export interface ForbiddenTerm {
  readonly start: number;
  readonly end: number;
  readonly wanted: string;
}

export interface GlossaryProof {
  /** Each entry once. Both texts are plain. */
  missing(source: string, target: string): readonly MissingTerm[];
  /** Whether a translation, a plain text, has a wording of an entry, as it is or inflected. */
  uses(target: string): (entry: string) => boolean;
  /** Wordings that the glossary forbids, where they stand in a plain text. */
  forbidden(target: string): readonly ForbiddenTerm[];
  /** Whether a whole text is a term that is the same in both languages. */
  isSame(text: string): boolean;
}

export function createGlossaryProof(glossary: readonly GlossaryEntry[], from: Language, to: Language): GlossaryProof {
  const entries = new Map(glossary.map((entry) => [entry.id, entry]));
  const both = glossary.filter(({ terms }) => terms[from.tag] !== undefined && terms[to.tag] !== undefined);
  const source = createTermFinder(
    both.flatMap((entry) => wordings(entry, from)),
    from,
  );
  const target = createTermFinder(
    both.flatMap((entry) => wordings(entry, to)),
    to,
  );
  const forbidden = createForbiddenFinder(glossary, to);
  const uses = (text: string) => {
    const found = new Set(target.find(text).map(({ key }) => key));
    const stems = new Set(wordsIn(text).map((word) => stemOf(word.text, to)));
    return (entry: string) => found.has(entry) || hasStems(wordings(entries.get(entry)!, to), stems, to);
  };
  const same = new Set(both.filter(({ terms }) => terms[from.tag] === terms[to.tag]).map(({ terms }) => terms[to.tag]));
  return {
    missing(sourceText, targetText) {
      const wanted = new Map<string, FoundTerm>();
      for (const found of source.find(sourceText)) {
        if (!wanted.has(found.key) && !mayBeVerb(sourceText, found, entries.get(found.key)!, from))
          wanted.set(found.key, found);
      }
      if (wanted.size === 0) return [];
      const isUsed = uses(targetText);
      return [...wanted.values()]
        .filter(({ key }) => !isUsed(key))
        .map(({ key, start, end }) => ({
          entry: key,
          term: sourceText.slice(start, end),
          wanted: entries.get(key)?.terms[to.tag] ?? '',
        }));
    },
    uses,
    forbidden,
    isSame: (text) => same.has(text.trim()),
  };
}

/** What only a noun can stand behind. */
const BEFORE_NOUN =
  /(?:^|\s)(?:the|an?|this|that|these|those|his|her|its|their|our|my|your|no|all|some|any|many|several|few|both|other|such|more|most|two|three|four|five|six|seven|eight|nine|ten|of|in|on|at|by|for|with|without|from|to|into|between|among|against|about|\p{L}+[’']s?)\s+$/iu;

/** `Akrawi reports` is no plural: behind anything but an article or the like a word with -s may be a verb. */
function mayBeVerb(text: string, { start, end }: FoundTerm, entry: GlossaryEntry, { tag }: Language): boolean {
  const word = text.slice(start, end);
  if (!/^en(?:-|$)/.test(tag) || entry.isName || !/^\p{L}+s$/u.test(word)) return false;
  const own = [entry.terms[tag] ?? '', ...(entry.alternatives[tag] ?? [])];
  return !own.some((one) => one.toLowerCase() === word.toLowerCase()) && !BEFORE_NOUN.test(text.slice(0, start));
}

function wordings({ id, terms, alternatives, isName }: GlossaryEntry, { tag }: Language): readonly Term[] {
  return [terms[tag] ?? [], alternatives[tag] ?? []].flat().map((text) => ({ key: id, text, isName }));
}

/** What is allowed is looked for beside it: a longer term that holds a forbidden word is none. */
function createForbiddenFinder(
  glossary: readonly GlossaryEntry[],
  to: Language,
): (target: string) => readonly ForbiddenTerm[] {
  const banned = glossary.flatMap(({ id, forbidden, terms }) =>
    (forbidden[to.tag] ?? []).map((text) => ({
      key: `forbidden ${id}`,
      text,
      isName: false,
      wanted: terms[to.tag] ?? '',
    })),
  );
  if (banned.length === 0) return () => [];
  const wanted = new Map(banned.map((term) => [term.key, term.wanted]));
  const allowed = glossary.flatMap((entry) => wordings(entry, to));
  const finder = createTermFinder([...allowed, ...banned], to);
  return (target) =>
    finder.find(target).flatMap(({ key, start, end }) => {
      const instead = wanted.get(key);
      return instead === undefined ? [] : [{ start, end, wanted: instead }];
    });
}

/** Inflected words: every word of one of the wordings is there by its stem, in any order. */
function hasStems(terms: readonly Term[], stems: ReadonlySet<string>, language: Language): boolean {
  return terms.some(({ text }) => wordsIn(text).every((word) => stems.has(stemOf(word.text, language))));
}
