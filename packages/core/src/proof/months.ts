// A text and the number of a month come in; whether the text has the month's name goes out.

import { foldLetters } from '../letters/fold-text.ts';

/** Of the twelve months: Levantine and Latin names in Arabic, folded for search, and English ones. */
const MONTHS = [
  'كانون الثاني|يناير|january|jan',
  'شباط|فبراير|february|feb',
  'اذار|مارس|march|mar',
  'نيسان|ابريل|april|apr',
  'ايار|مايو|may',
  'حزيران|يونيو|يونيه|june|jun',
  'تموز|يوليو|يوليه|july|jul',
  'اب|اغسطس|august|aug',
  'ايلول|سبتمبر|september|sept|sep',
  'تشرين الاول|اكتوبر|october|oct',
  'تشرين الثاني|نوفمبر|november|nov',
  'كانون الاول|ديسمبر|december|dec',
];

/** Of the month of that index. */
const made = new Map<number, RegExp>();

function namesOf(month: number): RegExp | undefined {
  const names = MONTHS[month];
  if (names === undefined) return undefined;
  const pattern = made.get(month) ?? new RegExp(`(?<!\\p{L})[وفبل]?(?:${names})(?!\\p{L})`, 'u');
  made.set(month, pattern);
  return pattern;
}

/** @param month 1 to 12; any other number has no name */
export function saysMonth(text: string, month: number): boolean {
  return namesOf(month - 1)?.test(foldLetters(text, 'search')) === true;
}
