// An ISO 8601 date of any precision comes in; the date in a language's words goes out.

/** Where a bare language needs a region for the months that readers of these editions expect. */
const REGION: Readonly<Record<string, string>> = {
  // Iraq and the Levant: كانون الثاني, not يناير.
  ar: 'ar-IQ',
  // Day before month: 29 June 2012.
  en: 'en-GB',
};

const ISO_DATE = /^(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?(?:T.*)?$/;

/**
 * Makes the function that writes dates: `2012-06-29` becomes `29 June 2012` or `٢٩ حزيران ٢٠١٢`, with a no-break space
 * between day and month; `2012-06` month and year, `2012` the year alone. What is no such date (a month 13, a text) comes
 * back undefined.
 */
export function createDateFormat(tag: string, system: string): (iso: string) => string | undefined {
  const locale = `${REGION[tag] ?? tag}-u-ca-gregory-nu-${system}`;
  const format = (options: Intl.DateTimeFormatOptions) =>
    new Intl.DateTimeFormat(locale, { ...options, timeZone: 'UTC' });
  const year = format({ year: 'numeric' });
  const month = format({ year: 'numeric', month: 'long' });
  const day = format({ year: 'numeric', month: 'long', day: 'numeric' });
  return (iso) => {
    const [, y, m, d] = ISO_DATE.exec(iso) ?? [];
    if (y === undefined) return undefined;
    const date = new Date(Date.UTC(Number(y), Number(m ?? 1) - 1, Number(d ?? 1)));
    date.setUTCFullYear(Number(y));
    const exists = date.getUTCMonth() === Number(m ?? 1) - 1 && date.getUTCDate() === Number(d ?? 1);
    if (!exists) return undefined;
    const precise = d !== undefined ? day : m !== undefined ? month : year;
    return bound(precise.formatToParts(date));
  };
}

/** No-break spaces stand inside a month's name (كانون الثاني), and between day and month where a space stands. */
function bound(parts: readonly Intl.DateTimeFormatPart[]): string {
  const isDayOrMonth = (at: number) => parts[at]?.type === 'day' || parts[at]?.type === 'month';
  const isInside = (at: number) => isDayOrMonth(at) || (isDayOrMonth(at - 1) && isDayOrMonth(at + 1));
  return parts.map(({ value }, at) => (isInside(at) ? value.replaceAll(' ', '\u00a0') : value)).join('');
}
