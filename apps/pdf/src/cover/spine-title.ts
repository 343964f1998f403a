// A text and the room on a spine come in; the line or the two lines that it stands there in, as large as they can be, go out.

import type { Language } from '@warraq/core';
import type { VisualLine } from '@warraq/typeset';
import type { Composer } from '../compose/composer.ts';
import { closed, cutTitle } from '../compose/cut-title.ts';
import { setLine } from '../compose/set-text.ts';
import { COLON } from '../compose/title-breaks.ts';
import type { Weight } from '../font/book-faces.ts';
import { type InkHeight, inkHeight } from './ink-height.ts';

/** Letters no smaller are legible on a shelf, in points. */
export const LEAST = 7;
/** Of the size of letters: from line to line. */
export const STEP = 1.2;
/** Characters of a title that are looked at. */
const MOST = 300;

/** Of the size that the spine has room for: what is cut anyway is not made small as well. */
const CUT = 0.75;

/** Lengths in points. */
export interface SpineLines {
  readonly lines: readonly [VisualLine, ...VisualLine[]];
  /** Of the letters. */
  readonly size: number;
  /** Of the longest line. */
  readonly width: number;
}

export interface SpineRoom {
  /** The largest letters that one line, and that two lines, may have. */
  readonly size: number;
  readonly sizeOfTwo: number;
  /** Along the spine. */
  readonly length: number;
}

export interface Wording {
  readonly composer: Composer;
  readonly language: Language;
  readonly weight: Weight;
}

/** The whole text on one line, in letters from `least` to `most`; undefined where they would be smaller. */
export function oneLine(
  wording: Wording,
  text: string,
  length: number,
  most: number,
  least = LEAST,
): SpineLines | undefined {
  return text.length > MOST ? undefined : fitted(wording, [text], length, most, least);
}

/**
 * A title as the spine has room for it: whole on a line; rather than in letters of less than half the size up to its colon,
 * as in a running head; whole on two lines; whole on a line of the smallest letters; at last its first words and an
 * ellipsis. Undefined only where not even one word has room.
 */
export function spineTitle(wording: Wording, text: string, room: SpineRoom): SpineLines | undefined {
  const { size, length } = room;
  const least = Math.max(LEAST, size / 2);
  const [main, rest] = text.split(COLON, 2);
  return (
    oneLine(wording, text, length, size, least) ??
    (rest === undefined ? undefined : oneLine(wording, closed(main!), length, size)) ??
    twoLines(wording, text, room) ??
    oneLine(wording, text, length, size) ??
    firstWords(wording, text, length, Math.max(LEAST, CUT * size))
  );
}

/** Broken where the longer of the two lines is shortest. */
function twoLines(wording: Wording, text: string, { sizeOfTwo, length }: SpineRoom): SpineLines | undefined {
  if (text.length > MOST || sizeOfTwo < LEAST) return undefined;
  const words = text.split(' ');
  const halves = words.slice(1).map((_, i) => [words.slice(0, i + 1).join(' '), words.slice(i + 1).join(' ')] as const);
  const longest = (lines: readonly string[]) => Math.max(...lines.map((line) => widthOf(wording, line)));
  const best = halves.reduce<readonly [readonly [string, string], number] | undefined>((found, half) => {
    const width = longest(half);
    return found === undefined || width < found[1] ? [half, width] : found;
  }, undefined);
  return best && fitted(wording, best[0], length, sizeOfTwo, LEAST);
}

function firstWords(wording: Wording, text: string, length: number, size: number): SpineLines | undefined {
  const words = text.slice(0, MOST).split(' ');
  for (let count = words.length - 1; count > 0; count--) {
    const cut = cutTitle(words.slice(0, count).join(' '));
    const found = cut === undefined ? undefined : fitted(wording, [cut], length, size, size);
    if (found !== undefined) return found;
  }
  return undefined;
}

/**
 * Of the size of letters: what a line keeps at least, so that titles look centred in the script that they are in. Arabic
 * has no capitals, and bowls that hang lower than the descenders of Latin.
 */
const ROOM = { latin: { above: 1.03, below: 0.42 }, arabic: { above: 0.86, below: 0.6 } } as const;

/** The room that a title needs above and below its baseline, as parts of the size of its letters. */
export function roomOf(wording: Wording, text: string): InkHeight {
  const line = lineOf(wording, text.slice(0, MOST), SAMPLE);
  const ink = line === undefined ? { above: 0, below: 0 } : inkHeight(line);
  return higher(ROOM[wording.language.script === 'Arab' ? 'arabic' : 'latin'], {
    above: ink.above / SAMPLE,
    below: ink.below / SAMPLE,
  });
}

/** Room for either of two lines that stand on one baseline. */
export function higher(one: InkHeight, other: InkHeight): InkHeight {
  return { above: Math.max(one.above, other.above), below: Math.max(one.below, other.below) };
}

/** Of letters of 100 points; the width grows with them. */
const SAMPLE = 100;

function widthOf(wording: Wording, text: string): number {
  return lineOf(wording, text, SAMPLE)?.width ?? 0;
}

function fitted(
  wording: Wording,
  texts: readonly [string, ...string[]],
  length: number,
  most: number,
  least: number,
): SpineLines | undefined {
  const widest = Math.max(...texts.map((text) => widthOf(wording, text)));
  const size = Math.min(most, Math.floor((10 * SAMPLE * length) / widest) / 10);
  if (size < least) return undefined;
  const [first, ...others] = texts.flatMap((text) => lineOf(wording, text, size) ?? []);
  if (first === undefined) return undefined;
  const lines = [first, ...others] as const;
  return { lines, size, width: Math.max(...lines.map(({ width }) => width)) };
}

function lineOf({ composer, language, weight }: Wording, text: string, size: number): VisualLine | undefined {
  const { arabicSize, latinSize } = composer.design;
  return setLine(composer, text, language, size / (language.script === 'Arab' ? arabicSize : latinSize), weight);
}
