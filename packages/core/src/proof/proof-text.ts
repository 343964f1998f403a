// A unit's text comes in; what a reader sees of it, its codes, and the way back to its own letters go out.

import { caesuraSigns } from '../parse/caesura.ts';
import { applyEdits, type TextEdit } from '../parse/edited-text.ts';
import { isTooMuch } from '../parse/reading-limits.ts';
import { type Code, readCodes } from './read-codes.ts';

/** A text as the checks look at it. Offsets are UTF-16 indices. */
export interface ProofText {
  /** As it stands in its file. */
  readonly raw: string;
  /** Without mark-up and invisible characters, an object replacement character for program text, addresses and the like. */
  readonly plain: string;
  /** `plain` with digits of any kind as ASCII: letter for letter. */
  readonly ascii: string;
  readonly codes: readonly Code[];
  /** The offset in `raw` of an offset in `plain`. */
  at(offset: number): number;
}

/** Where a check points: from `start` up to `end` in the raw text. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

/** Without one of these a text is its words. */
const SIGNS =
  /[\\`*_[\]{}<>~@$&\u00ad\u061c\u200b-\u200f\u202a-\u202e\u2060-\u2064\u2066-\u2069\ufeff]|:\/\/|www\.|:[a-z]|%[\d(sd@]/;
const OTHER_DIGITS = /[\u0660-\u0669\u06f0-\u06f9]/g;

/** In a line of verse the sign between its halves is a space, whatever the translation makes of it. */
export function proofText(raw: string, isVerse = false): ProofText {
  const signs = isVerse ? caesuraSigns(raw) : [];
  return signs.length === 0 ? proseText(raw) : withoutSigns(raw, signs);
}

function withoutSigns(raw: string, signs: readonly Span[]): ProofText {
  const isInside = ({ start, end }: Span) => start > 0 && end < raw.length;
  const whole = applyEdits(
    raw,
    signs.map((sign) => ({ ...sign, text: isInside(sign) ? ' ' : '' })),
  );
  const { plain, codes, at } = proseText(whole.text);
  const placed = codes.map((code) => ({
    ...code,
    start: whole.origin(code.start),
    end: whole.origin(code.end - 1) + 1,
  }));
  return made(raw, plain, placed, (offset) => whole.origin(at(offset)));
}

function proseText(raw: string): ProofText {
  if (!SIGNS.test(raw) || isTooMuch(raw)) return made(raw, raw, [], (offset) => offset);
  const edits: TextEdit[] = [];
  const codes: Code[] = [];
  readCodes(raw, { edits, codes });
  const { text, origin } = applyEdits(raw, edits);
  return made(raw, text, codes, origin);
}

function made(raw: string, plain: string, codes: readonly Code[], at: ProofText['at']): ProofText {
  return { raw, plain, ascii: asciiDigits(plain), codes, at };
}

function asciiDigits(text: string): string {
  return text.replace(OTHER_DIGITS, (digit) => String(digit.charCodeAt(0) & 0xf));
}

/** The stretch of the raw text that holds plain text from `from` up to `to`, without what is hidden at its ends. */
export function spanOf({ at }: Pick<ProofText, 'at'>, from: number, to: number): Span {
  const start = at(from);
  return { start, end: to > from ? at(to - 1) + 1 : start };
}
