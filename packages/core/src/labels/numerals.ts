// A numbering system's name comes in; numbers and texts written in its digits go out.

const ASCII = '0123456789';
const ARABIC = '٠١٢٣٤٥٦٧٨٩';
const EXTENDED_ARABIC = '۰۱۲۳۴۵۶۷۸۹';

/** Any of the digits that an Arabic or Latin text may hold. */
const DIGIT = /[0-9٠-٩۰-۹]/g;
/** A number with thousands in groups, or with a decimal fraction, that is not part of a longer dotted sequence. */
const SEPARATED = /(?<![\d.,/])(?:\d{1,3}(?:,\d{3})+(?:\.\d+)?|\d+\.\d+)(?![\d/]|[.,]\d)/g;

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
  const locale = `${tag}-u-nu-${system}`;
  const numerals = made.get(locale) ?? makeNumerals(locale);
  made.set(locale, numerals);
  return numerals;
}

function makeNumerals(locale: string): Numerals {
  const grouped = new Intl.NumberFormat(locale, { useGrouping: 'min2', maximumFractionDigits: 20 });
  const own = [...new Intl.NumberFormat(locale, { useGrouping: false }).format(9876543210)].reverse();
  const arabicSeparators = own[0] === ARABIC[0] || own[0] === EXTENDED_ARABIC[0];
  return {
    number: (value) => grouped.format(value),
    digits: (text) =>
      (arabicSeparators ? withArabicSeparators(text) : text).replaceAll(
        DIGIT,
        (digit) => own[digitValue(digit)] ?? digit,
      ),
  };
}

function withArabicSeparators(text: string): string {
  return text
    .replaceAll(SEPARATED, (number) => number.replaceAll(',', '٬').replace('.', '٫'))
    .replaceAll(/(?<=[0-9٠-٩۰-۹])%/g, '٪');
}

function digitValue(digit: string): number {
  return Math.max(ASCII.indexOf(digit), ARABIC.indexOf(digit), EXTENDED_ARABIC.indexOf(digit));
}
