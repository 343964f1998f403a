// Two English words with a space between come in; whether they must stand on one line goes out.

import { DAY, hasDigitOrStop, NUMBER, unended, type WordPair, wordSet } from './word-pair.ts';

const UNITS = wordSet(
  `% ‰ km m cm mm km² m² km2 m2 km/h mph ha kg g mg t l ml °C °F kB MB GB TB Hz kHz MHz W kW MW GW kWh MWh V bn pt dpi
  kilometre kilometres kilometer kilometers metre metres meter meters centimetre centimetres mile miles yard yards foot
  feet inch inches hectare hectares acre acres dunum dunums kilogram kilograms gram grams tonne tonnes ton tons litre
  litres liter liters barrel barrels degree degrees dinar dinars dollar dollars pound pounds euro euros cents percent
  thousand million millions billion billions trillion a.m p.m am pm BC BCE AD CE AH o’clock`,
);
const CURRENCIES = wordSet('$ US$ £ € USD IQD EUR GBP ID AD AH');

/** Words and abbreviations that a number belongs to, in small letters. */
const LABELS = wordSet(
  `article articles section sections chapter chapters part parts volume volumes book books number numbers issue page
  pages figure figures table tables note notes line lines paragraph paragraphs clause clauses resolution law decree
  appendix annex § §§ № art. arts. sec. s. ss. ch. chap. chaps. pt. vol. vols. no. nos. p. pp. fig. figs. n. nn. para.
  paras. cl. fol. ll. c. ca.`,
);
const ARABIC_NUMERAL = /^\p{Nd}[\p{L}\p{Nd}.,/()–-]*$/u;
const ROMAN_NUMERAL = /^(?:[IVXLCDM]{1,8}|[ivxlc]{1,8}(?:[–-][ivxlc]{1,8})?)$/;

const MONTHS = wordSet(
  `January February March April May June July August September October November December
  Jan Feb Mar Apr Jun Jul Aug Sep Sept Oct Nov Dec`,
);

const TITLES = wordSet(
  'Dr Dr. Mr Mr. Mrs Mrs. Ms Ms. Prof Prof. St St. Mt Mt. Gen. Col. Capt. Maj. Lt Lt. Sgt. Rev. Hon. Fr. Messrs',
);
const CAPITAL = /^\p{Lu}/u;
const INITIALS = /^(?:\p{Lu}\.){1,3}$/u;
/** Written like initials, and followed by capitals of all kinds. */
const NO_INITIALS = wordSet('U.S. U.K. U.N. E.U. A.D. B.C. P.S.');

const NAME = /^\p{Lu}[\p{L}\p{M}’'-]+$/u;
const ORDINAL = /^(?=.)X{0,3}(?:IX|IV|V?I{0,3})$/;
const ORDINAL_WORDS = wordSet(
  'First Second Third Fourth Fifth Sixth Seventh Eighth Ninth Tenth Eleventh Twelfth Great Younger Elder',
);
/** `I` is a pronoun too: it is an ordinal only behind these. */
const NAMES_BEFORE_I = wordSet(
  `Faisal Feisal Abdullah Hussein Ahmad Ahmed Abbas Ismail Tahmasp Selim Suleiman Murad Mehmed Mahmud Mustafa Osman
  Darius Cyrus Sargon Xerxes Ramses Ptolemy Khosrow Shapur Charles Francis Napoleon Elizabeth Mary James George Edward
  Henry William Richard Louis Frederick Leopold Nicholas Alexander Catherine Peter Paul Leo Pius Gregory War`,
);

/** Most pairs of words have no digit, stop or capital where a tie would have it. */
export function mayTieInEnglish(text: string, at: number): boolean {
  const first = text.charCodeAt(at + 1);
  const isSmall = first >= 0x61 && first <= 0x7a;
  return !isSmall || hasDigitOrStop(text, at) || text.startsWith('per cent', at - 3);
}

export function isEnglishNumber(word: string): boolean {
  return NUMBER.test(word.replace(/s$/, ''));
}

/** Numbers with units and labels, days with months, titles and initials with names, names with ordinals. */
export function isTiedInEnglish(pair: WordPair): boolean {
  return hasUnit(pair) || hasLabel(pair) || isDate(pair) || isTitled(pair) || isOrdinalName(pair);
}

function hasUnit({ previous, before, after, next }: WordPair): boolean {
  if (before === 'per') return unended(after) === 'cent' && NUMBER.test(previous);
  if (CURRENCIES.has(before)) return NUMBER.test(unended(after));
  return NUMBER.test(before) && (UNITS.has(unended(after)) || (after === 'per' && unended(next) === 'cent'));
}

function hasLabel({ before, after }: WordPair): boolean {
  if (!LABELS.has(before.toLowerCase())) return false;
  const number = unended(after);
  return ARABIC_NUMERAL.test(number) || (ROMAN_NUMERAL.test(number) && number !== 'I');
}

function isDate({ before, after }: WordPair): boolean {
  const second = unended(after);
  return (DAY.test(before) && MONTHS.has(second)) || (MONTHS.has(unended(before)) && DAY.test(second));
}

function isTitled({ before, after }: WordPair): boolean {
  if (!CAPITAL.test(after)) return false;
  return TITLES.has(before) || (INITIALS.test(before) && !NO_INITIALS.has(before));
}

function isOrdinalName({ previous, before, after }: WordPair): boolean {
  // Most words are no ordinals by their first letter: those in words begin with a capital, others with I, V or X.
  if (!/^[A-Z]/.test(after) || (before !== 'the' && !/^[IVX]/.test(after))) return false;
  const ordinal = unended(after.replace(/[’']s[.,;:]?$/u, ''));
  if (before === 'the') return ORDINAL_WORDS.has(ordinal) && NAME.test(previous);
  if (!NAME.test(before) || !ORDINAL.test(ordinal)) return false;
  return ordinal !== 'I' || NAMES_BEFORE_I.has(before);
}
