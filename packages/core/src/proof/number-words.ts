// A text and a number come in; whether the text says the number in words goes out.

import { foldLetters } from '../letters/fold-text.ts';
import type { Language } from '../model/language.ts';

/** As they are folded for search. Cardinal, ordinal, fraction; with what may stand before them in `ARABIC_BEFORE`. */
const ARABIC: Readonly<Record<string, string>> = {
  0: 'صفر',
  1: 'واحد|واحده|احد|احدي|اول|اولي|اولا|اوليه',
  2: 'اثنان|اثنين|اثنتان|اثنتين|اثنا|اثني|اثنتا|اثنتي|ثان|ثاني|ثانيه|ثانيا|كلا|كلتا|كلتي|ثنايي|ثنايه|نصف',
  3: 'ثلاث|ثلاثه|ثالث|ثالثه|ثالثا|ثلث|ثلثي|ثلثا|ثلاثي|ثلاثيه',
  4: 'اربع|اربعه|رابع|رابعه|رابعا|ربع|ارباع|رباعي|رباعيه',
  5: 'خمس|خمسه|خامس|خامسه|خامسا|خماسي',
  6: 'ست|سته|سادس|سادسه|سادسا|سدس|سداسي',
  7: 'سبع|سبعه|سابع|سابعه|سابعا|سباعي',
  8: 'ثمان|ثماني|ثمانيه|ثامن|ثامنه|ثامنا|ثمن',
  9: 'تسع|تسعه|تاسع|تاسعه|تاسعا',
  10: 'عشر|عشره|عاشر|عاشره|عاشرا',
  11: 'احد عشر|احدي عشره|حادي عشر|حاديه عشره',
  12: 'اثنا عشر|اثني عشر|اثنتا عشره|اثنتي عشره|ثاني عشر|ثانيه عشره|ثاني عشره',
  100: 'مايه|ميه|مءه|مايتي',
  1000: 'الف|الاف|الفا',
};

const ENGLISH: Readonly<Record<string, string>> = {
  0: 'zero|no|nil',
  1: 'one|first|once|single|firstly',
  2: 'two|second|twice|both|pair|double|half|halves|secondly|couple',
  3: 'three|third|thirds|thrice|triple|thirdly',
  4: 'four|fourth|quarter|quarters|fourthly',
  5: 'five|fifth|fifths|fifthly',
  6: 'six|sixth|sixths',
  7: 'seven|seventh|sevenths',
  8: 'eight|eighth|eighths',
  9: 'nine|ninth|ninths',
  10: 'ten|tenth|tenths',
  11: 'eleven|eleventh',
  12: 'twelve|twelfth|dozen',
  100: 'hundred|hundreds',
  1000: 'thousand|thousands',
};

const ARABIC_BEFORE = '(?:[وف]?[بكل]?(?:ال|لل)?)';
/** A noun in the dual: كتابان، كتابين، سنتين. It is found often, and only stands for two. */
const DUAL = /\p{L}{3,}(?:ان|ين|تا|تي)(?!\p{L})/u;

const ROMAN: Readonly<Record<string, RegExp>> = Object.fromEntries(
  ['I', 'II', 'III', 'IV', 'V', 'VI', 'VII', 'VIII', 'IX', 'X', 'XI', 'XII'].map((numeral, i) => [
    String(i + 1),
    new RegExp(`\\b${numeral}\\b`),
  ]),
);

const patterns = new Map<string, RegExp | undefined>();

/** What a text says in words; the text is folded once, and only if it is asked. */
export interface NumberSayer {
  /** Whether a number (in ASCII digits) stands there as a word, an ordinal, a fraction, a Roman numeral, a dual, a decade. */
  says(number: string): boolean;
}

export function numberSayer(text: string, { script, tag }: Language): NumberSayer {
  const isArabic = script === 'Arab';
  let folded: string | undefined;
  const known = new Map<string, boolean>();
  const look = (number: string): boolean => {
    if (ROMAN[number]?.test(text) === true) return true;
    const words = isArabic || /^en(?:-|$)/.test(tag) ? wordsOf(isArabic, number) : undefined;
    const decade = DECADES[/^\d{2,4}$/.test(number) ? number.slice(-2) : ''];
    if (words === undefined && decade === undefined) return false;
    folded ??= foldLetters(text, 'search');
    if (decade?.test(folded) === true || words?.test(folded) === true) return true;
    return isArabic && number === '2' && DUAL.test(folded);
  };
  return {
    says(number) {
      const found = known.get(number) ?? look(number);
      known.set(number, found);
      return found;
    },
  };
}

function wordsOf(isArabic: boolean, number: string): RegExp | undefined {
  const key = `${isArabic} ${number}`;
  if ((isArabic ? ARABIC : ENGLISH)[number] === undefined) return undefined;
  if (!patterns.has(key)) patterns.set(key, patternOf(isArabic, number));
  return patterns.get(key);
}

function patternOf(isArabic: boolean, number: string): RegExp | undefined {
  const words = (isArabic ? ARABIC : ENGLISH)[number];
  if (words === undefined) return undefined;
  return new RegExp(`(?<!\\p{L})${isArabic ? ARABIC_BEFORE : ''}(?:${words})(?!\\p{L})`, 'u');
}

/** سبعينيات القرن العشرين for the 1970s; the two decades that have no such word are called by their order. */
const DECADES: Readonly<Record<string, RegExp>> = {
  '00': /العقد الاول/u,
  10: /العقد الثاني/u,
  20: /عشريني?ات/u,
  30: /ثلاثيني?ات/u,
  40: /اربعيني?ات/u,
  50: /خمسيني?ات/u,
  60: /ستيني?ات/u,
  70: /سبعيني?ات/u,
  80: /ثمانيني?ات/u,
  90: /تسعيني?ات/u,
};
