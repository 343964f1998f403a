// A line of text comes in; the day that it names goes out, in English or Arabic, with the months of Iraq, Egypt or Algeria.

import { latinDigits } from '@warraq/core';
import type { Confidence, Finding } from '../model/finding.ts';

export interface FoundDate {
  /** ISO 8601: a day, or a month where no day is named. */
  readonly iso: string;
  readonly confidence: Confidence;
  /** The words that name it. */
  readonly text: string;
}

const MONTHS: readonly string[] = [
  'january|jan|كانون الثاني|يناير|جانفي',
  'february|feb|شباط|فبراير|فيفري',
  'march|mar|آذار|اذار|أذار|مارس',
  'april|apr|نيسان|أبريل|ابريل|إبريل|أفريل',
  'may|أيار|ايار|مايو|ماي',
  'june|jun|حزيران|يونيو|يونيه|جوان',
  'july|jul|تموز|يوليو|يوليه|جويلية',
  'august|aug|آب|أغسطس|اغسطس|أوت|غشت',
  'september|sept|sep|أيلول|ايلول|سبتمبر|شتنبر',
  'october|oct|تشرين الأول|تشرين الاول|أكتوبر|اكتوبر',
  'november|nov|تشرين الثاني|نوفمبر|نونبر',
  'december|dec|كانون الأول|كانون الاول|ديسمبر|دجنبر',
];
const MONTH = `(${MONTHS.join('|')})\\.?(?:\\s*[/(،-]\\s*(?:${MONTHS.join('|')})\\)?)?`;
const END = '(?![\\p{L}\\p{N}])';
const START = '(?<![\\p{L}\\p{N}])';
const DAY_MONTH = new RegExp(
  `${START}(\\d{1,2})(?:st|nd|rd|th)?\\s+(?:of\\s+|من\\s+)?${MONTH}\\s*[,،]?\\s+(?:عام\\s+|سنة\\s+)?(\\d{4})${END}`,
  'iu',
);
const MONTH_DAY = new RegExp(`${START}${MONTH}\\s+(\\d{1,2})(?:st|nd|rd|th)?\\s*[,،]?\\s+(\\d{4})${END}`, 'iu');
const MONTH_YEAR = new RegExp(`${START}${MONTH}\\s*[,،]?\\s+(\\d{4})${END}`, 'iu');
const YEAR_FIRST = new RegExp(`${START}(\\d{4})\\s*([/.-])\\s*(\\d{1,2})\\s*\\2\\s*(\\d{1,2})(?!\\d)`, 'u');
const YEAR_LAST = new RegExp(`${START}(\\d{1,2})\\s*([/.-])\\s*(\\d{1,2})\\s*\\2\\s*(\\d{4})(?!\\d)`, 'u');

/** The first date in a text. Of `3/7/2025` the day is taken to stand first, as is usual where Arabic is written. */
export function findDate(written: string): FoundDate | undefined {
  const text = latinDigits(written);
  const named = DAY_MONTH.exec(text);
  if (named) return dated(named, named[3], monthOf(named[2]), named[1], 'high');
  const american = MONTH_DAY.exec(text);
  if (american) return dated(american, american[3], monthOf(american[1]), american[2], 'high');
  const iso = YEAR_FIRST.exec(text);
  if (iso) return dated(iso, iso[1], Number(iso[3]), iso[4], 'high');
  const last = YEAR_LAST.exec(text);
  if (last) return lastYear(last);
  const month = MONTH_YEAR.exec(text);
  if (month) return { iso: `${month[2]}-${two(monthOf(month[1]))}`, confidence: 'medium', text: month[0] };
  return undefined;
}

/** What should be looked at: of `3/7/2025` the month may stand first. */
export function ambiguous({ text, iso, confidence }: FoundDate, line: number): readonly Finding[] {
  if (confidence !== 'low') return [];
  const other = iso.replace(/-(\d\d)-(\d\d)$/u, '-$2-$1');
  return [{ group: 'doubtful', kind: 'date-ambiguous', line, confidence: 'low', text, proposal: other }];
}

function lastYear(found: RegExpExecArray): FoundDate | undefined {
  const [a, b] = [Number(found[1]), Number(found[3])];
  if (b > 12) return dated(found, found[4], a, String(b), 'high');
  return dated(found, found[4], b, String(a), a > 12 || a === b ? 'high' : 'low');
}

function dated(
  found: RegExpExecArray,
  year: string | undefined,
  month: number,
  day: string | undefined,
  confidence: Confidence,
): FoundDate | undefined {
  const iso = `${year}-${two(month)}-${two(Number(day))}`;
  const time = Date.parse(`${iso}T00:00:00Z`);
  // 31 June is read as 1 July by some engines.
  if (Number.isNaN(time) || new Date(time).toISOString().slice(0, 10) !== iso) return undefined;
  return { iso, confidence, text: found[0] };
}

const BEFORE =
  /^(?:published|posted|date|dated|on|issued|written|last updated|التاريخ|تاريخ النشر|بتاريخ|نشر في|نُشر في|في|يوم|monday|tuesday|wednesday|thursday|friday|saturday|sunday|الأحد|الاثنين|الإثنين|الثلاثاء|الأربعاء|الخميس|الجمعة|السبت|[:,،\s.–—|-])*$/iu;
const AFTER = /^(?:[\s,،.|–—-]|at|م|ميلادية|الساعة|\d{1,2}:\d{2}(?::\d{2})?|am|pm|gmt|utc)*$/iu;

/** The date of a line that says nothing else. */
export function wholeDate(line: string): FoundDate | undefined {
  const found = findDate(line);
  if (found === undefined) return undefined;
  const text = latinDigits(line);
  const at = text.indexOf(found.text);
  return BEFORE.test(text.slice(0, at)) && AFTER.test(text.slice(at + found.text.length)) ? found : undefined;
}

function monthOf(name: string | undefined): number {
  return MONTHS.findIndex((names) => names.split('|').includes((name ?? '').toLowerCase())) + 1;
}

function two(number: number): string {
  return String(number).padStart(2, '0');
}
