// The raw text of a data file comes in; what no parser should be fed goes out as problems: conflict markers, deep nesting.

import type { Place } from '../model/place.ts';
import { error, type Problem } from '../model/problem.ts';

/** The deepest nesting that a data file of this project can have any use for, with much room. */
export const DEEPEST = 64;

/** A control character that no text should hold: C0 and C1 without tab and line ends. */
export const CONTROL = /(?![\t\n\r])\p{Cc}/u;

/** Finds the first marker that a version-control merge left behind: `conflict-markers`. */
export function conflictMarkers(text: string, place: (offset: number) => Place): readonly Problem[] {
  const opening = /^<{7}(?: .*)?$/m.exec(text);
  return opening === null ? [] : [error('conflict-markers', place(opening.index), { marker: opening[0] })];
}

/** Finds the first twenty control characters: `control-character`. */
export function controlCharacters(text: string, place: (offset: number) => Place): readonly Problem[] {
  return [...text.matchAll(new RegExp(CONTROL, 'gu'))]
    .slice(0, 20)
    .map((found) => error('control-character', place(found.index), { character: codePointName(found[0]) }));
}

/** Finds the first half of a surrogate pair that stands alone, which no file can be encoded with: `lone-surrogate`. */
export function loneSurrogate(text: string, place: (offset: number) => Place): readonly Problem[] {
  const found = /\p{Surrogate}/u.exec(text);
  if (found === null) return [];
  return [error('lone-surrogate', place(found.index), { character: codePointName(found[0]) })];
}

/** `U+0007`. */
export function codePointName(character: string): string {
  return `U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`;
}

/**
 * Takes the byte order mark off. Editors do not show it, so columns are counted without it.
 */
export function withoutByteOrderMark(text: string): string {
  return text.startsWith('\uFEFF') ? text.slice(1) : text;
}
