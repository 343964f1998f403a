// The number of a page comes in; what is printed on it and what the reader's program calls it goes out.

import type { Labels } from '@warraq/core';

/** Pages of the body count from 1 in the edition's digits. */
export function bodyLabel(labels: Labels, page: number): string {
  return labels.number(page + 1);
}

/** Pages before the body: lower-case roman in Latin script, letters in the order of the abjad in Arabic. */
export function frontLabel(labels: Labels, page: number): string {
  switch (labels.language.script) {
    case 'Latn':
      return roman(page + 1);
    case 'Arab':
      return abjad(page);
    default:
      return `(${labels.number(page + 1)})`;
  }
}

/** Heh alone would look like the digit five: it is written as at the beginning of a word. */
const ABJAD = ['أ', 'ب', 'ج', 'د', 'هـ', ...'وزحطيكلمنسعفصقرشتثخذضظغ'];

/** One letter a page; after the last, two. */
function abjad(page: number): string {
  const letter = ABJAD[page % ABJAD.length]!;
  return page < ABJAD.length ? letter : `${abjad(Math.trunc(page / ABJAD.length) - 1)}${letter}`;
}

const ROMAN: readonly (readonly [number, string])[] = [
  [100, 'c'],
  [90, 'xc'],
  [50, 'l'],
  [40, 'xl'],
  [10, 'x'],
  [9, 'ix'],
  [5, 'v'],
  [4, 'iv'],
  [1, 'i'],
];

function roman(number: number): string {
  let rest = number;
  let text = '';
  for (const [value, letters] of ROMAN) {
    text += letters.repeat(Math.trunc(rest / value));
    rest %= value;
  }
  return text;
}
