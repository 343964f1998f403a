// A pair comes in; slips in the commas, semicolons and question marks of the translation, and the spaces at them, go out.

import { type Check, NONE, type Slip } from './proof-pair.ts';
import { type ProofText, spanOf } from './proof-text.ts';

const ARABIC_SIGN: Readonly<Record<string, string>> = { ',': '،', ';': '؛', '?': '؟' };
const LATIN_SIGN: Readonly<Record<string, string>> = { '،': ',', '؛': ';', '؟': '?' };

const ARABIC_LETTER = /[\u0620-\u064a\u064b-\u0652\u0670-\u06d3ـ]/;
const CLOSERS = /[\s"'”’»›)\]}\ufffc]/;
const NO_LETTER = /[^\p{L}]/u;
const SPACE = /^\s?$/;

/** Each place of a pattern that is one sign long. */
function* places(plain: string, pattern: RegExp): Iterable<number> {
  for (const { index } of plain.matchAll(pattern)) yield index;
}

function one(target: ProofText, at: number, fix: string): Slip {
  return { ...spanOf(target, at, at + 1), values: { sign: target.plain.charAt(at), wanted: fix }, fix };
}

/** , ; ? where an Arabic sentence goes on or ends. Between Latin words, and between digits, they are in their place. */
export const latinPunct: Check = {
  code: 'latin-punct',
  severity: 'warning',
  run({ target, isArabic, source }) {
    const { plain } = target;
    if (!isArabic || !/[,;?]/.test(plain) || source.raw === target.raw) return NONE;
    const isMostly = isMostlyArabic(plain);
    return [...places(plain, /[,;?]/g)]
      .filter((at) => isArabicPlace(plain, at, isMostly))
      .map((at) => one(target, at, ARABIC_SIGN[plain.charAt(at)] ?? ''));
  },
};

function isArabicPlace(plain: string, at: number, isMostly: boolean): boolean {
  if (ARABIC_LETTER.test(nearest(plain, at, -1, CLOSERS))) return true;
  // Inside a number or a name: 1,948.
  if (!SPACE.test(plain.charAt(at + 1)) || !isMostly) return false;
  // Behind a Latin word or a number it belongs to the sentence, unless there is Latin on both sides.
  const [before, behind] = [nearest(plain, at, -1, NO_LETTER), nearest(plain, at, 1, NO_LETTER)];
  if (before === '') return false;
  if (ARABIC_LETTER.test(before) || ARABIC_LETTER.test(behind)) return true;
  return behind === '' && plain.charAt(at) === '?';
}

/** What is farther away is no neighbour. */
const FARTHEST = 80;

/** The first character on one side that is not passed over; empty at the text's end. */
function nearest(plain: string, at: number, step: 1 | -1, passed: RegExp): string {
  let i = at + step;
  const last = at + step * FARTHEST;
  while (i >= 0 && i < plain.length && i !== last && passed.test(plain.charAt(i))) i += step;
  return plain.charAt(i);
}

function isMostlyArabic(plain: string): boolean {
  return (plain.match(/[\u0620-\u064a]/g)?.length ?? 0) * 2 > (plain.match(/\p{L}/gu)?.length ?? 0);
}

/** ، ؛ ؟ in a text that is not in Arabic script; a run of Arabic words is marked as one. */
export const arabicPunct: Check = {
  code: 'arabic-punct',
  severity: 'warning',
  run({ target, isArabic }) {
    const { plain } = target;
    if (isArabic || !/[،؛؟]/.test(plain)) return NONE;
    return [...places(plain, /[،؛؟]/g)]
      .filter((at) => !ARABIC_LETTER.test(nearest(plain, at, -1, CLOSERS)))
      .map((at) => one(target, at, LATIN_SIGN[plain.charAt(at)] ?? ''));
  },
};

const SPACE_BEFORE_ARABIC = /(?<=\S)[ \t\u00a0]+(?=[،؛؟])/g;
const SPACE_BEFORE_LATIN = /(?<=[\p{L}\p{N}"”’)\]])[ \t\u00a0]+(?=[,;?!](?:\s|$))/gu;

export const spaceBeforePunct: Check = {
  code: 'space-before-punct',
  severity: 'warning',
  run({ target, isArabic }) {
    const { plain } = target;
    if (!(isArabic ? /[ \t\u00a0][،؛؟]/ : /[ \t\u00a0][,;?!]/).test(plain)) return NONE;
    return [...plain.matchAll(isArabic ? SPACE_BEFORE_ARABIC : SPACE_BEFORE_LATIN)].map(({ 0: space, index }) => ({
      ...spanOf(target, index, index + space.length),
      values: { sign: plain.charAt(index + space.length) },
      fix: '',
    }));
  },
};

const NO_SPACE_ARABIC = /[،؛؟](?=[\p{L}«“(])/gu;
const NO_SPACE_LATIN = /(?<=\p{L})[,;](?=\p{L})/gu;

export const noSpaceAfterPunct: Check = {
  code: 'no-space-after-punct',
  severity: 'warning',
  run({ target, isArabic }) {
    const { plain } = target;
    if (!(isArabic ? /[،؛؟]/ : /[,;]/).test(plain)) return NONE;
    return [...places(plain, isArabic ? NO_SPACE_ARABIC : NO_SPACE_LATIN)].map((at) => ({
      ...spanOf(target, at, at + 1),
      values: { sign: plain.charAt(at) },
      fix: `${plain.charAt(at)} `,
    }));
  },
};

/** و is written joined to its word, a number too. As the letter of a list or an initial it has a sign behind it. */
export const wawSpace: Check = {
  code: 'waw-space',
  severity: 'info',
  run({ target, isArabic }) {
    if (!isArabic || !/(?:^| )و /.test(target.plain)) return NONE;
    return [...target.plain.matchAll(/(?<=^|[\s(«“])و[ \u00a0]+(?=[\p{L}\p{N}«“(\ufffc])/gu)].map(({ 0: waw, index }) =>
      spanOf(target, index, index + waw.length),
    );
  },
};
