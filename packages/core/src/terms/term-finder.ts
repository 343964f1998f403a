// The terms of a language come in; a finder goes out that tells which of them stand where in a text.

import type { Language } from '../model/language.ts';
import { type WordForm, type WordForms, wordFormsOf } from './word-forms.ts';
import { type Word, wordsIn } from './words-in.ts';

/** One wording of an entry. */
export interface Term {
  readonly key: string;
  readonly text: string;
  /** Names are found in their own capitals and number only. */
  readonly isName: boolean;
}

export interface FoundTerm {
  readonly key: string;
  /** UTF-16 offsets in the text. */
  readonly start: number;
  readonly end: number;
}

export interface TermFinder {
  /** What stands in a text, in its order, the longest term at each word, none inside another. */
  find(text: string): readonly FoundTerm[];
  /** The entry that the whole text is a wording of. */
  whole(text: string): string | undefined;
}

/**
 * The terms that begin with the same words, with the next word's form; behind signs that part it from the last one,
 * with these before it: a stop ends no name that has one itself (`St. John`).
 */
interface Branch {
  readonly next: Map<string, Branch>;
  readonly ends: { readonly term: Term; readonly words: readonly string[] }[];
}

interface LookUp {
  readonly tree: Branch;
  readonly forms: WordForms;
  /** The forms of a word that begin any term, by the word: nearly every word of a text begins none. */
  readonly openings: Map<string, readonly WordForm[]>;
}

interface Match {
  readonly key: string;
  /** Index of the first word behind it. */
  readonly end: number;
  readonly isLoose: boolean;
}

/**
 * Makes a finder. Where two entries have the same wording the first counts. Looking through a text takes time in
 * proportion to its length, however many terms there are: words lead into a tree of terms.
 */
export function createTermFinder(terms: readonly Term[], language: Language): TermFinder {
  const forms = wordFormsOf(language);
  const tree: Branch = { next: new Map(), ends: [] };
  for (const term of terms) addTerm(tree, term, forms);
  const lookUp = { tree, forms, openings: new Map() };
  return {
    find: (text) => findAll(lookUp, text),
    whole(text) {
      const words = wordsIn(text);
      const match = matchAt(lookUp, words, 0);
      return match?.end === words.length ? match.key : undefined;
    },
  };
}

function addTerm(tree: Branch, term: Term, forms: WordForms): void {
  const words = wordsIn(term.text);
  if (words.length === 0) return;
  let branch = tree;
  for (const { text, parted } of words) {
    const step = parted + forms.plain(text);
    const next = branch.next.get(step) ?? { next: new Map(), ends: [] };
    branch.next.set(step, next);
    branch = next;
  }
  branch.ends.push({ term, words: words.map(({ text }) => text) });
}

function findAll(lookUp: LookUp, text: string): readonly FoundTerm[] {
  const words = wordsIn(text);
  const found: FoundTerm[] = [];
  for (let at = 0; at < words.length; ) {
    const match = matchAt(lookUp, words, at);
    if (match !== undefined) found.push({ key: match.key, start: words[at]!.start, end: words[match.end - 1]!.end });
    at = match?.end ?? at + 1;
  }
  return found;
}

function matchAt(lookUp: LookUp, words: readonly Word[], at: number): Match | undefined {
  let best: Match | undefined;
  const follow = (branch: Branch, index: number, isLoose: boolean): void => {
    const end = endAt(branch, words, at, index, isLoose);
    if (end !== undefined && isBetter(end, best)) best = end;
    const word = words[index];
    if (word === undefined || branch.next.size === 0) return;
    const signs = index === at ? '' : word.parted;
    const forms = index === at ? openingsOf(lookUp, word.text) : lookUp.forms.of(word.text, false);
    for (const { form, isLoose: now } of forms) {
      const next = branch.next.get(signs + form);
      if (next !== undefined) follow(next, index + 1, isLoose || now);
    }
  };
  follow(lookUp.tree, at, false);
  return best;
}

function openingsOf({ tree, forms, openings }: LookUp, word: string): readonly WordForm[] {
  const known = openings.get(word);
  if (known !== undefined) return known;
  const found = forms.of(word, true).filter(({ form }) => tree.next.has(form));
  openings.set(word, found);
  return found;
}

/** The term that ends before `index`; a name only as it is written. */
function endAt(
  { ends }: Branch,
  words: readonly Word[],
  at: number,
  index: number,
  isLoose: boolean,
): Match | undefined {
  const end = ends.find(({ term, words: own }) => !term.isName || (!isLoose && sameCapitals(own, words, at)));
  return end && { key: end.term.key, end: index, isLoose };
}

/** A letter with a case has the same in both; Arabic has none. */
function sameCapitals(own: readonly string[], words: readonly Word[], at: number): boolean {
  return own.every((word, i) => {
    const text = words[at + i]!.text;
    return (
      text === word || text.toLowerCase() === text.toUpperCase() || text.normalize('NFC') === word.normalize('NFC')
    );
  });
}

function isBetter(match: Match, best: Match | undefined): boolean {
  if (best === undefined || match.end !== best.end) return best === undefined || match.end > best.end;
  return best.isLoose && !match.isLoose;
}
