// Units with their translations and a few words come in; every place where the words stand, in either text, goes out.

import type { GlossaryEntry } from '../model/edition.ts';
import type { Language } from '../model/language.ts';
import type { Place } from '../model/place.ts';
import { placeInString } from '../parse/written-string.ts';
import { stemOf } from '../terms/stem-of.ts';
import { wordsIn } from '../terms/words-in.ts';
import { proofText } from './proof-text.ts';
import { OBJECT } from './read-codes.ts';

/** A text with its place, and the text in the other language that stands beside it. */
export interface ConcordanceText {
  readonly text: string;
  readonly written?: string | undefined;
  readonly place: Place;
  readonly language: Language;
  readonly other: string | undefined;
}

export interface ConcordanceLine {
  readonly place: Place;
  readonly language: string;
  /** What a reader sees around the words. */
  readonly before: string;
  readonly words: string;
  readonly after: string;
  readonly other: string | undefined;
}

/**
 * The places in the order of the texts. A word is found in its other forms too, by its light stem; several words in a row
 * only. `wordings` are looked for each by itself, in the texts of their language.
 */
export function concordance(
  texts: readonly ConcordanceText[],
  wordings: readonly { readonly text: string; readonly language: string }[],
): readonly ConcordanceLine[] {
  const wanted = wordings.map(({ text, language }) => ({ language, words: wordsIn(text).map((word) => word.text) }));
  return texts.flatMap((one) => {
    const own = wanted.filter(({ language, words }) => language === one.language.tag && words.length > 0);
    return own.length === 0
      ? []
      : linesIn(
          one,
          own.map(({ words }) => words.map((word) => stemOf(word, one.language))),
        );
  });
}

function linesIn(one: ConcordanceText, stems: readonly (readonly string[])[]): readonly ConcordanceLine[] {
  const { plain, at } = proofText(one.text);
  const words = wordsIn(plain);
  const own = words.map(({ text }) => stemOf(text, one.language));
  // Codes and other languages are one sign to the checks; people read what is written.
  const shown = (from: number, to?: number) =>
    plain.slice(from, to).replaceAll(OBJECT, (_, i: number) => one.text.slice(at(from + i), at(from + i + 1)));
  const lines: ConcordanceLine[] = [];
  for (let i = 0; i < words.length; i++) {
    const found = stems.find((some) => some.every((stem, k) => own[i + k] === stem));
    if (found === undefined) continue;
    const [start, end] = [words[i]!.start, words[i + found.length - 1]!.end];
    lines.push({
      place: placeInString(one, at(start)),
      language: one.language.tag,
      before: shown(0, start),
      words: plain.slice(start, end),
      after: shown(end),
      other: one.other,
    });
    i += found.length - 1;
  }
  return lines;
}

/** What to look for when somebody asks for words: all wordings of the glossary's entries that they are, else themselves. */
export function wordingsOf(
  glossary: readonly GlossaryEntry[],
  asked: string,
  language: Language,
): { readonly entries: readonly GlossaryEntry[]; readonly wordings: readonly string[] } {
  const key = (text: string) =>
    wordsIn(text)
      .map((word) => stemOf(word.text, language))
      .join(' ');
  const own = (entry: GlossaryEntry) =>
    [entry.terms[language.tag] ?? [], entry.alternatives[language.tag] ?? []].flat();
  const entries = glossary.filter((entry) => own(entry).some((text) => key(text) === key(asked)));
  return { entries, wordings: [...new Set([asked, ...entries.flatMap(own)])] };
}
