// Inline content and its language come in; the same goes out with what runs from left to right inside Arabic kept so.

import type { Inline } from '../model/inline.ts';
import type { Language } from '../model/language.ts';
import { isOpen } from './open-inline.ts';

/**
 * What every Arabic page prints from left to right, and UAX #9 turns round where Arabic letters stand before it, since
 * digits behind them are Arabic numbers (W2) that no sign joins (W4, W5): temperatures and coordinates with Latin letters,
 * negative powers of ten with their unit, telephone numbers with the sign of the international prefix. Equations,
 * percentages and ranges are not among them: these run as the language does.
 */
const QUANTITY = new RegExp(
  [
    '\u2066[^\u2066-\u2069]*\u2069',
    '(?<![\\dA-Za-z])[+\u2212-]?\\d+(?:[.,]\\d+)?[ \u00a0]?\u00b0(?:\\d+(?:\\.\\d+)?[\'\u2019\u2032](?:\\d+(?:\\.\\d+)?["\u201d\u2033])?)?[ \u00a0]?[CFKNSEW](?![\\p{L}\\d])',
    '(?<![\\dA-Za-z])\\d+(?:[.,]\\d+)?\u207b[\u2070\u00b9\u00b2\u00b3\u2074-\u2079]+(?:[ \u00a0]?[A-Za-z\u00b5\u03bc\u2126]+(?![\\p{L}\\d]))?',
    '(?<![\\dA-Za-z])(?:\\(\\+\\d{1,4}\\)|\\+\\d)(?:[ \u00a0.()-]{0,2}\\d){6,14}(?!\\d)',
  ].join('|'),
  'gu',
);

const MAY_HOLD = /[\u00b0\u207b+]/;
const LAST_LETTER = /(\p{L})\P{L}*$/u;
const LATIN = /\p{Script=Latin}/u;
const [ISOLATE, POP] = ['\u2066', '\u2069'];

/**
 * Puts such quantities between U+2066 and U+2069 in texts that run from right to left, where nobody has done so; in a text
 * that runs the other way, in what it quotes of such a language.
 */
export function isolateQuantities(content: readonly Inline[], language: Language): readonly Inline[] {
  const isArabic = language.direction === 'rtl';
  const shown = content.map((inline): Inline => {
    if (inline.kind === 'text')
      return isArabic && MAY_HOLD.test(inline.text) ? { ...inline, text: isolated(inline.text) } : inline;
    if (inline.kind !== 'foreign' && !isOpen(inline)) return inline;
    const children = isolateQuantities(inline.children, inline.kind === 'foreign' ? inline.language : language);
    return children === inline.children ? inline : { ...inline, children };
  });
  // Most texts hold none.
  return shown.every((inline, i) => inline === content[i]) ? content : shown;
}

/** Behind Latin letters a quantity runs as they do; apart it would jump to the other side of them. */
function isolated(text: string): string {
  let done = 0;
  let behindLatin = false;
  return text.replace(QUANTITY, (found: string, at: number) => {
    const letter = LAST_LETTER.exec(text.slice(done, at))?.[1];
    if (letter !== undefined) behindLatin = LATIN.test(letter);
    done = at + found.length;
    return behindLatin || found.startsWith(ISOLATE) ? found : `${ISOLATE}${found}${POP}`;
  });
}
