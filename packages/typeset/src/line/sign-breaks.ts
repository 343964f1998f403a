// A text and its break opportunities come in; at the signs where a reader of English or Arabic expects others, they are set.

const SPACE = 0x20;
/** What stands for every character of a note's call. */
export const CALL = 0x301;
const LETTER = /^\p{L}/u;
const DIGIT = /^\p{Nd}$/u;
const OPENING_BRACKET = /^[([{]$/;
/** What an opening quotation mark may stand behind: the beginning, a space, a bracket, another quotation mark, a dash. */
const BEFORE_OPENING = /^$|[\s([{"'\u00ab\u2018\u201c\u2039\u2013\u2014]/;
/** What a closing one may stand before: the end, a space, punctuation, a bracket, another quotation mark. */
const AFTER_CLOSING = /^$|[\s)\]}"'\u00bb\u2019\u201d\u203a.,;:!?\u2026\u060c\u061b\u061f]/;

/** In Latin letters, before its hyphen; with what stands before it, if anything does. */
const ARTICLE = /(?:^|[^\p{L}\p{M}\p{N}])[ae]l$/iu;

/**
 * Beyond UAX #14 of Unicode 15: an opening quotation mark holds what follows, a closing one what comes before, spaces
 * between or not (LB15a and LB15b of Unicode 15.1; guillemets and Arabic punctuation always); a line may end between a
 * closing one and a bracket; none ends inside a range of figures or two plus signs, nor behind a hyphen that begins a word (LB20a of
 * Unicode 16) or joins an Arabic article to its name (`al-Jawahiri`).
 */
export function setSignBreaks(text: string, allowed: Uint8Array): void {
  for (let at = 0; at < text.length; at++) {
    switch (text.charCodeAt(at)) {
      case 0x60c: // ،
      case 0x61b: // ؛
      case 0x61f: // ؟
        allowed[at] = 0;
        break;
      case 0x2b: // +: C++
        if (text.charCodeAt(at - 1) === 0x2b) allowed[at] = 0;
        break;
      case 0xab: // «
        allowed[afterSpaces(text, at + 1)] = 0;
        break;
      case 0xbb: // »
        close(text, at, allowed);
        break;
      case 0x2013: // –: a range of figures is one number to whoever reads it
        if (DIGIT.test(text.charAt(at - 1)) && DIGIT.test(text.charAt(at + 1))) allowed[at + 1] = 0;
        break;
      case 0x2018: // ‘
      case 0x201c: // “
      case 0x2039: // ‹
        if (BEFORE_OPENING.test(text.charAt(at - 1))) allowed[afterSpaces(text, at + 1)] = 0;
        break;
      case 0x2019: // ’
      case 0x201d: // ”
      case 0x203a: // ›
        if (AFTER_CLOSING.test(text.charAt(afterMarks(text, at + 1)))) close(text, at, allowed);
        break;
      case 0x22: // "
        if (at > 0 && text.charCodeAt(at - 1) !== SPACE) allowBeforeBracket(text, at, allowed);
        break;
      case 0x2d: // -
      case 0x2010: // ‐
        if (BEFORE_OPENING.test(text.charAt(at - 1)) && LETTER.test(text.slice(at + 1, at + 3))) allowed[at + 1] = 0;
        if (ARTICLE.test(text.slice(Math.max(0, at - 4), at))) allowed[at + 1] = 0;
        break;
    }
  }
}

function close(text: string, at: number, allowed: Uint8Array): void {
  allowed[at] = 0;
  allowBeforeBracket(text, at, allowed);
}

function allowBeforeBracket(text: string, at: number, allowed: Uint8Array): void {
  const marks = afterMarks(text, at + 1);
  const next = afterSpaces(text, marks);
  if (next > marks && OPENING_BRACKET.test(text.charAt(next))) allowed[next] = 1;
}

function afterSpaces(text: string, from: number): number {
  let at = from;
  while (text.charCodeAt(at) === SPACE) at += 1;
  return at;
}

/** Calls of notes are marks here, see `opportunitiesOf`. */
function afterMarks(text: string, from: number): number {
  let at = from;
  while (text.charCodeAt(at) === CALL) at += 1;
  return at;
}

/** In the list of opportunities: a place inside a short quotation, where a line ends only if it would else be bad. */
export const QUOTATION_BREAK = 3;

const QUOTATION = /\u00ab[^\u00ab\u00bb\n]{1,40}\u00bb/g;
const MOST_BREAKS = 2;

/** Guillemets around three words or fewer, a title or a term, are kept on one line where that can be done. */
export function markShortQuotations(text: string, allowed: Uint8Array): void {
  for (const { 0: quotation, index } of text.matchAll(QUOTATION)) {
    const inside = allowed.subarray(index + 1, index + quotation.length);
    if (inside.reduce((breaks, each) => breaks + Math.min(each, 1), 0) > MOST_BREAKS) continue;
    for (let at = 0; at < inside.length; at++) if (inside[at] !== 0) inside[at] = QUOTATION_BREAK;
  }
}
