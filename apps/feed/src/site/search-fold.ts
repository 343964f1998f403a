// A text comes in; the text as the search compares it goes out: folded as the core folds for a search, in any browser too.

import { DROPPED, foldLetters, foldTable } from '@warraq/core';
import { json } from './html-page.ts';

/** As the core's level `search`, and Latin letters without their accents: who looks for `Hazal` finds `Ḥażāl`. */
export function searchFold(text: string): string {
  return foldLetters(withoutAccents(text), 'search');
}

const withoutAccents = (text: string) =>
  text
    .normalize('NFD')
    .replaceAll(/[\u0300-\u036f]/gu, '')
    .normalize('NFC');

/** Letters below are Latin, Greek and Cyrillic; the browser itself knows the small ones among them. */
const FIRST_BEYOND_CASE = 0x0590;

let script: string | undefined;

/** `searchFold` in the words of a browser, made from the core's table, once: `const fold = (text) => …`. */
export function foldScript(): string {
  script ??= makeScript();
  return script;
}

function makeScript(): string {
  const table = foldTable('search');
  const units = [...table.keys()];
  const dropped = units.filter((unit) => table[unit] === DROPPED && unit !== 0);
  const changed = units.filter((unit) => {
    const folded = table[unit];
    return unit >= FIRST_BEYOND_CASE && folded !== unit && folded !== DROPPED && folded !== 0x20;
  });
  const letters = Object.fromEntries(changed.map((unit) => [letter(unit), letter(table[unit] ?? unit)]));
  return String.raw`const letters = ${json(letters)};
const fold = (text) => text.normalize('NFD').replace(/[\u0300-\u036f]/g, '').normalize('NFC')
  .replace(/[\ufb50-\ufdff\ufe70-\ufefc]+/g, (forms) => forms.normalize('NFKC')).replace(/[${ranges(dropped)}]/g, '')
  .normalize('NFC').toLowerCase().replace(/[${ranges(changed)}]/g, (one) => letters[one]).replace(/[\s\u0085]+/g, ' ').trim();`;
}

const letter = (unit: number) => String.fromCharCode(unit);

/** For a class of a regular expression: `\u0610-\u061a`. */
function ranges(units: readonly number[]): string {
  const parts: [number, number][] = [];
  for (const unit of units) {
    const last = parts.at(-1);
    if (last !== undefined && last[1] === unit - 1) last[1] = unit;
    else parts.push([unit, unit]);
  }
  const written = (unit: number) => `\\u${unit.toString(16).padStart(4, '0')}`;
  return parts
    .map(([first, last]) => (first === last ? written(first) : `${written(first)}-${written(last)}`))
    .join('');
}
