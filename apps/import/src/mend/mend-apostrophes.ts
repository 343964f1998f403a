// A line of English whose apostrophes were lost comes in; the line with those that are certain goes out, and proposals.

import type { Confidence } from '../model/finding.ts';

export interface Apostrophe {
  readonly text: string;
  readonly proposal: string;
  readonly confidence: Confidence;
}

const CONTRACTIONS =
  /\b(?:(don|doesn|didn|isn|aren|wasn|weren|hasn|haven|hadn|won|wouldn|couldn|shouldn|can) (t)|(I|you|we|they) (ve|ll|re|d)|(I) (m)|(he|she|it) (ll))(?![\p{L}\p{N}’'])/giu;
// Transliterated names in which an apostrophe stands for a letter of the original.
const NAMES =
  /\b(Ba|Shi|Qur|Isma|Sana|Ka) (ath(?:ist|ists|ism)?|ite|ites|ism|an|anic|ili|ilis|a|ba)(?![\p{L}\p{N}’'])/gu;
const NAME_PAIRS = /^(?:Ba ath(?:ist|ists|ism)?|Shi (?:ite|ites|ism)|Qur an(?:ic)?|Isma ili(?:s)?|Sana a|Ka ba)$/u;
const POSSESSIVE = /(?<![\p{L}\p{N}])(\p{L}[\p{L}-]*) s(?= [\p{L}“"‘])/gu;

/** Words behind which an s stands for nothing that was left out. */
const NO_OWNER =
  /^(?:the|a|an|an?other|this|these|those|of|to|in|on|at|by|for|from|with|and|or|but|as|is|are|was|were|be|letter|letters|sign|signs|plural)$/iu;
/** Behind a name at the end of a sentence; a decade. */
const LIKELY = /(?<![\p{L}\p{N}])(\p{Lu}\p{Ll}+|\d{3}0) s(?=[.,;:!?)”]|$| [\p{L}“"‘])/gu;

/** Mends what can only be a lost apostrophe; where another reading is possible, the line stays and a proposal is made. */
export function mendApostrophes(line: string): { readonly text: string; readonly found: readonly Apostrophe[] } {
  const found: Apostrophe[] = [];
  const note = (text: string, proposal: string, confidence: Confidence): string => {
    found.push({ text, proposal, confidence });
    return confidence === 'high' ? proposal : text;
  };
  const text = line
    .replace(CONTRACTIONS, (whole: string) => note(whole, whole.replace(' ', '’'), 'high'))
    .replace(NAMES, (whole: string) => (NAME_PAIRS.test(whole) ? note(whole, whole.replace(' ', '’'), 'high') : whole))
    .replace(POSSESSIVE, (whole: string, owner: string) =>
      NO_OWNER.test(owner) ? whole : note(whole, /s$/u.test(owner) ? `${owner}’` : `${owner}’s`, sureness(owner)),
    )
    .replace(LIKELY, (whole: string, owner: string) =>
      /s$/u.test(owner) || NO_OWNER.test(owner) ? whole : note(whole, `${owner}’s`, 'medium'),
    );
  return { text, found };
}

/** `workers s` may be anything; a letter before an s may be a list of letters. */
function sureness(owner: string): Confidence {
  if (/s$/iu.test(owner)) return 'low';
  return owner.length < 3 ? 'medium' : 'high';
}
