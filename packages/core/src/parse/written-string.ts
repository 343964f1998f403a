// A JSON text comes in; what is written between the quotation marks of a text in it goes out, and where each letter stands.

import type { Place } from '../model/place.ts';
import { applyEdits } from './edited-text.ts';
import { withoutByteOrderMark } from './raw-text.ts';

const LINE_END = /\r\n|\r|\n/;
/** JSON (RFC 8259, 7): a backslash with one sign, or with `u` and four digits. */
const ESCAPE = /\\(?:u[0-9A-Fa-f]{4}|[^u])/y;

/**
 * Makes a function that gives the text as it is written, escapes and all, whose first letter (not its mark) stands at a
 * place; undefined where no text on one line does.
 */
export function writtenStrings(source: string): (place: Place) => string | undefined {
  let lines: readonly string[] | undefined;
  return ({ line, column }) => {
    lines ??= withoutByteOrderMark(source).split(LINE_END);
    const text = lines[line - 1] ?? '';
    const end = closingMark(text, column - 1);
    return end === undefined ? undefined : text.slice(column - 1, end);
  };
}

function closingMark(text: string, from: number): number | undefined {
  for (let at = from; at < text.length; at++) {
    if (text[at] === '"') return at;
    if (text[at] === '\\') at++;
  }
  return undefined;
}

/** Where each UTF-16 unit of the text begins in what is written, and where the text ends. */
export function writtenOffsets(written: string): readonly number[] {
  const offsets: number[] = [];
  for (let at = 0; at < written.length; ) {
    offsets.push(at);
    ESCAPE.lastIndex = at;
    at += written[at] === '\\' ? (ESCAPE.exec(written)?.[0].length ?? 1) : 1;
  }
  return [...offsets, written.length];
}

/** The place of the letter at an offset of a text that begins at `place`; the text stands on one line, so does the letter. */
export function placeInString(
  { place, written }: { readonly place: Place; readonly written?: string | undefined },
  offset: number,
): Place {
  const shift = written === undefined ? offset : (writtenOffsets(written)[offset] ?? written.length);
  return { ...place, column: place.column + shift };
}

/** A text of a file as it is written there, and what is to stand in its place. */
export interface WrittenReplacement {
  readonly place: Place;
  readonly before: string;
  readonly after: string;
}

/** The file's text with the replacements; undefined where one of them does not find what it replaces. */
export function replaceWritten(source: string, replacements: readonly WrittenReplacement[]): string | undefined {
  const bare = withoutByteOrderMark(source);
  const starts = [0, ...Array.from(bare.matchAll(/\r\n|\r|\n/g), (end) => end.index + end[0].length)];
  const edits = replacements
    .map(({ place, before, after }) => {
      const start = (starts[place.line - 1] ?? bare.length) + place.column - 1;
      return { start, end: start + before.length, before, text: after };
    })
    .sort((a, b) => a.start - b.start);
  if (edits.some(({ start, before }) => !bare.startsWith(before, start))) return undefined;
  return source.slice(0, source.length - bare.length) + applyEdits(bare, edits).text;
}
