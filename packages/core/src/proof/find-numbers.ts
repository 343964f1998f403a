// A text comes in; the numbers in it go out, as they are compared.

import type { ProofText } from './proof-text.ts';

export interface FoundNumber {
  /** In ASCII digits, without separators between thousands, without zeros that say nothing. */
  readonly value: string;
  /** All its digits as they are written. */
  readonly digits: string;
  /** Times the thousand or million behind it. */
  readonly scaled: string;
  /** What stands before and behind the point, as two numbers. */
  readonly parts: readonly string[] | undefined;
  readonly start: number;
  readonly end: number;
  /** Part of a name in Latin letters, such as H1N1. */
  readonly isGlued: boolean;
}

/** A run of digits with what parts thousands and fractions; an apostrophe or a no-break space only before three digits. */
const NUMBER = /\d+(?:[.,٫٬،]\d+|['’\u00a0\u202f]\d{3}(?!\d))*/g;
const GROUPED = /^\d{1,3}(?:[,٬،'’\u00a0\u202f]\d{3})+(?:[.٫]\d+)?$/;
const SEPARATORS = /[,٬،'’\u00a0\u202f]/g;
const LATIN_NAME_BEFORE = /(?:[A-Za-z]|[A-Z][A-Za-z]*[-‐‑–])$/;
const LATIN_NAME_BEHIND = /^(?:[A-Z]|[a-z]?[-‐‑–]?[a-z]*[A-Z])/;
/** 1978–79; 2014-06-10 is a date. */
const YEAR_BEFORE = /(?<![\d-])(\d\d)(\d\d)[-‐‑–—/]$/;

const SCALES: readonly (readonly [RegExp, number])[] = [
  [/^\s?(?:thousand|ألف|الف|آلاف|الاف)/u, 3],
  [/^\s?(?:million|مليون|ملايين)/u, 6],
  [/^\s?(?:billion|مليار|بليون)/u, 9],
];

export function numbersIn({ ascii }: Pick<ProofText, 'ascii'>): readonly FoundNumber[] {
  const found: FoundNumber[] = [];
  for (const { 0: written, index } of ascii.matchAll(NUMBER)) {
    let start = index;
    for (const part of several(written)) {
      found.push(readNumber(ascii, part, start));
      start += part.length + 1;
    }
  }
  return found;
}

function readNumber(text: string, written: string, start: number): FoundNumber {
  const end = start + written.length;
  const before = text.slice(Math.max(0, start - 20), start);
  const behind = text.slice(end, end + 12);
  const value = canonical(centuryOf(before, written, behind) + written);
  const [whole, fraction] = canonicalPoint(written).split('.');
  return {
    value,
    digits: written.replace(/\D/g, ''),
    scaled: scaled(value, behind),
    parts: fraction === undefined || whole === undefined ? undefined : [canonical(whole), canonical(fraction)],
    start,
    end,
    isGlued: LATIN_NAME_BEFORE.test(before) || LATIN_NAME_BEHIND.test(behind),
  };
}

function centuryOf(before: string, written: string, behind: string): string {
  const [, century = '', year = ''] = YEAR_BEFORE.exec(before) ?? [];
  return written.length === 2 && written > year && !/^[-/.]\d/.test(behind) ? century : '';
}

/** What a comma parts are two numbers, unless it parts thousands or a fraction: 2011,2012. */
function several(written: string): readonly string[] {
  if (GROUPED.test(written)) return [written];
  return /[,٬،]\d{3,}/.test(written) || /،.*،/.test(written) ? written.split(/[,٬،]/) : [written];
}

function canonicalPoint(written: string): string {
  return GROUPED.test(written) ? written.replace(SEPARATORS, '').replace('٫', '.') : written.replace(/[,٫٬،]/g, '.');
}

function canonical(written: string): string {
  const short = canonicalPoint(written).replace(/^0+(?=\d)/, '');
  return /^\d+\.\d+$/.test(short) ? short.replace(/\.?0+$/, '') : short;
}

function scaled(value: string, behind: string): string {
  const zeros = SCALES.find(([pattern]) => pattern.test(behind))?.[1];
  if (zeros === undefined || !/^\d+(?:\.\d+)?$/.test(value)) return value;
  const [whole = '', fraction = ''] = value.split('.');
  return (whole + fraction.padEnd(zeros, '0')).replace(/^0+(?=\d)/, '');
}
