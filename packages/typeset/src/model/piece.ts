// What comes out of shaping and of line making: whole shaped pieces, never sliced glyphs.

import type { Face } from './face.ts';
import type { Pt } from './length.ts';
import type { Direction } from './paragraph.ts';

export interface Glyph {
  readonly id: number;
  /** In font units, in the order they are painted from left to right. */
  readonly advance: number;
  readonly dx: number;
  readonly dy: number;
}

/** The glyphs that stand together for a stretch of text; `text` is in logical order. Kerning is in the advances. */
export interface Cluster {
  readonly text: string;
  readonly glyphs: readonly Glyph[];
}

/**
 * A shaped run of one face, size, direction and tag. `clusters` are in visual order (left to right); for an `rtl` piece
 * the logical order is their reverse.
 */
export interface Piece {
  readonly face: Face;
  /** The size it is set at: the style's size times the face's scale. */
  readonly size: Pt;
  readonly rise: Pt;
  readonly direction: Direction;
  /** UAX #9 embedding level. */
  readonly level: number;
  readonly language: string;
  readonly tag: string | undefined;
  readonly clusters: readonly Cluster[];
  readonly width: Pt;
  /** Position of its first character in the paragraph's text (UTF-16): sorting by it gives logical order. */
  readonly start: number;
}

export interface PlacedPiece extends Piece {
  /** From the line's left edge. */
  readonly x: Pt;
  /** Space added after each space cluster by justification (may be negative), in points. */
  readonly spaceAdjust: Pt;
}

/**
 * A finished line; pieces in visual order, left to right. A line ends, in the text, with a space or a soft hyphen. Its
 * width is that of its text without the signs' parts that stand outside the measure (optical margins).
 */
export interface VisualLine {
  readonly pieces: readonly PlacedPiece[];
  readonly width: Pt;
  /** Natural height above and below the baseline. */
  readonly ascent: Pt;
  readonly descent: Pt;
  readonly last: boolean;
  /** Ends with a hyphen that was put in: a word goes on in the next line. */
  readonly divided: boolean;
  /** Ends inside a word that was wider than the measure, without a hyphen. */
  readonly cut: boolean;
  /** How many of its words are drawn out by a kashida. */
  readonly drawn: number;
  /** Wider than its measure by more than half a point. */
  readonly overfull: boolean;
  /** Tags of the pieces on this line, in logical order, each once. */
  readonly tags: readonly string[];
}

/** A character that no face of its run has. */
export interface MissingGlyph {
  readonly codePoint: number;
  /** UTF-16 position in the paragraph's text. */
  readonly at: number;
}

/** A paragraph set in lines. */
export interface SetParagraph {
  readonly lines: readonly VisualLine[];
  readonly missing: readonly MissingGlyph[];
  /** How many of its lines are overfull. */
  readonly overfull: number;
}
