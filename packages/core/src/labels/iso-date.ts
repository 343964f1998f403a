// An ISO 8601 date of any precision comes in; the date in a language's words goes out.

import { createNumerals } from './numerals.ts';

/** Where a bare language needs a region for the months that readers of these editions expect. */
const REGION: Readonly<Record<string, string>> = {
  // Iraq and the Levant: كانون الثاني, not يناير.
  ar: 'ar-IQ',
  // Day before month: 29 June 2012.
  en: 'en-GB',
};

const ISO_DATE = /^(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?(?:T.*)?$/;

const YEAR: Intl.DateTimeFormatOptions = { year: 'numeric' };
const MONTH: Intl.DateTimeFormatOptions = { ...YEAR, month: 'long' };
const DAY: Intl.DateTimeFormatOptions = { ...MONTH, day: 'numeric' };

/**
 * Makes the function that writes dates: `2012-06-29` becomes `29 June 2012` or `٢٩ حزيران ٢٠١٢`, with a no-break space
 * between day and month; `2012-06` month and year, `2012` the year alone. What is no such date (a month 13, a text) comes
 * back undefined.
 */
export function createDateFormat(tag: string, system: string): (iso: string) => string | undefined {
  const locale = `${REGION[tag] ?? tag}-u-ca-gregory-nu-${system}`;
  const known = new Map<string, Intl.DateTimeFormat>();
  const usual = usualFormat(tag, system);
  // Made when it is used first: each takes milliseconds.
  const format = (options: Intl.DateTimeFormatOptions) => {
    const key = Object.keys(options).join();
    const made = known.get(key) ?? new Intl.DateTimeFormat(locale, { ...options, timeZone: 'UTC' });
    known.set(key, made);
    return made;
  };
  return (iso) => {
    const [, y, m, d] = ISO_DATE.exec(iso) ?? [];
    if (y === undefined) return undefined;
    const date = new Date(Date.UTC(Number(y), Number(m ?? 1) - 1, Number(d ?? 1)));
    date.setUTCFullYear(Number(y));
    const exists = date.getUTCMonth() === Number(m ?? 1) - 1 && date.getUTCDate() === Number(d ?? 1);
    if (!exists) return undefined;
    if (usual !== undefined && date.getUTCFullYear() >= 1000) return usual(y, m, d);
    return bound(format(d !== undefined ? DAY : m !== undefined ? MONTH : YEAR).formatToParts(date));
  };
}

const MONTHS: Readonly<Record<string, readonly string[]>> = {
  en: 'January February March April May June July August September October November December'.split(' '),
  ar: 'كانون الثاني|شباط|آذار|نيسان|أيار|حزيران|تموز|آب|أيلول|تشرين الأول|تشرين الثاني|كانون الأول'.split('|'),
};

/** Day, month and year as Intl writes them in the languages and digits of most books: it takes ten milliseconds to begin. */
function usualFormat(tag: string, system: string) {
  const months = MONTHS[tag];
  if (months === undefined || !['latn', 'arab', 'arabext'].includes(system)) return undefined;
  const { digits } = createNumerals(tag, system);
  return (year: string, month: string | undefined, day: string | undefined): string => {
    const name = month === undefined ? undefined : months[Number(month) - 1]?.replaceAll(' ', '\u00a0');
    if (name === undefined) return digits(year);
    return `${day === undefined ? '' : `${digits(`${Number(day)}`)}\u00a0`}${name} ${digits(year)}`;
  };
}

/** No-break spaces stand inside a month's name (كانون الثاني), and between day and month where a space stands. */
function bound(parts: readonly Intl.DateTimeFormatPart[]): string {
  const isDayOrMonth = (at: number) => parts[at]?.type === 'day' || parts[at]?.type === 'month';
  const isInside = (at: number) => isDayOrMonth(at) || (isDayOrMonth(at - 1) && isDayOrMonth(at + 1));
  return parts.map(({ value }, at) => (isInside(at) ? value.replaceAll(' ', '\u00a0') : value)).join('');
}
