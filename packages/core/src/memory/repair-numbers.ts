// A pair and a new source that differs from the old one in numbers only come in; the translation with the new numbers goes out.

import { foldLetters } from '../letters/fold-text.ts';

/** Digits of any kind, with the signs that group them or part the fraction between two of them. */
const NUMBER = /\p{Nd}+(?:[.,٫٬]\p{Nd}+)*/gu;
const ARABIC_ZERO = 0x0660;

/**
 * The target with each number of the old source replaced by the one that stands in its place in the new source, in the
 * digits in which it was written. Undefined where more than numbers differ, where none does, or where it cannot be told
 * which number of the target is which.
 */
export function repairNumbers(oldSource: string, newSource: string, target: string): string | undefined {
  const before = numbersIn(oldSource);
  const now = numbersIn(newSource);
  if (before.length === 0 || before.length !== now.length) return undefined;
  if (withoutNumbers(oldSource) !== withoutNumbers(newSource)) return undefined;
  const renamed = new Map<string, string>();
  for (const [i, number] of before.entries()) {
    if (renamed.has(number) && renamed.get(number) !== now[i]) return undefined;
    renamed.set(number, now[i]!);
  }
  const changed = [...renamed].filter(([from, to]) => from !== to).map(([from]) => from);
  const inTarget = numbersIn(target);
  const count = (numbers: readonly string[], wanted: string) => numbers.filter((number) => number === wanted).length;
  if (changed.length === 0 || changed.some((number) => count(before, number) !== count(inTarget, number)))
    return undefined;
  return target.replace(NUMBER, (number) => {
    const to = renamed.get(plain(number));
    return to === undefined || to === plain(number) ? number : inDigitsOf(number, to);
  });
}

function numbersIn(text: string): readonly string[] {
  return Array.from(text.matchAll(NUMBER), ({ 0: number }) => plain(number));
}

function withoutNumbers(text: string): string {
  return foldLetters(text.replace(NUMBER, '0'), 'plain');
}

/** ASCII digits, `.` and `,`. */
function plain(number: string): string {
  return foldLetters(number, 'loose');
}

function inDigitsOf(model: string, number: string): string {
  if (!/[\u0660-\u0669]/.test(model)) return number;
  const signs: Readonly<Record<string, string>> = { '.': '٫', ',': '٬' };
  return number.replace(/[0-9.,]/g, (c) => signs[c] ?? String.fromCharCode(ARABIC_ZERO + Number(c)));
}
