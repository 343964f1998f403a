// A place in a text where a line may end comes in; how it ends there, and how bad that is, goes out.

import { ADDRESS_BREAK } from './addresses.ts';
import type { Atom } from './atom.ts';
import { QUOTATION_BREAK } from './sign-breaks.ts';

/**
 * How a line ends: at a space or between characters, after a hyphen that was written (`compound`), at a hyphen that is
 * put in, anywhere in a word, there with a hyphen (`torn`), or by force.
 */
export type BreakKind = 'plain' | 'compound' | 'hyphen' | 'chopped' | 'torn' | 'forced';

/** `penalty` is on the scale of Knuth and Plass, where a line stretched to r has the badness 100 r³. */
export interface BreakStyle {
  readonly kind: BreakKind;
  readonly penalty: number;
}

export interface BreakText {
  readonly text: string;
  /** 1 where a line may end, `ADDRESS_BREAK` and `QUOTATION_BREAK` where it may if it must. */
  readonly allowed: Uint8Array;
}

const PLAIN: BreakStyle = { kind: 'plain', penalty: 0 };
const COMPOUND: BreakStyle = { kind: 'compound', penalty: 50 };
const IN_ADDRESS: BreakStyle = { kind: 'plain', penalty: 150 };
const IN_QUOTATION: BreakStyle = { kind: 'plain', penalty: 800 };
/** Behind an en dash: `Basra–Baghdad` is better not parted. */
const BEHIND_DASH: BreakStyle = { kind: 'plain', penalty: 150 };
const SOFT_HYPHEN: BreakStyle = { kind: 'hyphen', penalty: 200 };
const HYPHEN: BreakStyle = { kind: 'hyphen', penalty: 400 };
const CHOPPED_AT_SIGN: BreakStyle = { kind: 'chopped', penalty: 300 };
export const CHOPPED: BreakStyle = { kind: 'chopped', penalty: 3000 };
/** Between letters of a word that is wider than its line and has no place for a hyphen. */
const TORN: BreakStyle = { kind: 'torn', penalty: 3000 };
/** At a space that binds, where what it binds is wider than a line. */
export const BOUND: BreakStyle = { kind: 'plain', penalty: 1000 };

/** How a line ends at an opportunity of the text. */
export function styleOfAllowed({ text, allowed }: BreakText, at: number): BreakStyle {
  if (allowed[at] === ADDRESS_BREAK) return IN_ADDRESS;
  if (allowed[at] === QUOTATION_BREAK) return IN_QUOTATION;
  const before = text.charCodeAt(at - 1);
  if (before === 0x2013) return BEHIND_DASH;
  return before === 0x2d || before === 0x2010 ? COMPOUND : PLAIN;
}

/**
 * How a line ends before the character at `at`, inside an atom; undefined where it may not. `hyphen` tells whether the
 * word may be divided there, `chop` whether the atom may be cut anywhere.
 */
export function styleInside(
  atom: Atom,
  at: number,
  hyphen: boolean,
  chop: boolean,
  source: BreakText,
): BreakStyle | undefined {
  const { text, allowed } = source;
  // A soft hyphen divides a word of the Latin kind; Arabic words are not divided.
  if (text.charCodeAt(at - 1) === 0xad) return atom.context.level % 2 === 0 ? SOFT_HYPHEN : undefined;
  if (allowed[at]) return styleOfAllowed(source, at);
  if (hyphen) return HYPHEN;
  if (!chop || isLamAlef(text, at)) return undefined;
  if (/[/?&=._%#:;,~+@]/.test(text[at - 1]!)) return CHOPPED_AT_SIGN;
  return isTorn(atom, at, text) ? TORN : CHOPPED;
}

/** A word of letters alone, of a script that hyphens divide; program text, addresses and numbers are cut as they are. */
const WORD = /^[^\p{L}\p{N}\p{S}]*\p{Script=Latin}[\p{Script=Latin}\p{M}'\u2019]*[^\p{L}\p{N}\p{S}/\\@_]*$/u;
const TWO_BEFORE = /\p{L}\p{M}*\p{L}\p{M}*$/u;
const TWO_BEHIND = /^\p{L}\p{M}*\p{L}/u;
/** Longer strings are no words. */
const LONGEST_TORN = 200;

function isTorn({ context, start, end }: Atom, at: number, text: string): boolean {
  if (context.level % 2 === 1 || context.run.language === 'zxx' || end - start > LONGEST_TORN) return false;
  const word = text.slice(start, end);
  return TWO_BEFORE.test(word.slice(0, at - start)) && TWO_BEHIND.test(word.slice(at - start)) && WORD.test(word);
}

/** Lam and alef are one sign, whether the face draws them with one glyph or with two. */
function isLamAlef(text: string, at: number): boolean {
  return (
    /[\u0622\u0623\u0625\u0627\u0671]/.test(text[at]!) && /\u0644\p{M}*$/u.test(text.slice(Math.max(0, at - 8), at))
  );
}
