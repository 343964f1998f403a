// A run of a line comes in; the inside of the TJ array that shows it, made to be read back in order, goes out.

import type { Cluster, PlacedPiece } from '@warraq/typeset';
import type { EncodedCluster } from '../font/cluster-encoder.ts';
import type { FontObject } from '../font/font-objects.ts';
import { ArrayWriter } from './array-writer.ts';
import type { TextRun } from './text-run.ts';

export const RIGHT_TO_LEFT_MARK = '\u200f';
export const LEFT_TO_RIGHT_MARK = '\u200e';
/** By how much a mark is moved to the left of what follows: readers that sort by position must find it first. */
export const HAIR = 5;
/** From 0.6 of the size on, pdf.js takes a space for a gap between columns. */
const WIDE_SPACE = 580;
/** Spaces that must not be lost come in steps of this width; readers see no gap in what is left over. */
const SPACE_STEP = 50;
/** How narrow pdf.js must find a space to see none, and in what steps a letter with a mark is made to begin early. */
const UNSEEN_SPACE = 95;
const EARLY_STEP = 50;

/** A mark this wide (thousandths of the size) is near enough to its neighbour for PDFium to see no space. */
export const NARROW = 20;

/** How many codes of one text there are where they would stand at one place. */
export const VARIANTS = 8;

/** Where the codes of an array come from. */
export type Codes = Pick<FontObject, 'encode' | 'encodeEarly' | 'blank'>;

/**
 * The inside of a TJ array: codes, and between them how far the pen goes back (thousandths of the size).
 * `Tw` has no effect on two-byte codes, so the justified spaces are such numbers too.
 */
export function textArray(run: TextRun, font: Codes): string {
  const writer = new RunWriter(run, font);
  for (const piece of run.pieces) writer.addPiece(piece);
  return writer.finish();
}

class RunWriter {
  private readonly out = new ArrayWriter();
  private pen: number;
  /** Where the pen stands, in thousandths of the size from the run's left edge. */
  private x = 0;
  private brackets = 0;
  /** Whether the last code stands elsewhere. */
  private isAway = false;
  private left: EncodedCluster | undefined;
  private readonly run: TextRun;
  private readonly font: Codes;

  constructor(run: TextRun, font: Codes) {
    this.run = run;
    this.font = font;
    this.pen = run.first.x;
  }

  addPiece(piece: PlacedPiece): void {
    this.out.back -= ((piece.x - this.pen) * 1000) / piece.size;
    this.pen = piece.x + piece.width;
    this.x = ((piece.x - this.run.first.x) * 1000) / piece.size;
    if (piece.direction === 'rtl') this.addRightToLeft(piece);
    else this.addLeftToRight(piece);
  }

  finish(): string {
    if (!this.isAway || !this.run.besideRight) return this.out.finish();
    // Back to the run's end, for PDFium would see a space before the next run; left of the mark that may begin it.
    this.out.back += NARROW + 2 * HAIR;
    this.out.add(this.font.blank(RIGHT_TO_LEFT_MARK, NARROW));
    return this.out.finish();
  }

  private addLeftToRight(piece: PlacedPiece): void {
    const isEmbedded = piece.level >= 2;
    const { first, readsOn, readsFurther } = this.run;
    if (isEmbedded && !(readsOn && piece === first)) this.addMarkAtLeft();
    const widening = wideningOf(piece);
    for (const cluster of piece.clusters) this.addCluster(this.font.encode(cluster, 'ltr'), widening);
    const goesOn = readsFurther && piece === this.run.pieces.at(-1);
    if (isEmbedded && !goesOn && needsMarkAtRight(piece)) this.out.add(this.font.blank(LEFT_TO_RIGHT_MARK));
  }

  /**
   * Readers that only see where glyphs stand take the space after a number, a Latin word, a full stop or a comma of a
   * right-to-left line for part of it and move it to its other side. A directional mark that paints nothing stands
   * between them, as one would in plain text.
   */
  private addRightToLeft(piece: PlacedPiece): void {
    const widening = wideningOf(piece);
    const { clusters } = piece;
    for (let at = 0; at < clusters.length; at++) {
      const cluster = clusters[at]!;
      const encoded = this.font.encode(cluster, 'rtl');
      if (encoded.elastic && (encoded.advance + widening > WIDE_SPACE || this.isAtEdge(piece, at))) {
        this.addKeptSpace(encoded, widening);
        continue;
      }
      if (encoded.kind === 'sign' && this.left?.kind !== 'letter') this.addMarkAtLeft();
      if (encoded.kind === 'bracket') this.addBracket(encoded, piece.size / 1000);
      else if (!encoded.marked) this.addCluster(encoded, widening);
      else if (this.left?.elastic === true) this.addEarly(cluster, encoded, this.left, widening);
      else this.addMarked(encoded, widening);
    }
  }

  /** Whether pdf.js would lose a space: it drops those that begin or end what it reads in one go. */
  private isAtEdge(piece: PlacedPiece, at: number): boolean {
    const { run } = this;
    if (at === piece.clusters.length - 1 && piece === run.pieces.at(-1)) return run.besideRight;
    if (at > 0 || piece !== run.first) return false;
    return run.besideLeft || this.isMarked(piece.clusters[1]);
  }

  private isMarked(cluster: Cluster | undefined): boolean {
    return cluster !== undefined && this.font.encode(cluster, 'rtl').marked;
  }

  /** A space as a glyph of its full width that carries a mark too: no reader takes it for a gap, and none drops it. */
  private addKeptSpace(space: EncodedCluster, widening: number): void {
    const gap = space.advance + widening;
    const width = Math.max(1, Math.ceil(gap / SPACE_STEP)) * SPACE_STEP;
    this.out.add(this.font.blank(`${RIGHT_TO_LEFT_MARK} `, width));
    this.out.back += width - gap;
    this.x += gap;
    this.left = undefined;
  }

  /**
   * PDFium mirrors the brackets of right-to-left text, which carry the character that was written. Between two marks
   * for left-to-right it leaves them. The marks stand at the line's right end, where other readers find them harmless.
   */
  private addBracket(bracket: EncodedCluster, perMille: number): void {
    const right = (this.run.lineEnd - this.run.first.x) / perMille;
    // An array must begin where its run begins: PDFium sorts by that.
    if (this.x > 0) this.addMarkAt(right);
    if (this.x + bracket.advance > right - 1) this.addMarkAtLeft();
    this.addCluster(bracket, 0);
    this.addMarkAt(right);
    this.isAway = true;
  }

  private addMarkAt(right: number): void {
    const way = Math.round(right - this.x);
    this.out.back -= way;
    // PDFium drops a code that stands where the same code stood within the last seven.
    this.out.add(this.font.blank(LEFT_TO_RIGHT_MARK, 0, this.brackets++ % VARIANTS));
    this.out.goBackAfterMark(way);
  }

  /**
   * A letter whose mark comes right after a space. pdf.js would see a second space, between the mark and the letter:
   * so the letter's glyph begins early, and the space looks too narrow to be one.
   */
  private addEarly(cluster: Cluster, encoded: EncodedCluster, space: EncodedCluster, widening: number): void {
    const by = Math.ceil((space.advance + widening - UNSEEN_SPACE) / EARLY_STEP) * EARLY_STEP;
    this.out.back += Math.max(0, by);
    this.addCluster(by > 0 ? this.font.encodeEarly(cluster, by) : encoded, widening);
  }

  /** PDFium would change the order of a mark and the sign that follows its word. */
  private addMarked(encoded: EncodedCluster, widening: number): void {
    if (this.left?.kind === 'sign') this.out.add(this.font.blank(RIGHT_TO_LEFT_MARK));
    this.addCluster(encoded, widening);
  }

  private addCluster(encoded: EncodedCluster, widening: number): void {
    this.out.add(encoded.codes);
    this.out.back += encoded.tail;
    this.isAway = false;
    this.x += encoded.advance;
    if (widening !== 0 && encoded.elastic) {
      this.out.back -= widening;
      this.x += widening;
    }
    this.left = encoded;
  }

  private addMarkAtLeft(): void {
    this.out.addApart(this.font.blank(RIGHT_TO_LEFT_MARK), HAIR);
  }
}

/** What justification adds to a space, in thousandths of the size. */
export function wideningOf(piece: PlacedPiece): number {
  return (piece.spaceAdjust * 1000) / piece.size;
}

/** Whether a left-to-right piece in a right-to-left line ends in a sign that would be read with what follows. */
export function needsMarkAtRight({ clusters }: PlacedPiece): boolean {
  const last = clusters.at(-1);
  return last !== undefined && !/[\p{L}\p{N}]$/u.test(last.text);
}
