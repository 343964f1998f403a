// The pieces of a line come in; runs of one font and level in logical order, each as the inside of a TJ array, go out.

import { isElastic, type PlacedPiece } from '@warraq/typeset';
import type { FontObject } from '../font/font-objects.ts';

/** Neighbouring pieces of one face, size, level and tag, in visual order. */
export interface TextRun {
  readonly pieces: readonly PlacedPiece[];
  readonly first: PlacedPiece;
  readonly end: number;
}

/** Runs in logical order: readers that follow the stream then read the text as it was written. */
export function runsOf(pieces: readonly PlacedPiece[]): readonly TextRun[] {
  const groups: PlacedPiece[][] = [];
  for (const piece of pieces) {
    const open = groups.at(-1);
    if (open !== undefined && belongTogether(open.at(-1)!, piece)) open.push(piece);
    else groups.push([piece]);
  }
  const runs = groups.map((group) => ({
    pieces: group,
    first: group[0]!,
    end: endOf(group.at(-1)!),
    at: firstStart(group),
  }));
  return runs.sort((a, b) => a.at - b.at);
}

function belongTogether(a: PlacedPiece, b: PlacedPiece): boolean {
  return a.face === b.face && a.size === b.size && a.rise === b.rise && a.level === b.level && a.tag === b.tag;
}

function firstStart(pieces: readonly PlacedPiece[]): number {
  return Math.min(...pieces.map((piece) => piece.start));
}

function endOf(piece: PlacedPiece): number {
  return piece.x + piece.width;
}

/** Less than this (in thousandths of the size) is not written: sums of roundings, nothing a reader could see. */
const UNSEEN = 0.2;

/** Signs that count as part of a number beside digits (UAX #9 types ES, ET and CS). */
const NUMBER_SIGN = /^[+\-#$%,./:\u060c\u066a-\u066c\u2212]/;
const LETTER = /^\p{L}/u;
const RIGHT_TO_LEFT_MARK = '\u200f';
const LEFT_TO_RIGHT_MARK = '\u200e';

/** A mark at the left of what follows, by a hair: readers that sort by position must find it first. */
function markAtLeft(font: FontObject): string {
  return `>${HAIR}<${font.blank(RIGHT_TO_LEFT_MARK)}>-${HAIR}<`;
}

const HAIR = 5;

/**
 * The inside of a TJ array: hexadecimal codes, and between them how far the pen goes back (thousandths of the size).
 * `Tw` has no effect on two-byte codes, so the justified spaces are such numbers too.
 *
 * Readers that only see where glyphs stand take the space after a number, a Latin word, a full stop or a comma of a
 * right-to-left line for part of it and move it to its other side. A directional mark that paints nothing stands
 * between them, as one would in plain text.
 */
export function textArray(run: TextRun, font: FontObject): string {
  const { size, direction } = run.first;
  const isEmbedded = direction === 'ltr' && run.first.level >= 2;
  let array = isEmbedded ? `<${markAtLeft(font)}` : '<';
  let back = 0;
  let pen: number = run.first.x;
  let left: string | undefined;
  for (const piece of run.pieces) {
    back -= ((piece.x - pen) * 1000) / size;
    pen = piece.x;
    const widening = (piece.spaceAdjust * 1000) / size;
    for (const cluster of piece.clusters) {
      const encoded = font.encode(cluster, direction);
      if (back > UNSEEN || back < -UNSEEN) {
        array += `>${number(back)}<`;
        back = 0;
      }
      if (direction === 'rtl' && NUMBER_SIGN.test(cluster.text) && !(left !== undefined && LETTER.test(left))) {
        array += markAtLeft(font);
      }
      left = cluster.text;
      array += encoded.codes;
      back += encoded.tail;
      pen += (encoded.advance * size) / font.unitsPerEm;
      if (widening !== 0 && isElastic(cluster)) {
        back -= widening;
        pen += piece.spaceAdjust;
      }
    }
  }
  if (isEmbedded && left !== undefined && !/[\p{L}\p{N}]$/u.test(left)) array += font.blank(LEFT_TO_RIGHT_MARK);
  // Two numbers side by side stay two.
  return `${array}>`.replaceAll('<>', ' ');
}

function number(value: number): string {
  return `${Math.round(value * 10) / 10}`;
}
