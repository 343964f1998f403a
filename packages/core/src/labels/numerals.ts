// A numbering system's name comes in; numbers and texts written in its digits go out.

const ASCII = '0123456789';
const ARABIC = '٠١٢٣٤٥٦٧٨٩';
const EXTENDED_ARABIC = '۰۱۲۳۴۵۶۷۸۹';

/** Any of the digits that an Arabic or Latin text may hold. */
const DIGIT = /[0-9٠-٩۰-۹]/g;
/** A number with thousands in groups, or with a decimal fraction, that is not part of a longer dotted sequence. */
const SEPARATED = /(?<![\d.,/])(?:\d{1,3}(?:,\d{3})+(?:\.\d+)?|\d+\.\d+)(?![\d/]|[.,]\d)/g;

/** The systems that the editions are usually in; Intl is asked for others. */
const DIGITS: Readonly<Record<string, string>> = { latn: ASCII, arab: ARABIC, arabext: EXTENDED_ARABIC };

export interface Numerals {
  /** A number, grouped from five digits on. */
  number(value: number): string;
  /** A text with its digits, and the separators inside its numbers, in this system. */
  digits(text: string): string;
}

const made = new Map<string, Numerals>();

/**
 * Made once for a language and a system: formats of numbers take longer to make than to use.
 * @param tag the language whose conventions apply
 * @param system a CLDR numbering system: `latn`, `arab`, `arabext` …
 */
export function createNumerals(tag: string, system: string): Numerals {
  const key = `${tag} ${system}`;
  const numerals = made.get(key) ?? makeNumerals(tag, system);
  made.set(key, numerals);
  return numerals;
}

/** Arabic and Persian digits as Latin ones, and nothing else. Every digit has one UTF-16 unit in all three: places stay. */
export function latinDigits(text: string): string {
  return text.replaceAll(DIGIT, (digit) => `${digitValue(digit)}`);
}

/** From here on numbers are written in groups, and that in ways of the language's own. */
const GROUPED = 10_000;

function makeNumerals(tag: string, system: string): Numerals {
  const locale = `${tag}-u-nu-${system}`;
  const own = DIGITS[system] ?? digitsOf(locale);
  const arabicSeparators = own[0] === ARABIC[0] || own[0] === EXTENDED_ARABIC[0];
  const separated = arabicSeparators ? withArabicSeparators : withLatinSeparators;
  let format: Intl.NumberFormat | undefined;
  const formatted = (value: number): string => {
    format ??= new Intl.NumberFormat(locale, { useGrouping: 'min2', maximumFractionDigits: 20 });
    return format.format(value);
  };
  const isPlain = (value: number): boolean => Number.isInteger(value) && value > 0 && value < GROUPED;
  return {
    // Most books have no other numbers, and Intl takes ten milliseconds to begin.
    number: (value) =>
      isPlain(value) ? [...`${value}`].map((digit) => own[Number(digit)]).join('') : formatted(value),
    digits: (text) => separated(text).replaceAll(DIGIT, (digit) => own[digitValue(digit)] ?? digit),
  };
}

function withArabicSeparators(text: string): string {
  return text
    .replaceAll(SEPARATED, (number) => number.replaceAll(',', '٬').replace('.', '٫'))
    .replaceAll(/(?<=[0-9٠-٩۰-۹])%/g, '٪');
}

/** Looked for first: few texts have one, and every text is asked. */
const ARABIC_SIGN = /[٪٫٬]/;
const ARABIC_SEPARATORS = /(?<=[0-9٠-٩۰-۹])(?:[٫٬](?=[0-9٠-٩۰-۹])|٪)/g;
const LATIN_SEPARATORS: Readonly<Record<string, string>> = { '٫': '.', '٬': ',', '٪': '%' };

function withLatinSeparators(text: string): string {
  if (!ARABIC_SIGN.test(text)) return text;
  return text.replaceAll(ARABIC_SEPARATORS, (sign) => LATIN_SEPARATORS[sign]!);
}

function digitValue(digit: string): number {
  return Math.max(ASCII.indexOf(digit), ARABIC.indexOf(digit), EXTENDED_ARABIC.indexOf(digit));
}

/** Nought to nine. */
function digitsOf(locale: string): readonly string[] {
  return [...new Intl.NumberFormat(locale, { useGrouping: false }).format(9876543210)].reverse();
}
