// A language comes in; how it knows a word again in a text, however it is inflected there, goes out.

import type { Language } from '../model/language.ts';
import { plainArabic } from './plain-arabic.ts';

/** A form under which a word of a text may stand in the glossary. */
export interface WordForm {
  readonly form: string;
  /** Whether the word had to lose a plural or an article of its own: names never do. */
  readonly isLoose: boolean;
}

export interface WordForms {
  /** The form in which a word of a glossary's term is kept. */
  plain(word: string): string;
  /** The forms to look for, the nearest to what is written first. `opens` where the word is the first of a term. */
  of(word: string, opens: boolean): readonly WordForm[];
}

/** The forms of a language; one that is neither Arabic nor English knows a word in its own form only. */
export function wordFormsOf({ tag, script }: Language): WordForms {
  if (script === 'Arab') return ARABIC;
  return /^en(?:-|$)/.test(tag) ? ENGLISH : OTHER;
}

const plainLatin = (word: string) => word.normalize('NFC').toLowerCase();

const exact = (form: string): WordForm => ({ form, isLoose: false });
const loose = (form: string): WordForm => ({ form, isLoose: true });

const OTHER: WordForms = { plain: plainLatin, of: (word) => [exact(plainLatin(word))] };

const ENGLISH: WordForms = {
  plain: plainLatin,
  of(word) {
    const plain = plainLatin(word);
    return [exact(plain), ...singulars(plain).map(loose)];
  },
};

/** What an English word could be the plural of: `parties`, `classes`, `councils`. */
function singulars(word: string): readonly string[] {
  if (word.length < 4 || !word.endsWith('s') || word.endsWith('ss')) return [];
  const forms = [word.slice(0, -1)];
  if (/(?:s|x|z|ch|sh)es$/.test(word)) forms.push(word.slice(0, -2));
  if (word.endsWith('ies')) forms.push(`${word.slice(0, -3)}y`);
  return forms;
}

const ARABIC: WordForms = {
  plain: plainArabic,
  of(word, opens) {
    const plain = plainArabic(word);
    const stems = opens ? [plain, ...withoutClitics(plain)] : [plain];
    return [...stems.map(exact), ...stems.flatMap(withoutArticle).map(loose)];
  },
};

/** A stem shorter than this is more likely another word. */
const SHORTEST_STEM = 2;

/**
 * The word without the one-letter words that Arabic writes joined to the next: and, so (و ف); in, like, for (ب ك ل).
 * After ل the article loses its alef: للبصرة is ل and البصرة.
 */
function withoutClitics(word: string): readonly string[] {
  const conjunction = /^[وف]/u.test(word) ? [word.slice(1)] : [];
  const prepositions = [word, ...conjunction].flatMap((form) => {
    if (form.startsWith('لل')) return [`ال${form.slice(2)}`, `ال${form.slice(1)}`, form.slice(1)];
    return /^[بكل]/u.test(form) ? [form.slice(1)] : [];
  });
  return [...conjunction, ...prepositions].filter((form) => form.length >= SHORTEST_STEM);
}

function withoutArticle(word: string): readonly string[] {
  return word.startsWith('ال') && word.length >= 2 + SHORTEST_STEM ? [word.slice(2)] : [];
}
