// The words of a cover come in; an SVG drawing of it goes out.

import { escapeAttribute, escapeText, type Language } from '@warraq/core';
import { fitLines, type Measure, type Room } from './cover-lines.ts';

export const COVER_WIDTH = 1200;
export const COVER_HEIGHT = 1800;

const PAPER = '#f3ead8';
const INK = '#1d3b40';
const GILT = '#c79a4b';

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

/** Measures a word of a text at a size of 100. */
export type MeasureText = (word: string, text: CoverText, bold: boolean) => number;

interface Block {
  readonly text: CoverText;
  readonly bold: boolean;
  readonly room: Room;
  readonly after: number;
}

/** The upper block begins here, under the star. */
const TOP = 500;
const BOTTOM = COVER_HEIGHT - 170;
/** Kept free between the upper and the lower block, for the rule. */
const GAP = 150;

export function coverDrawing(words: CoverWords, measure: MeasureText): string {
  const { upper, lower } = fitStacks(words, measure);
  const lowerTop = BOTTOM - lower.height;
  const upperTop = TOP + Math.max(0, (lowerTop - GAP - TOP - upper.height) / 3);
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" width="${COVER_WIDTH}" height="${COVER_HEIGHT}" viewBox="0 0 ${COVER_WIDTH} ${COVER_HEIGHT}">`,
    `<rect width="100%" height="100%" fill="${INK}"/>`,
    `<rect x="60" y="60" width="1080" height="1680" fill="none" stroke="${GILT}" stroke-width="5"/>`,
    `<rect x="78" y="78" width="1044" height="1644" fill="none" stroke="${GILT}" stroke-width="1.5"/>`,
    star(COVER_WIDTH / 2, 300, 74),
    upper.at(upperTop),
    lower.height > 0
      ? `<path d="M500 ${(lowerTop - GAP / 2).toFixed(1)}h200" stroke="${GILT}" stroke-width="2.5"/>`
      : '',
    lower.at(lowerTop),
    '</svg>',
  ].join('\n');
}

/** Smaller and smaller until both blocks find room; the words of the smallest may touch, but never for real titles. */
function fitStacks(words: CoverWords, measure: MeasureText): { upper: Stack; lower: Stack } {
  for (let scale = 1; ; scale *= 0.9) {
    const upper = stack(upperBlocks(words, scale), measure);
    const lower = stack(lowerBlocks(words, scale), measure);
    if (upper.height + GAP + lower.height <= BOTTOM - TOP || scale < 0.25) return { upper, lower };
  }
}

function upperBlocks({ titles, subtitles }: CoverWords, scale: number): readonly Block[] {
  const title = { width: 900, lines: titles.length > 1 ? 3 : 5, largest: 124 * scale, smallest: 44 * scale };
  const subtitle = { width: 880, lines: 3, largest: 50 * scale, smallest: 30 * scale };
  return [
    ...titles.map((text) => ({ text, bold: true, room: title, after: 44 * scale })),
    ...subtitles.map((text) => ({ text, bold: false, room: subtitle, after: 10 * scale })),
  ];
}

function lowerBlocks({ people, publishers }: CoverWords, scale: number): readonly Block[] {
  const room = { width: 880, lines: 2, largest: 38 * scale, smallest: 26 * scale };
  return [...people, ...publishers].map((text) => ({ text, bold: false, room, after: 10 * scale }));
}

interface Stack {
  readonly height: number;
  at(top: number): string;
}

/** Two squares, one turned: the eight-pointed star of Iraqi and Andalusian bindings alike. */
function star(x: number, y: number, radius: number): string {
  const square = (turn: number) =>
    `<rect x="${-radius}" y="${-radius}" width="${2 * radius}" height="${2 * radius}" transform="rotate(${turn})" fill="none" stroke="${GILT}" stroke-width="5"/>`;
  return `<g transform="translate(${x} ${y})">${square(0)}${square(45)}<circle r="${radius / 3}" fill="${GILT}"/></g>`;
}

/** Blocks of centred lines one under the other. */
function stack(blocks: readonly Block[], measure: MeasureText): Stack {
  let height = 0;
  const lines: ((top: number) => string)[] = [];
  for (const { text, bold, room, after } of blocks) {
    const measureWord: Measure = (word) => measure(word, text, bold);
    const set = fitLines(text.text, room, measureWord);
    const leading = set.size * (text.language.script === 'Arab' ? 1.45 : 1.2);
    for (const line of set.lines) {
      height += leading;
      const baseline = height - leading * 0.25;
      lines.push((top) => textLine(line, text, bold, set.size, top + baseline));
    }
    height += after;
  }
  return { height, at: (top) => lines.map((draw) => draw(top)).join('\n') };
}

function textLine(line: string, text: CoverText, bold: boolean, size: number, y: number): string {
  const round = (value: number) => Number(value.toFixed(1));
  return `<text x="${COVER_WIDTH / 2}" y="${round(y)}" text-anchor="middle" fill="${PAPER}" font-size="${round(size)}" ${textAttributes(text, bold)}>${isolated(line, text)}</text>`;
}

/** Family, weight and language of a text, with which it is also measured. */
export function textAttributes({ language }: CoverText, bold: boolean): string {
  const family = language.script === 'Arab' ? 'Amiri' : 'EB Garamond';
  return `font-family="${family}" font-weight="${bold ? 700 : 400}" xml:lang="${escapeAttribute(language.tag)}"`;
}

/** The rasteriser sets every line left to right; an isolate (UAX #9 §2.4) gives the line its own direction. */
export function isolated(line: string, { language }: CoverText): string {
  return language.direction === 'rtl' ? `\u2067${escapeText(line)}\u2069` : `\u2066${escapeText(line)}\u2069`;
}
