// A line comes in; the number of the part that it opens goes out, if it can open one.

import { latinDigits } from '@warraq/core';

const ENGLISH = ['one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten'];
const ORDINALS = ['first', 'second', 'third', 'fourth', 'fifth', 'sixth', 'seventh', 'eighth', 'ninth', 'tenth'];
const ROMAN = ['i', 'ii', 'iii', 'iv', 'v', 'vi', 'vii', 'viii', 'ix', 'x'];
const ARABIC = ['الأول', 'الثاني', 'الثالث', 'الرابع', 'الخامس', 'السادس', 'السابع', 'الثامن', 'التاسع', 'العاشر'];
const NUMBER = `(${[...ENGLISH, ...ROMAN.toReversed(), '\\d{1,2}'].join('|')})`;
const ALONE = new RegExp(`^(?:part|book)\\s+${NUMBER}(?:\\s*[:.–—-]\\s*\\S.{0,100})?$`, 'iu');
const BEHIND = new RegExp(`^.{3,120}(?:[–—:,|-]\\s*part\\s+${NUMBER}|\\(part\\s+${NUMBER}\\))$`, 'iu');
const ORDINAL = new RegExp(`^(?:the )?(${ORDINALS.join('|')}) part(?:\\s*[:.–—-]\\s*\\S.{0,100})?$`, 'iu');
const IN_ARABIC = new RegExp(
  `^(?:.{3,120}[–—:،|-]\\s*)?(?:الجزء|القسم|الباب)\\s+(${ARABIC.join('|')}|الاول|\\d{1,2})(?:\\s*[:.–—-]\\s*\\S.{0,100})?$`,
  'u',
);

export function partNumber(line: string): number | undefined {
  const text = latinDigits(line);
  const english = ALONE.exec(text) ?? BEHIND.exec(text);
  const number = english?.[1] ?? english?.[2];
  if (number !== undefined) return numberOf(number.toLowerCase(), [ENGLISH, ROMAN]);
  const ordinal = ORDINAL.exec(text);
  if (ordinal) return numberOf(ordinal[1]!.toLowerCase(), [ORDINALS]);
  const arabic = IN_ARABIC.exec(text);
  return arabic ? numberOf(arabic[1]!.replace('الاول', 'الأول'), [ARABIC]) : undefined;
}

function numberOf(word: string, lists: readonly (readonly string[])[]): number {
  const found = lists.map((list) => list.indexOf(word) + 1).find((number) => number > 0);
  return found ?? Number(word);
}
