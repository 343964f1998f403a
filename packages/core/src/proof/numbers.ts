// A pair comes in; a slip for each number that only one of the two texts has goes out.

import type { Language } from '../model/language.ts';
import { type FoundNumber, numbersIn } from './find-numbers.ts';
import { saysMonth } from './months.ts';
import { type NumberSayer, numberSayer } from './number-words.ts';
import { type Check, NONE, type ProofPair, type Slip, START } from './proof-pair.ts';
import { type ProofText, spanOf } from './proof-text.ts';

export const numbers: Check = { code: 'numbers', severity: 'warning', run: compareNumbers };

function compareNumbers({ source, target, from, to }: ProofPair): readonly Slip[] {
  const [before, after] = [numbersIn(source), numbersIn(target)];
  if (before.length === 0 && after.length === 0) return NONE;
  const { lost, added } = unmatched(before, after);
  if (lost.length === 0 && added.length === 0) return NONE;
  const [inSource, inTarget] = [numberSayer(source.plain, from), numberSayer(target.plain, to)];
  const isMonth = (number: FoundNumber) => isInDate(number, source) && saysMonth(target.plain, Number(number.value));
  return [
    ...lost
      .filter((number) => !isSaid(number, inTarget) && !isMonth(number))
      .map(({ value }) => ({ ...START, values: { change: 'lost', number: value } })),
    ...added
      .filter((number) => !isSaid(number, inSource))
      .map(({ start, end, value }) => ({ ...spanOf(target, start, end), values: { change: 'added', number: value } })),
  ];
}

/** What is part of a name in Latin letters is not asked for: the name may be written in Arabic letters, with words. */
function isSaid({ isGlued, value }: FoundNumber, sayer: NumberSayer): boolean {
  return isGlued || sayer.says(value);
}

/** 2014-06-10 may be 10 حزيران 2014. */
function isInDate({ start, end }: FoundNumber, { ascii }: ProofText): boolean {
  return /\d[-/.]$/.test(ascii.slice(Math.max(0, start - 2), start)) || /^[-/.]\d/.test(ascii.slice(end, end + 2));
}

/** Ways in which two numbers can be the same, the strictest first: 42.000 is 42000 after all, 10 thousand is 10,000. */
const KEYS: readonly ((number: FoundNumber) => string)[] = [
  ({ value }) => value,
  ({ digits }) => digits,
  ({ scaled }) => scaled,
];

function unmatched(before: readonly FoundNumber[], after: readonly FoundNumber[]): Unmatched {
  let left: Unmatched = { lost: before, added: after };
  for (const key of KEYS) {
    if (left.lost.length === 0 && left.added.length === 0) return left;
    left = without(left, key);
  }
  return withoutParts(left);
}

interface Unmatched {
  readonly lost: readonly FoundNumber[];
  readonly added: readonly FoundNumber[];
}

/** Numbers that stand by themselves are matched before those that are part of names. */
function without({ lost, added }: Unmatched, keyOf: (number: FoundNumber) => string): Unmatched {
  const left = new Map<string, FoundNumber[]>();
  // The last of a list is taken first.
  for (const number of [...lost].sort((a, b) => Number(b.isGlued) - Number(a.isGlued))) {
    const same = left.get(keyOf(number));
    if (same === undefined) left.set(keyOf(number), [number]);
    else same.push(number);
  }
  const more = added.filter((number) => left.get(keyOf(number))?.pop() === undefined);
  const still = new Set([...left.values()].flat());
  return { lost: lost.filter((number) => still.has(number)), added: more };
}

/** 3.40 dollars may be 3 dollars and 40 cents. */
function withoutParts({ lost, added }: Unmatched): Unmatched {
  const rest = [...added];
  const stillLost = lost.filter(({ parts }) => {
    if (parts === undefined) return true;
    const found = parts.map((part) => rest.findIndex(({ value }) => value === part));
    if (found.some((at) => at < 0) || new Set(found).size < found.length) return true;
    for (const at of found.toSorted((a, b) => b - a)) rest.splice(at, 1);
    return false;
  });
  return { lost: stillLost, added: rest };
}

/** Whether a text has the number in digits or in words. */
export function hasNumber(text: ProofText, value: string, language: Language): boolean {
  return numbersIn(text).some((number) => number.value === value) || numberSayer(text.plain, language).says(value);
}
