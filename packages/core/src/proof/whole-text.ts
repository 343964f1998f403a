// A pair comes in; slips that concern the whole translation go out: none there, the source again, another script, a length.

import { foldText } from '../letters/fold-text.ts';
import { lettersOfScript } from './letters-of-script.ts';
import { type Check, NONE, type ProofPair, START } from './proof-pair.ts';

/** Whether the translation is the source again, letter for letter. */
export function isSame({ source, target }: ProofPair): boolean {
  return source.raw === target.raw || foldText(source.raw) === foldText(target.raw);
}

export const untranslated: Check = {
  code: 'untranslated',
  severity: 'error',
  run: ({ target }) => (target.raw.trim() === '' ? [START] : NONE),
};

/** What needs no translation stands in the glossary with the same words in both languages, or is marked as foreign. */
export const sameAsSource: Check = {
  code: 'same-as-source',
  severity: 'warning',
  run(pair) {
    if (!isSame(pair) || (pair.target.plain.match(/\p{L}/gu)?.length ?? 0) < 2) return NONE;
    return pair.glossary?.isSame(pair.target.plain) === true ? NONE : [{ start: 0, end: pair.target.raw.length }];
  },
};

const ENOUGH_LETTERS = 12;
const FEWEST_OWN = 0.3;

export const wrongScript: Check = {
  code: 'wrong-script',
  severity: 'warning',
  run(pair) {
    const { plain, raw } = pair.target;
    const own = lettersOfScript(pair.to.script);
    if (own === undefined || plain.length <= ENOUGH_LETTERS) return NONE;
    const found = plain.match(own)?.length ?? 0;
    if (found >= plain.length * FEWEST_OWN || isSame(pair)) return NONE;
    const all = plain.match(/\p{L}/gu)?.length ?? 0;
    return all > ENOUGH_LETTERS && found < all * FEWEST_OWN ? [{ start: 0, end: raw.length }] : NONE;
  },
};

const LONG_ENOUGH = 20;
/** Arabic in characters without vowel signs by English: of 3,070 professional pairs two are outside. */
const SHORTEST = 0.35;
const LONGEST = 1.9;
const TASHKEEL = /[\u064b-\u0652\u0670\u0640]/g;

export const lengthRatio: Check = {
  code: 'length-ratio',
  severity: 'warning',
  run(pair) {
    const [source, target] = [pair.source.plain, pair.target.plain].map((text) => text.replace(TASHKEEL, '').length);
    if (source === undefined || target === undefined || source < LONG_ENOUGH || target === 0 || isSame(pair))
      return NONE;
    const ratio = pair.from.script === 'Arab' && !pair.isArabic ? source / target : target / source;
    if (ratio >= SHORTEST && ratio <= LONGEST) return NONE;
    return [{ ...START, values: { percent: Math.round((100 * target) / source) } }];
  },
};
