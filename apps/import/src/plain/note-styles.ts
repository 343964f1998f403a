// Paragraphs whose notes are called `(1)`, `¹` or `[i]` come in; the same with `[1]`, which is what is looked for, go out.

import { latinDigits } from '@warraq/core';
import { NOTES_HEADING } from './body.ts';
import type { Paragraph } from './paragraphs.ts';

const SUPERSCRIPTS = '⁰¹²³⁴⁵⁶⁷⁸⁹';
const SUPERSCRIPT = /[⁰¹²³⁴-⁹]+/gu;
/** `1. words`, `(1) words`, `1 - words`, `[i] words`, `¹ words`. */
const NOTE = /^(?:\((\d{1,3})\)|(\d{1,3})\s?[.):–-]|\[([ivx]{1,6})\]|([⁰¹²³⁴-⁹]{1,3}))\s*(?=\S)/iu;
const ROMAN = ['i', 'ii', 'iii', 'iv', 'v', 'vi', 'vii', 'viii', 'ix', 'x', 'xi', 'xii', 'xiii', 'xiv', 'xv', 'xvi'];
const MOST_NOTES = 999;

/** A list under a heading of notes, or of raised numbers or `[i]` at the end, is one of notes where the text calls them. */
export function unifyNotes(paragraphs: readonly Paragraph[]): readonly Paragraph[] {
  const result = [...paragraphs];
  let textStart = 0;
  for (let at = 0; at < result.length; at++) {
    const isHeading = NOTES_HEADING.test(result[at]!.text);
    const first = isHeading ? at + 1 : at;
    if (!isHeading && !/^(?:\[[ivx]+\]|[⁰¹²³⁴-⁹])/iu.test(result[at]!.text)) continue;
    const end = endOfNotes(result, first);
    if (end === first) continue;
    const numbers = new Set(result.slice(first, end).map(({ text }) => numberOf(text)));
    const text = result
      .slice(textStart, at)
      .map((paragraph) => ({ ...paragraph, text: withCalls(paragraph.text, numbers) }));
    // Numbers that nothing calls are a list like any other.
    if (text.every((paragraph, i) => paragraph.text === result[textStart + i]!.text) && !callsAny(text, numbers))
      continue;
    result.splice(textStart, text.length, ...text);
    for (let note = first; note < end; note++)
      result[note] = {
        ...result[note]!,
        text: result[note]!.text.replace(startOf(result[note]!.text), `[${numberOf(result[note]!.text)}] `),
      };
    textStart = end;
    at = end - 1;
  }
  return result;
}

/** A note whose lines were broken is one: the rest of it begins small, or stands between two notes. */
export function joinNotes(paragraphs: readonly Paragraph[]): readonly Paragraph[] {
  const joined: Paragraph[] = [];
  for (const [at, paragraph] of paragraphs.entries()) {
    const last = joined.at(-1);
    const isNote = (text: string | undefined) => /^\[\d{1,3}\]\s/u.test(latinDigits(text ?? ''));
    const next = paragraphs[at + 1];
    const isRest =
      paragraph.gap === 0 &&
      isNote(last?.text) &&
      !/^[[•*>–-]|^\d/u.test(paragraph.text) &&
      (/^\p{Ll}/u.test(paragraph.text) || (next?.gap === 0 && isNote(next.text)));
    if (isRest && last !== undefined) joined[joined.length - 1] = { ...last, text: `${last.text} ${paragraph.text}` };
    else joined.push(paragraph);
  }
  return joined;
}

function endOfNotes(paragraphs: readonly Paragraph[], start: number): number {
  let end = start;
  let last = 0;
  for (; end < paragraphs.length && end - start < MOST_NOTES; end++) {
    const number = numberOf(paragraphs[end]!.text);
    if (number === undefined || number <= last) break;
    last = number;
  }
  return end;
}

function startOf(text: string): string {
  const length = NOTE.exec(latinDigits(text))?.[0].length ?? 0;
  return text.slice(0, length);
}

function numberOf(text: string): number | undefined {
  const found = NOTE.exec(latinDigits(text));
  if (found === null) return undefined;
  const [, bracketed, listed, roman, raised] = found;
  if (roman !== undefined) return ROMAN.indexOf(roman.toLowerCase()) + 1 || undefined;
  return raised === undefined ? Number(bracketed ?? listed) : raisedNumber(raised);
}

function raisedNumber(raised: string): number {
  return Number([...raised].map((digit) => SUPERSCRIPTS.indexOf(digit)).join(''));
}

function withCalls(text: string, numbers: ReadonlySet<number | undefined>): string {
  const call = (number: number, written: string) => (numbers.has(number) ? `[${number}]` : written);
  return text
    .replace(SUPERSCRIPT, (raised, at: number) =>
      /(?:\d|(?<!\p{L})(?:[kcm]?m|ft))$/u.test(text.slice(Math.max(0, at - 4), at))
        ? raised
        : call(raisedNumber(raised), raised),
    )
    .replace(/(?<=\S) ?\(([\d٠-٩]{1,3})\)/gu, (written, digits: string) => call(Number(latinDigits(digits)), written))
    .replace(/\[([ivx]{1,6})\]/giu, (written, roman: string) => call(ROMAN.indexOf(roman.toLowerCase()) + 1, written));
}

function callsAny(text: readonly Paragraph[], numbers: ReadonlySet<number | undefined>): boolean {
  return text.some((paragraph) =>
    [...latinDigits(paragraph.text).matchAll(/\[(\d{1,3})\]/gu)].some(([, number]) => numbers.has(Number(number))),
  );
}
