// The number of a page comes in; what is printed on it and what the reader's program calls it goes out.

import type { Labels } from '@warraq/core';

/** Pages of the body count from 1 in the edition's digits. */
export function bodyLabel(labels: Labels, page: number): string {
  return labels.number(page + 1);
}

/** Pages before the body: lower-case roman in Latin script, digits in brackets in others. */
export function frontLabel(labels: Labels, page: number): string {
  return labels.language.script === 'Latn' ? roman(page + 1) : `(${labels.number(page + 1)})`;
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
