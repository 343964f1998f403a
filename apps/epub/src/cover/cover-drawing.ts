// The words of a cover come in; what is painted of it, in which colour, goes out.

import type { Language } from '@warraq/core';
import type { Contour } from './canvas.ts';
import { disc, frame, rectangle, squareLine } from './contours.ts';
import { fitLines, type Measure, type Room } from './cover-lines.ts';
import type { Colour } from './cover-png.ts';
import type { CoverTypesetter } from './cover-text.ts';

export const COVER_WIDTH = 1200;
export const COVER_HEIGHT = 1800;

export const INK: Colour = [0x1d, 0x3b, 0x40];
/** By their numbers from 1: of ornaments, of letters. */
export const COLOURS: readonly Colour[] = [
  [0xc7, 0x9a, 0x4b],
  [0xf3, 0xea, 0xd8],
];
const GILT = 1;
const PAPER = 2;

/** A shape is filled with one of the colours. */
export interface Shape {
  readonly contours: readonly Contour[];
  readonly colour: number;
}

/** A text of the cover, its language and whether it is set bold. */
export interface CoverText {
  readonly text: string;
  readonly language: Language;
}

export interface CoverWords {
  readonly titles: readonly CoverText[];
  readonly subtitles: readonly CoverText[];
  readonly people: readonly CoverText[];
  readonly publishers: readonly CoverText[];
}

interface Block {
  readonly text: CoverText;
  readonly bold: boolean;
  readonly room: Room;
  readonly after: number;
}

/** The upper block begins here, under the star. */
const TOP = 450;
const BOTTOM = COVER_HEIGHT - 170;
/** Kept free between the upper and the lower block, for the rule. */
const GAP = 150;

export function coverDrawing(words: CoverWords, setter: CoverTypesetter): readonly Shape[] {
  const { upper, lower } = fitStacks(words, setter);
  const lowerTop = BOTTOM - lower.height;
  const upperTop = TOP + Math.max(0, (lowerTop - GAP - TOP - upper.height) / 3);
  const gilt = (contours: readonly Contour[]): Shape => ({ contours, colour: GILT });
  return [
    // One by one: a shape takes the memory of the box around it.
    ...frame(60, 60, 1080, 1680, 5).map((bar) => gilt([bar])),
    ...frame(78, 78, 1044, 1644, 1.5).map((bar) => gilt([bar])),
    gilt(star(COVER_WIDTH / 2, 300, 74)),
    ...upper.at(upperTop),
    ...(lower.height > 0 ? [gilt([rectangle(500, lowerTop - GAP / 2 - 1.25, 200, 2.5)])] : []),
    ...lower.at(lowerTop),
  ];
}

/** Smaller and smaller until both blocks find room; the words of the smallest may touch, but never for real titles. */
function fitStacks(words: CoverWords, setter: CoverTypesetter): { upper: Stack; lower: Stack } {
  for (let scale = 1; ; scale *= 0.9) {
    const upper = stack(upperBlocks(words, scale), setter);
    const lower = stack(lowerBlocks(words, scale), setter);
    if (upper.height + GAP + lower.height <= BOTTOM - TOP || scale < 0.25) return { upper, lower };
  }
}

/** Titles are large enough to be read where covers are as wide as a thumb. */
function upperBlocks({ titles, subtitles }: CoverWords, scale: number): readonly Block[] {
  const two = titles.length > 1;
  const title = { width: 900, lines: two ? 3 : 5, largest: (two ? 136 : 148) * scale, smallest: 44 * scale };
  const subtitle = { width: 880, lines: 3, largest: (two ? 50 : 56) * scale, smallest: 30 * scale };
  return [
    ...titles.map((text) => ({ text, bold: true, room: title, after: 44 * scale })),
    ...subtitles.map((text) => ({ text, bold: false, room: subtitle, after: 10 * scale })),
  ];
}

/** The publisher stands apart, or in two languages nobody sees where the people end. */
function lowerBlocks({ titles, people, publishers }: CoverWords, scale: number): readonly Block[] {
  const room = { width: 880, lines: 2, largest: (titles.length > 1 ? 38 : 42) * scale, smallest: 26 * scale };
  const blocks = (texts: readonly CoverText[], last: number) =>
    texts.map((text, i) => ({ text, bold: false, room, after: (i === texts.length - 1 ? last : 10) * scale }));
  return [...blocks(people, 36), ...blocks(publishers, 10)];
}

interface Stack {
  readonly height: number;
  at(top: number): readonly Shape[];
}

/** Two squares, one turned: the eight-pointed star of Iraqi and Andalusian bindings alike. */
function star(x: number, y: number, radius: number): readonly Contour[] {
  return [...squareLine(x, y, radius, 0, 5), ...squareLine(x, y, radius, 1, 5), disc(x, y, radius / 3)];
}

/** Blocks of centred lines one under the other. */
function stack(blocks: readonly Block[], setter: CoverTypesetter): Stack {
  let height = 0;
  const lines: ((top: number) => Shape)[] = [];
  for (const { text, bold, room, after } of blocks) {
    const measure: Measure = (word) => widthOf(word, text, bold, setter);
    const set = fitLines(text.text, room, measure);
    const leading = set.size * (text.language.script === 'Arab' ? 1.45 : 1.2);
    for (const line of set.lines) {
      height += leading;
      const baseline = height - leading * 0.25;
      const letters = (top: number) =>
        setter.letters(line, text, bold, set.size, COVER_WIDTH / 2, Math.round(top + baseline));
      lines.push((top) => ({ contours: letters(top), colour: PAPER }));
    }
    height += after;
  }
  return { height, at: (top) => lines.map((draw) => draw(top)) };
}

/** At a size of 100. A word without a glyph in our fonts measures nothing; its letters are then taken as half an em wide. */
function widthOf(word: string, text: CoverText, bold: boolean, setter: CoverTypesetter): number {
  return setter.width(word, text, bold, 100) || word.length * 50;
}
