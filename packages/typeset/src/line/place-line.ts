// From the atoms of a line to the finished VisualLine: spaces justified, pieces reordered and placed.

import { pt } from '../model/length.ts';
import type { Align, Direction } from '../model/paragraph.ts';
import type { Piece, PlacedPiece, VisualLine } from '../model/piece.ts';
import type { Overhangs } from './hanging.ts';
import { type DrawnLine, drawOut, LOOSE } from './kashida.ts';
import type { LineAtom } from './line-atoms.ts';
import { type LinePiece, linePieces, visualOrder } from './line-pieces.ts';

/** Where and how a line stands; lengths in points. */
export interface LineFrame {
  readonly measure: number;
  /** On the start side, part of the measure. */
  readonly indent: number;
  readonly direction: Direction;
  readonly align: Align;
  /** Ends the paragraph, or stands before a forced line end: it is not stretched. */
  readonly open: boolean;
  readonly last: boolean;
  /** Ends with a hyphen that was put in. */
  readonly divided: boolean;
  /** Ends inside a word that has no room on any line. */
  readonly cut: boolean;
  /** Whether words may be drawn out where the spaces would be too wide. */
  readonly kashida: boolean;
  /** What stands outside the measure; counted neither in the line's width nor in its measure. */
  readonly overhangs: Overhangs;
  /** For a line without anything on it. */
  readonly emptyAscent: number;
  readonly emptyDescent: number;
}

/** A line may be so much wider than its measure, in points, before it counts as overfull. */
const TOLERATED = 0.5;

/**
 * Sets one line. Its `width` is what is seen, less the optical margins: spaces at its end hang outside the measure, on
 * the end side.
 */
export function placeLine(atoms: readonly LineAtom[], frame: LineFrame): VisualLine {
  const { atoms: set, drawn } = frame.kashida && !frame.open ? drawLoose(atoms, frame) : { atoms, drawn: 0 };
  const pieces = linePieces(set);
  const hanging = frame.overhangs.start + frame.overhangs.end;
  const natural = sum(pieces, ({ piece, trailingWidth }) => piece.width - trailingWidth) - hanging;
  const elastic = sum(pieces, (piece) => piece.elastic);
  const room = frame.measure - frame.indent - natural;
  const factor = stretchOf(room, elastic, frame);
  const width = natural + factor * elastic;
  const placed = place(visualOrder(pieces), factor, startOf(width, pieces, factor, frame));
  return {
    pieces: placed,
    width: pt(width),
    ascent: pt(highest(pieces, ascentOf, frame.emptyAscent)),
    descent: pt(highest(pieces, descentOf, frame.emptyDescent)),
    last: frame.last,
    divided: frame.divided,
    cut: frame.cut,
    drawn,
    overfull: width > frame.measure - frame.indent + TOLERATED,
    tags: tagsOf(pieces),
  };
}

/** Draws words out until the spaces need not grow by more than `LOOSE`, as far as the words allow it. */
function drawLoose(atoms: readonly LineAtom[], { measure, indent, overhangs }: LineFrame): DrawnLine {
  let room = measure - indent + overhangs.start + overhangs.end;
  let elastic = 0;
  for (const atom of atoms) {
    if (atom.trailing) continue;
    room -= atom.width * atom.context.unit;
    elastic += atom.elastic;
  }
  return room <= LOOSE * elastic ? { atoms, drawn: 0 } : drawOut(atoms, room - LOOSE * elastic, room);
}

function sum(pieces: readonly LinePiece[], value: (piece: LinePiece) => number): number {
  return pieces.reduce((total, piece) => total + value(piece), 0);
}

/** By how much of its own width every space grows; negative where the line must shrink. */
function stretchOf(room: number, elastic: number, { align, open }: LineFrame): number {
  if (elastic <= 0) return 0;
  if (align === 'justify' && (!open || room < 0)) return Math.max(room / elastic, -0.5);
  return 0;
}

function adjustOf({ elastic, spaces }: LinePiece, factor: number): number {
  return spaces === 0 ? 0 : (factor * elastic) / spaces;
}

function setWidth(piece: LinePiece, factor: number): number {
  return piece.piece.width + adjustOf(piece, factor) * (piece.spaces + piece.trailingSpaces);
}

/** Left edge of the leftmost piece. In a right-to-left line the spaces at its end hang to the left. */
function startOf(width: number, pieces: readonly LinePiece[], factor: number, frame: LineFrame): number {
  const free = frame.measure - frame.indent - width;
  const before = frame.align === 'end' ? free : frame.align === 'center' ? free / 2 : 0;
  const { overhangs } = frame;
  if (frame.direction === 'ltr') return frame.indent + before - overhangs.start;
  const trailing = sum(pieces, (piece) => piece.trailingWidth + adjustOf(piece, factor) * piece.trailingSpaces);
  return frame.measure - frame.indent - before - width - overhangs.end - trailing;
}

function place(visual: readonly LinePiece[], factor: number, start: number): readonly PlacedPiece[] {
  let x = start;
  return visual.map((item) => {
    const width = setWidth(item, factor);
    const placed = placedPiece(item.piece, width, x, adjustOf(item, factor));
    x += width;
    return placed;
  });
}

/** Written out: copying a piece by spreading it takes three times as long, and a book has a hundred thousand. */
function placedPiece(piece: Piece, width: number, x: number, spaceAdjust: number): PlacedPiece {
  const { face, size, rise, direction, level, language, tag, clusters, start } = piece;
  return {
    face,
    size,
    rise,
    direction,
    level,
    language,
    tag,
    clusters,
    width: pt(width),
    start,
    x: pt(x),
    spaceAdjust: pt(spaceAdjust),
  };
}

function highest(pieces: readonly LinePiece[], value: (piece: LinePiece) => number, empty: number): number {
  return pieces.length === 0 ? empty : Math.max(...pieces.map(value));
}

function ascentOf({ piece }: LinePiece): number {
  return (piece.face.ascender * piece.size) / piece.face.unitsPerEm + piece.rise;
}

function descentOf({ piece }: LinePiece): number {
  return (-piece.face.descender * piece.size) / piece.face.unitsPerEm - piece.rise;
}

function tagsOf(pieces: readonly LinePiece[]): readonly string[] {
  const tags = new Set<string>();
  for (const { piece } of pieces) if (piece.tag !== undefined) tags.add(piece.tag);
  return [...tags];
}
