// A text comes in; whether it is a date that exists, a language tag or a web address goes out.

import { languageOf } from '../model/language.ts';

const DATE = /^(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?$/;
const MONTH_DAYS = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];

/** Whether the text is a day of the Gregorian calendar, `YYYY-MM-DD` (ISO 8601). */
export function isDate(text: string): boolean {
  return text.length === 10 && isPartialDate(text);
}

/** Whether the text is a day, a month (`YYYY-MM`) or a year (`YYYY`). */
export function isPartialDate(text: string): boolean {
  const [, year, month, day] = DATE.exec(text) ?? [];
  if (year === undefined || year === '0000') return false;
  const days = month === undefined ? 31 : daysOf(Number(year), Number(month));
  return days > 0 && (day === undefined || (Number(day) >= 1 && Number(day) <= days));
}

function daysOf(year: number, month: number): number {
  const leap = (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;
  return month === 2 && leap ? 29 : (MONTH_DAYS[month - 1] ?? 0);
}

/**
 * Whether the text is a language tag (BCP 47) of a language whose script is known. Case means nothing to a tag, but
 * folders and files are named after it: the language itself is written in small letters.
 */
export function isLanguageTag(text: string): boolean {
  return /^[a-z]/.test(text) && languageOf(text) !== undefined;
}

/** Whether the text is an absolute http or https address; letters beyond ASCII may stand in its path, not in its host. */
export function isWebAddress(text: string): boolean {
  return /^https?:\/\/(?:[a-z0-9-]+\.)*[a-z0-9-]+(?::\d{1,5})?(?:[/?#][^\s"<>\\^`{|}]*)?$/i.test(text);
}

/** An address that `isWebAddress` accepted as a URI (RFC 3986): letters beyond ASCII percent-encoded. */
export function asUri(address: string): string {
  return address.replace(/[^!-~]+/gu, (letters) => encodeURIComponent(letters));
}

/** The formats that the schemas ask for, by the names that they have there. */
export const FORMATS = {
  date: isDate,
  'partial-date': isPartialDate,
  'language-tag': isLanguageTag,
  uri: isWebAddress,
};
