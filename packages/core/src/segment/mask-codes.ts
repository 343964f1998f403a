// A unit's text comes in; a text of the same length goes out in which mark-up and addresses cannot end a sentence.

/** A format character: sentence boundaries are looked for as if it were not there (UAX #29, SB5). */
const NOTHING = '\u2060';
/** A letter that neither begins a sentence nor ends one. */
const LETTER = 'x';

/**
 * Signs of mark-up, and what is no prose at all. It need not be exact: what it takes for mark-up wrongly may hide the end
 * of a sentence, and then two sentences are looked up as one.
 */
const codes = (): readonly (readonly [pattern: RegExp, by: string])[] => [
  [/`[^`]*`/gu, LETTER],
  [/(?:https?:\/\/|www\.)[^\s<>()[\]{}«»“”]*[^\s<>()[\]{}«»“”.,;:!?؟،؛]/gu, LETTER],
  [/[\p{L}\p{N}._+-]+@[\p{L}\p{N}-]+(?:\.[\p{L}\p{N}-]+)+/gu, LETTER],
  // Notes and numbered references, with the stop that may stand before them: they belong to what went before.
  [/\[\^[^\]\s]+\]/gu, NOTHING],
  [/(?<=[.!?؟…»”"’)\]\p{L}])\[[\p{N},–-]{1,7}\]/gu, NOTHING],
  [/\]\([^()\s]*\)/gu, NOTHING],
  [/\{[^{}]*\}/gu, NOTHING],
  [/\[\[[^[\]|]*\||\[\[|\]\]/gu, NOTHING],
  [/:[a-zA-Z-]+\[/gu, NOTHING],
  [/[*_~\\[\]]/gu, NOTHING],
];

let made: ReturnType<typeof codes> | undefined;

/** All of them have one of these. */
const SIGNS = /[`@[\]{}*_~\\]|www\.|:\/\//u;

export function maskCodes(text: string): string {
  if (!SIGNS.test(text)) return text;
  made ??= codes();
  return made.reduce((masked, [pattern, by]) => masked.replace(pattern, (code) => by.repeat(code.length)), text);
}
