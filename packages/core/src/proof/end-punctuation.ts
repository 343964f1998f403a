// A pair comes in; a slip goes out where the two texts do not end alike.

import { type Check, NONE, type ProofPair } from './proof-pair.ts';
import { spanOf } from './proof-text.ts';

type Ending = 'none' | 'stop' | 'question' | 'exclamation' | 'colon' | 'semicolon' | 'comma' | 'ellipsis';

const CLASSES: Readonly<Record<string, Ending>> = {
  '.': 'stop',
  '۔': 'stop',
  '。': 'stop',
  '?': 'question',
  '؟': 'question',
  '!': 'exclamation',
  ':': 'colon',
  ';': 'semicolon',
  '؛': 'semicolon',
  ',': 'comma',
  '،': 'comma',
  '…': 'ellipsis',
};
const CLOSERS = /["'”“’»›)\]}\s\ufffc]/;
/** Abbreviations whose stop may or may not end a sentence, in either language. */
const ABBREVIATION =
  /(?:\b(?:[A-Za-z]\.)+[A-Za-z]|\b(?:etc|Inc|Ltd|Co|No|St|Jr|Sr|Dr|Mr|Mrs|vs|al|approx)|(?<![\p{L}\p{M}])(?:إلخ|الخ|\p{L}))\.$/u;

/** The last sign behind which only closing marks stand, and where. Quotation mark and stop stand in either order. */
function endingOf(plain: string): { readonly ending: Ending; readonly at: number; readonly isSoft: boolean } {
  let at = plain.length - 1;
  while (at >= 0 && CLOSERS.test(plain.charAt(at))) at--;
  const sign = plain.charAt(at);
  const isEllipsis = sign === '.' && plain.charAt(at - 1) === '.';
  const ending = isEllipsis ? 'ellipsis' : (CLASSES[sign] ?? 'none');
  // ?! is a question.
  const before = plain.charAt(at - 1);
  const isQuestion = ending === 'exclamation' && (before === '?' || before === '؟');
  const isSoft = ending === 'stop' && ABBREVIATION.test(plain.slice(Math.max(0, at - 12), at + 1));
  return { ending: isQuestion ? 'question' : ending, at, isSoft };
}

export const endPunct: Check = {
  code: 'end-punct',
  severity: 'warning',
  run({ source, target, isVerse }: ProofPair) {
    if (target.raw.trim() === '' || source.raw === target.raw) return NONE;
    const [before, after] = [endingOf(source.plain), endingOf(target.plain)];
    if (before.ending === after.ending) return NONE;
    // Classical Arabic verse has no stops; in other languages it needs some.
    if (isVerse === true && before.ending === 'none') return NONE;
    // An abbreviation's stop may be the sentence's, or not.
    if (before.isSoft && after.ending === 'none') return NONE;
    if (before.ending === 'none' && after.isSoft) return NONE;
    const place = after.ending === 'none' ? Math.max(0, after.at) : after.at;
    const shown = (text: string, at: number, ending: Ending) =>
      ending === 'none' ? '∅' : ending === 'ellipsis' ? '…' : text.charAt(at);
    return [
      {
        ...spanOf(target, place, Math.min(place + 1, target.plain.length)),
        values: {
          source: shown(source.plain, before.at, before.ending),
          target: shown(target.plain, after.at, after.ending),
        },
      },
    ];
  },
};
