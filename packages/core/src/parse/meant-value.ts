// A value that is not possible comes in; the one that was likely meant goes out, as it has to be written.

import { latinDigits } from '../labels/numerals.ts';
import { languageOf } from '../model/language.ts';
import { likelyName } from './nearest-name.ts';
import { isDate } from './schema-formats.ts';

const TRUTH: Readonly<Record<string, string>> = {
  yes: 'true',
  y: 'true',
  on: 'true',
  نعم: 'true',
  no: 'false',
  n: 'false',
  off: 'false',
  لا: 'false',
};

/** One of the values that are allowed; undefined where none is near. */
export function meantChoice(written: string, allowed: readonly string[]): string | undefined {
  const text = latinDigits(written.trim().toLowerCase());
  const truth = TRUTH[text];
  if (truth !== undefined && allowed.includes(truth)) return truth;
  return allowed.find((one) => one === text) ?? likelyName(text, allowed);
}

/** `2012-06-29` of what can only be that day: of 3/4/2012 nobody knows which is the month. */
export function meantDate(written: string): string | undefined {
  const text = latinDigits(written.trim());
  const [, year, month, day] = /^(\d{4})\s*[-/.–\u060d]\s*(\d{1,2})\s*[-/.–\u060d]\s*(\d{1,2})$/u.exec(text) ?? [];
  if (year !== undefined) return dateOf(year, month, day);
  const [, first, second, last] = /^(\d{1,2})\s*[-/.–\u060d]\s*(\d{1,2})\s*[-/.–\u060d]\s*(\d{4})$/u.exec(text) ?? [];
  if (first === undefined || (Number(first) < 13 && Number(second) < 13)) return undefined;
  return dateOf(last, second, first) ?? dateOf(last, first, second);
}

function dateOf(year: string | undefined, month = '', day = ''): string | undefined {
  const date = `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
  return isDate(date) ? date : undefined;
}

const LANGUAGES: readonly (readonly [RegExp, string])[] = [
  [/^(?:arabic|عربية?|العربية)$/iu, 'ar'],
  [/^(?:english|إنجليزية?|انجليزية?|الإنجليزية|الانجليزية)$/iu, 'en'],
  [/^(?:kurdish|كردية?|الكردية)$/iu, 'ku'],
];

/** `ar` of AR, Arabic and العربية. */
export function meantLanguage(written: string): string | undefined {
  const text = written.trim();
  const named = LANGUAGES.find(([name]) => name.test(text))?.[1];
  if (named !== undefined) return named;
  const small = text.replace(/^[A-Z]{2,3}(?=-|$)/, (tag) => tag.toLowerCase());
  return small !== written && /^[a-z]{2,3}(?:-|$)/.test(small) && languageOf(small) !== undefined ? small : undefined;
}
