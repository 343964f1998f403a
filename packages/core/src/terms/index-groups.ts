// The headings of an index come in; they go out in the order of their language, under its letters.

import type { Language } from '../model/language.ts';

export interface IndexGroup<T> {
  /** The letter that its headings begin with; `0–9` for digits, empty for signs. */
  readonly letter: string;
  readonly entries: readonly T[];
}

/** Articles do not count: neither `the` and `al-` in Latin script, nor ال. */
const LATIN_ARTICLE = /^(?:the\s+|an?\s+|al[-\u2010\u2011]\s?)/iu;
const ARABIC_ARTICLE = /^ال(?=[\p{L}\p{M}]{2})/u;

/**
 * Sorts headings as the language does (Unicode collation with the language's tailoring; case and punctuation decide only
 * between equals) and groups them under letters.
 */
export function indexGroups<T>(
  entries: readonly T[],
  headingOf: (entry: T) => string,
  language: Language,
): readonly IndexGroup<T>[] {
  const collator = new Intl.Collator(language.tag, { numeric: true, ignorePunctuation: true });
  const keyed = entries.map((entry) => {
    const heading = headingOf(entry);
    return { entry, heading, key: sortKey(heading, language) };
  });
  keyed.sort(
    (a, b) =>
      collator.compare(a.key, b.key) || collator.compare(a.heading, b.heading) || (a.heading < b.heading ? -1 : 1),
  );
  const groups: { letter: string; entries: T[] }[] = [];
  for (const { entry, key } of keyed) {
    const letter = letterOf(key);
    const last = groups.at(-1);
    if (last?.letter === letter) last.entries.push(entry);
    else groups.push({ letter, entries: [entry] });
  }
  return groups;
}

/** ʿayn, hamza and their like in transliterated names: letters to Unicode, and after z. */
const TRANSLITERATED = /[\u02b9-\u02bf\u02c8\u02cb]/gu;

/** Kurdish names begin with ئ where Arabic writes an alef: ئاراس stands beside آراس. In Kurdish it is a letter by itself. */
const HAMZA_FIRST = /^[\u0621\u0624\u0626]\u0627?/u;
const HAMZA_IS_A_LETTER = /^(?:ckb|ku|kmr|sdh|ug)(?:-|$)/u;

function sortKey(heading: string, { script, tag }: Language): string {
  if (script === 'Arab') {
    const bare = heading.replace(ARABIC_ARTICLE, '');
    return HAMZA_IS_A_LETTER.test(tag) ? bare : bare.replace(HAMZA_FIRST, '\u0627');
  }
  return heading.replace(TRANSLITERATED, '').replace(LATIN_ARTICLE, '');
}

/** What stands above the headings of an Arabic index: one letter for every alef, and for what hamza stands on. */
const HEADS: Readonly<Record<string, string>> = {
  ا: 'أ',
  إ: 'أ',
  آ: 'أ',
  ٱ: 'أ',
  ء: 'أ',
  ى: 'ي',
  // Drawn out, as an abbreviation of the Hijra is: alone it looks like the digit five.
  ه: 'هـ',
};

/** Letters that collation puts among those of another, and that are no letter with a mark to Unicode. */
const AMONG: Readonly<Record<string, string>> = { Æ: 'A', Œ: 'O', Ø: 'O', Đ: 'D', Ħ: 'H', Ł: 'L', SS: 'S' };

function letterOf(key: string): string {
  const first = /[\p{L}\p{N}]/u.exec(key)?.[0] ?? '';
  if (/\p{N}/u.test(first)) return '0–9';
  const letter = first.normalize('NFC');
  const base = /\p{Script=Latin}/u.test(letter) ? letter.normalize('NFD').charAt(0).toUpperCase() : letter;
  return HEADS[base] ?? AMONG[base] ?? base;
}
