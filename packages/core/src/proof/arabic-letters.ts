// A pair comes in; slips in the letters and marks of an Arabic translation go out.

import { type Check, NONE, type ProofPair, type Slip } from './proof-pair.ts';
import { type ProofText, spanOf } from './proof-text.ts';

const MARK = '[\\u064b-\\u0652\\u0670]';
const LETTER = '[\\u0620-\\u063f\\u0641-\\u064a\\u066e-\\u06d3\\u06d5]';

/** Written for what it joins to: هـ for Hijri, the letters that are joined to a Latin word, a number or a quotation. */
const ALLOWED_BEFORE = /(?:^|[^\u0620-\u06ff])(?:ه|[وف]?(?:ب|ك|ل|ال|لل|بال|كال|س))$/;
const IS_LETTER = new RegExp(LETTER);
const TATWEEL_RUN = /\u0640+/g;

export const tatweel: Check = {
  code: 'tatweel',
  severity: 'warning',
  run({ target, isArabic }) {
    const { plain } = target;
    if (!isArabic || !plain.includes('\u0640')) return NONE;
    return [...plain.matchAll(TATWEEL_RUN)]
      .filter(({ 0: run, index }) => !isTatweelAllowed(plain, index, run.length))
      .map(({ 0: run, index }) => ({
        ...spanOf(target, index, index + run.length),
        // A word that needs its joint keeps one.
        fix: isTatweelAllowed(plain, index, 1, run.length) ? '\u0640' : '',
      }));
  },
};

function isTatweelAllowed(plain: string, at: number, length: number, skipped = length): boolean {
  if (length > 1) return false;
  const behind = plain.charAt(at + skipped);
  const before = plain.slice(Math.max(0, at - 5), at);
  if (IS_LETTER.test(behind)) {
    // As grammars write an ending by itself: ـان.
    return before === '' || !/[\u0620-\u06ff]$/.test(before);
  }
  // A vowel sign shown by itself has a tatweel to stand on.
  if (/[\u064b-\u0652\u0670]/.test(behind)) return !/[\u0620-\u06ff]$/.test(before);
  return ALLOWED_BEFORE.test(before);
}

const PERSIAN: Readonly<Record<string, string | undefined>> = { ی: 'ي', ک: 'ك' };
/** Words whose last letter is ى; elsewhere at the end of a word Persian ی is taken for ي. */
const WITH_ALEF = /(?:^|[^\u0620-\u06ff])[وفل]?(?:عل|إل|ال|حت|لد|مت|سو|إحد|احد|أخر|اخر|موس|عيس|مصطف|مستشف)$/;

/** Arabic only: Persian, Kurdish and Urdu are written with these letters. */
export const persianLetters: Check = {
  code: 'persian-letters',
  severity: 'error',
  run({ target, isArabic, to }) {
    if (!isArabic || !/^ar(?:-|$)/.test(to.tag) || !/[یکہھەے]/.test(target.plain)) return NONE;
    return [...target.plain.matchAll(/[یکہھەے]/g)].map(({ 0: letter, index }) => ({
      ...spanOf(target, index, index + 1),
      values: { letter },
      fix: letter === 'ی' ? arabicYa(target.plain, index) : PERSIAN[letter],
    }));
  },
};

function arabicYa(plain: string, at: number): string {
  if (IS_LETTER.test(plain.charAt(at + 1))) return 'ي';
  return WITH_ALEF.test(plain.slice(Math.max(0, at - 8), at)) ? 'ى' : 'ي';
}

export const presentationForms: Check = {
  code: 'presentation-forms',
  severity: 'error',
  run({ target }) {
    if (!/[\ufb50-\ufdff\ufe70-\ufefc]/.test(target.plain)) return NONE;
    // ﷺ ﷲ and the ornate brackets are signs of their own.
    return runs(target, /(?:(?![\ufdfa\ufdf2\ufd3e\ufd3f])[\ufb50-\ufdff\ufe70-\ufefc])+/g, (text) => ({
      letters: text,
      plain: text.normalize('NFKC'),
    }));
  },
};

const MARK_AT_START = new RegExp(`(?<!${LETTER}|${MARK}|[\\u0640\\u0651\\u0653-\\u0655])${MARK}+`, 'g');
/** Shadda may stand before or behind the vowel; the small alef goes with a fatha. */
const TWO_VOWELS = /[\u064b-\u0650\u0652]\u0651?[\u064b-\u0650\u0652]|\u0651[\u064b-\u0650\u0652]?\u0651/g;

export const badDiacritics: Check = {
  code: 'bad-diacritics',
  severity: 'warning',
  run({ target, isArabic }: ProofPair): readonly Slip[] {
    if (!isArabic || !/[\u064b-\u0652\u0670]/.test(target.plain)) return NONE;
    const values = (marks: string) => ({ marks: `◌${marks}` });
    return [...runs(target, MARK_AT_START, values), ...runs(target, TWO_VOWELS, values)].sort(
      (a, b) => a.start - b.start,
    );
  },
};

function runs(
  target: ProofText,
  pattern: RegExp,
  values: (text: string) => NonNullable<Slip['values']>,
): readonly Slip[] {
  return [...target.plain.matchAll(pattern)].map(({ 0: text, index }) => ({
    ...spanOf(target, index, index + text.length),
    values: values(text),
  }));
}
