// A pair comes in; slips in the words and sentences of the translation go out.

import { sentencesOf } from '../segment/sentences.ts';
import { type Check, NONE, START } from './proof-pair.ts';
import { spanOf } from './proof-text.ts';

const LAST_WORD = /[^"'“‘«([—–-]*$/;
const TWICE = /(?<![\p{L}\p{M}])([\p{L}\p{M}]{3,})\s+\1(?![\p{L}\p{M}])/gu;
/** Said twice on purpose: little by little, side by side. */
const ON_PURPOSE = /^(?:that|had|bye|very|(?:رويد|قليل|شيئ|شيي|جنب|واحد|فرد|يوم|مر|خطو|حرف|كلم|جد)(?:ًا|اً|ا|ةً|ة)?)$/iu;

export const doubleWord: Check = {
  code: 'double-word',
  severity: 'warning',
  run({ source, target }) {
    if (!mayHaveTwice(target.plain)) return NONE;
    const found = [...target.plain.matchAll(TWICE)].filter(([, word = '']) => !ON_PURPOSE.test(word));
    if (found.length === 0 || [...source.plain.matchAll(TWICE)].length > 0) return NONE;
    return found.map(({ 0: words, 1: word = '', index }) => ({
      ...spanOf(target, index + words.length - word.length, index + words.length),
      values: { word },
    }));
  },
};

/** Whether a word stands before itself, or before a longer one that begins with it: the pattern is slow. */
function mayHaveTwice(plain: string): boolean {
  if (/[\t\n\r\u00a0]/.test(plain)) return true;
  for (let start = 0, space = plain.indexOf(' '); space >= 0; start = space + 1, space = plain.indexOf(' ', start)) {
    const word = LAST_WORD.exec(plain.slice(start, space))?.[0] ?? '';
    if (word.length >= 3 && plain.startsWith(word, space + 1)) return true;
  }
  return / {2}/.test(plain);
}

/** One sentence more or less is style. */
const APART = 2;
/** What may end a sentence that another follows. */
const END = /[.!?؟…۔]["'”’»)\]]*\s/g;

export const sentenceCount: Check = {
  code: 'sentence-count',
  severity: 'info',
  run({ source, target, from, to }) {
    const roughly = (text: string) => text.match(END)?.length ?? 0;
    if (Math.abs(roughly(source.plain) - roughly(target.plain)) < APART) return NONE;
    const [before, after] = [sentencesOf(source.plain, from).length, sentencesOf(target.plain, to).length];
    return Math.abs(before - after) < APART ? NONE : [{ ...START, values: { source: before, target: after } }];
  },
};
