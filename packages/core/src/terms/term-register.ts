// The glossary and people of a collection come in; a register goes out that says which entries a paragraph mentions.

import type { Person } from '../model/collection.ts';
import type { GlossaryEntry } from '../model/edition.ts';
import type { Indexed } from '../model/inline.ts';
import type { Language } from '../model/language.ts';
import { inLanguage } from '../model/localised.ts';
import { createTermFinder, type FoundTerm, type Term } from './term-finder.ts';
import { wordFormsOf } from './word-forms.ts';
import { wordsIn } from './words-in.ts';

/** A stretch of a paragraph that its author marked for the index. Offsets are UTF-16. */
export interface MarkedWords extends Pick<Indexed<never>, 'role' | 'entry'> {
  readonly words: string;
  readonly start: number;
  readonly end: number;
}

/** What a register says of one entry. */
export interface RegisteredTerm {
  readonly key: string;
  /** How the index writes it, and sorts it. */
  readonly heading: string;
  /** Its entry in the glossary, where it has one. */
  readonly entry: GlossaryEntry | undefined;
}

/** The names and terms of one language. */
export interface TermRegister {
  readonly language: Language;
  /** The entries that a text mentions; what is marked counts as a whole, and only as what it is marked as. */
  mentions(text: string, marked: readonly MarkedWords[]): readonly FoundTerm[];
  /** An entry by a key that `mentions` gave. */
  term(key: string): RegisteredTerm;
}

/**
 * Makes the register of a language. Of the glossary it takes the names and the terms that are defined: the rest are for
 * translators. Other entries come about where words are marked that are no wording of these.
 */
export function createTermRegister(
  glossary: readonly GlossaryEntry[],
  people: readonly Person[],
  language: Language,
): TermRegister {
  const { tag } = language;
  const entries = glossary.filter((entry) => entry.isName || Object.keys(entry.definitions).length > 0);
  const sortForms = new Map(people.flatMap((person) => sortFormOf(person, tag)));
  const known = new Map<string, RegisteredTerm>();
  for (const entry of entries) {
    const term = entry.terms[tag];
    if (term === undefined) continue;
    known.set(entry.id, { key: entry.id, heading: entry.sortAs[tag] ?? sortForms.get(term) ?? term, entry });
  }
  const finder = createTermFinder(
    entries.flatMap((entry) => wordings(entry, tag)),
    language,
  );
  const headings = new Map([...known.values()].map(({ key, heading }) => [plainOf(heading, language), key]));

  const keyOf = (words: string): string => {
    const plain = plainOf(words, language);
    const key = finder.whole(words) ?? headings.get(plain) ?? `=${plain}`;
    if (!known.has(key)) known.set(key, { key, heading: sortForms.get(words) ?? words, entry: undefined });
    return key;
  };
  return {
    language,
    mentions(text, marked) {
      const own = marked.map(({ start, end, entry, words }) => ({
        key: keyOf(entry ?? words.replace(/\s+/gu, ' ').trim()),
        start,
        end,
      }));
      const found = finder.find(text);
      return own.length === 0 ? found : [...own, ...outside(found, own)];
    },
    term(key) {
      const term = known.get(key);
      if (term === undefined) throw new Error(`no entry of the register: ${key}`);
      return term;
    },
  };
}

/** Every wording in a language; one that is known in it by other words only is not known. */
function wordings({ id, terms, alternatives, isName }: GlossaryEntry, tag: string): readonly Term[] {
  const term = terms[tag];
  if (term === undefined) return [];
  return [term, ...(alternatives[tag] ?? [])].map((text) => ({ key: id, text, isName }));
}

function sortFormOf({ name, sortAs }: Person, tag: string): readonly (readonly [string, string])[] {
  return sortAs === undefined ? [] : [[inLanguage(name, tag), inLanguage(sortAs, tag)]];
}

/** The words alone, as they are compared. */
function plainOf(text: string, language: Language): string {
  const { plain } = wordFormsOf(language);
  return wordsIn(text)
    .map((word) => plain(word.text))
    .join(' ');
}

/** What touches none of the marks; `found` is in the text's order. */
function outside(found: readonly FoundTerm[], marks: readonly FoundTerm[]): readonly FoundTerm[] {
  const sorted = marks.toSorted((a, b) => a.start - b.start);
  let next = 0;
  let end = 0;
  return found.filter((one) => {
    for (; next < sorted.length && sorted[next]!.start < one.end; next++) end = Math.max(end, sorted[next]!.end);
    return end <= one.start;
  });
}
