// Two Arabic words with a space between come in; whether they must stand on one line goes out.

import { DAY, hasDigitOrStop, NUMBER, unended, type WordPair, wordSet } from './word-pair.ts';

const UNITS = wordSet(
  `% ٪ كم كلم م سم ملم كم² م² كغ كغم كجم غ غم غرام طن لتر ميغاواط كيلواط هـ ق.م ب.م ص ظ
  كيلومتر كيلومترا كيلومترات متر مترا أمتار سنتيمتر سنتيمترا ميل ميلا أميال قدم قدما هكتار هكتارا دونم دونما دونمات
  كيلوغرام كيلوغراما غراما طنا أطنان لترا برميل برميلا براميل درجة دينار دينارا دنانير دولار دولارا دولارات جنيه جنيها
  ليرة يورو ألف ألفا آلاف مليون مليونا ملايين مليار مليارا مليارات بليون صباحا مساء ظهرا بالمئة بالمائة`,
);
const HUNDRED = wordSet('المئة المائة');

/** With the conjunctions, prepositions and the article that may stand before them. */
const LABELS = new RegExp(
  `^[وف]?(?:[بك]?ال|لل|[بكل])?(?:${[
    'مادة|مواد|فصل|فصول|باب|جزء|مجلد|عدد|أعداد|صفحة|صفحات|رقم|رقمي|أرقام|قرار|مرسوم|فقرة|فقرتين|بند|شكل|جدول|ملحق|هامش',
    'حاشية|خريطة|لوحة|سطر|آية|ص|صص|ج|مج|ع|ط|هـ',
  ].join('|')})\\.?$`,
  'u',
);

/** The months of Iraq and the Levant, of Egypt, and of the Hijra; those of two words by their first. */
const MONTHS = wordSet(
  `كانون شباط آذار نيسان أيار حزيران تموز آب أيلول تشرين يناير فبراير مارس أبريل إبريل مايو يونيو يوليو أغسطس سبتمبر
  أكتوبر نوفمبر ديسمبر محرم المحرم صفر ربيع جمادى رجب شعبان رمضان شوال`,
);
const SECOND_OF_MONTH = wordSet('الأول الثاني الأولى الآخر الآخرة');
const LONG_MONTHS = wordSet('كانون تشرين ربيع جمادى');

const INITIALS = /^[وفبل]?(?:\p{Lo}\p{M}*\.){1,3}$/u;

const ORDINALS = wordSet(
  'الأول الثاني الثالث الرابع الخامس السادس السابع الثامن التاسع العاشر الحادي الأولى الثانية الثالثة الرابعة',
);
/** Names of rulers that have the article, as the noun of `الفصل الثاني` has it. */
const NAMES_WITH_ARTICLE = wordSet('الله الحسن الحسين الرحمن الحميد المجيد العزيز السلام');
/** Neither names nor nouns that a name could end with. */
const PARTICLES = wordSet(
  'في من إلى على عن مع بين حتى منذ هو هي كان كانت أن إن أو أم أما ثم لا ما ليس عند بعد بعيد قبل قبيل كل',
);
/** A noun with its possessor is definite without the article: `مؤتمره السادس`. */
const POSSESSED = /.{3}(?:ه|ها|هم)$/u;

/** What follows the article in ordinals and in `المئة`; and the vowel sign that the article may have. */
const AFTER_ARTICLE = /[أآثرخستعحم\u0652]/u;

/** Most pairs of words have no digit, stop or ordinal where a tie would have it. */
export function mayTieInArabic(text: string, at: number): boolean {
  if (hasDigitOrStop(text, at)) return true;
  if (text.startsWith('ال', at + 1)) return AFTER_ARTICLE.test(text.charAt(at + 3));
  return text.charAt(at + 1) === 'ع' && text.charAt(at + 2) === 'ش';
}

/** Numbers with units and labels, days with months, titles and initials with names, names with ordinals. */
export function isTiedInArabic(written: WordPair): boolean {
  const pair = {
    previous: number(plain(written.previous)),
    before: number(plain(written.before)),
    after: plain(written.after),
    next: plain(written.next),
  };
  return hasUnit(pair) || hasLabel(pair) || isDate(pair) || isTitled(pair) || isOrdinalName(pair);
}

/** Without vowel signs; tatweel stays, for it is part of `هـ`. */
function plain(word: string): string {
  return word.replace(/[\u064b-\u0652\u0670]/gu, '');
}

export function isArabicNumber(word: string): boolean {
  return NUMBER.test(number(plain(word)));
}

/** A number without the particles that are written to it: `و٣٠٠`, `بـ٥`. */
function number(word: string): string {
  return word.replace(/^[وفبكل]{1,2}ـ?(?=\p{Nd})/u, '');
}

function hasUnit({ previous, before, after, next }: WordPair): boolean {
  const unit = unended(after);
  if (before === 'في') return HUNDRED.has(unit) && NUMBER.test(previous);
  return NUMBER.test(before) && (UNITS.has(unit) || (after === 'في' && HUNDRED.has(unended(next))));
}

function hasLabel({ before, after }: WordPair): boolean {
  return LABELS.test(before) && /^\p{Nd}/u.test(after);
}

/** `٩ أيلول`, `٢٩ كانون الثاني/يناير`: two months beside each other count as the first. */
function isDate({ before, after }: WordPair): boolean {
  const second = unended(after).split('/')[0]!;
  return (DAY.test(before) && MONTHS.has(second)) || (LONG_MONTHS.has(before) && SECOND_OF_MONTH.has(second));
}

function isTitled({ before, after }: WordPair): boolean {
  return INITIALS.test(before) && /^[\p{L}\p{Nd}]/u.test(after);
}

/**
 * An adjective has the article where its noun has it; so an ordinal with the article behind a word without it says which
 * of the name's bearers is meant: `فيصل الثاني`, but `الفصل الثاني`.
 */
function isOrdinalName({ before, after }: WordPair): boolean {
  const ordinal = unended(after);
  if (ordinal === 'عشر' || ordinal === 'عشرة') return ORDINALS.has(before);
  if (!ORDINALS.has(ordinal) || !/^\p{L}{2,}$/u.test(before)) return false;
  const bare = before.replace(/^[وف]/u, '');
  if (NAMES_WITH_ARTICLE.has(before) || NAMES_WITH_ARTICLE.has(bare)) return true;
  if (PARTICLES.has(before) || PARTICLES.has(bare) || POSSESSED.test(bare)) return false;
  return !/^(?:[بك]?ال|لل)/u.test(bare);
}
