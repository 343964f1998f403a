// A run of a line comes in; the inside of the TJ array that shows it, made to be read back in order, goes out.

import type { Cluster, PlacedPiece } from '@warraq/typeset';
import type { EncodedCluster } from '../font/cluster-encoder.ts';
import type { FontObject } from '../font/font-objects.ts';
import type { TextRun } from './text-run.ts';

/** Less than this (in thousandths of the size) is not written: sums of roundings, nothing a reader could see. */
const UNSEEN = 0.2;
/** By how much a mark is moved to the left of what follows: readers that sort by position must find it first. */
const HAIR = 5;
const RIGHT_TO_LEFT_MARK = '\u200f';
const LEFT_TO_RIGHT_MARK = '\u200e';

/** Where the codes of an array come from. */
export type Codes = Pick<FontObject, 'encode' | 'encodeEarly' | 'blank'>;

/**
 * The inside of a TJ array: hexadecimal codes, and between them how far the pen goes back (thousandths of the size).
 * `Tw` has no effect on two-byte codes, so the justified spaces are such numbers too.
 */
export function textArray(run: TextRun, font: Codes): string {
  const writer = new ArrayWriter(run, font);
  for (const piece of run.pieces) writer.addPiece(piece);
  return writer.finish();
}

class ArrayWriter {
  private array = '';
  private codes = '';
  private back = 0;
  private pen: number;
  private left: EncodedCluster | undefined;
  private readonly run: TextRun;
  private readonly font: Codes;

  constructor(run: TextRun, font: Codes) {
    this.run = run;
    this.font = font;
    this.pen = run.first.x;
  }

  addPiece(piece: PlacedPiece): void {
    this.back -= ((piece.x - this.pen) * 1000) / piece.size;
    this.pen = piece.x + piece.width;
    if (piece.direction === 'rtl') this.addRightToLeft(piece);
    else this.addLeftToRight(piece);
  }

  finish(): string {
    this.closeCodes();
    return this.array;
  }

  private addLeftToRight(piece: PlacedPiece): void {
    const isEmbedded = piece.level >= 2;
    if (isEmbedded) this.addMarkAtLeft();
    const widening = (piece.spaceAdjust * 1000) / piece.size;
    for (const cluster of piece.clusters) this.addCluster(this.font.encode(cluster, 'ltr'), widening);
    const last = piece.clusters.at(-1);
    if (isEmbedded && last !== undefined && !/[\p{L}\p{N}]$/u.test(last.text))
      this.addCodes(this.font.blank(LEFT_TO_RIGHT_MARK));
  }

  /**
   * Readers that only see where glyphs stand take the space after a number, a Latin word, a full stop or a comma of a
   * right-to-left line for part of it and move it to its other side. A directional mark that paints nothing stands
   * between them, as one would in plain text.
   */
  private addRightToLeft(piece: PlacedPiece): void {
    const widening = (piece.spaceAdjust * 1000) / piece.size;
    const { clusters } = piece;
    for (let at = 0; at < clusters.length; at++) {
      const cluster = clusters[at]!;
      const encoded = this.font.encode(cluster, 'rtl');
      if (encoded.elastic && (encoded.advance + widening > WIDE || this.isLost(piece, at))) {
        this.addKeptSpace(encoded, widening);
        continue;
      }
      if (encoded.kind === 'sign' && this.left?.kind !== 'letter') this.addMarkAtLeft();
      if (encoded.marked && this.left?.kind === 'sign') this.addCodes(this.font.blank(RIGHT_TO_LEFT_MARK));
      if (encoded.marked && this.left?.elastic === true) this.addMarked(cluster, encoded, this.left, widening);
      else this.addCluster(encoded, widening);
    }
  }

  private isLost(piece: PlacedPiece, at: number): boolean {
    const { run } = this;
    if (at === piece.clusters.length - 1 && piece === run.pieces.at(-1)) return run.besideRight;
    if (at > 0 || piece !== run.first) return false;
    return run.besideLeft || this.isMarked(piece.clusters[1]);
  }

  private isMarked(cluster: Cluster | undefined): boolean {
    return cluster !== undefined && this.font.encode(cluster, 'rtl').marked;
  }

  private addKeptSpace(space: EncodedCluster, widening: number): void {
    const gap = space.advance + widening;
    const width = Math.max(1, Math.ceil(gap / STEP)) * STEP;
    this.addCodes(this.font.blank(`${RIGHT_TO_LEFT_MARK} `, width));
    this.back += width - gap;
    this.left = undefined;
  }

  private addMarked(cluster: Cluster, encoded: EncodedCluster, space: EncodedCluster, widening: number): void {
    const by = Math.ceil((space.advance + widening - NARROW) / EARLY_STEP) * EARLY_STEP;
    if (by <= 0) {
      this.addCluster(encoded, widening);
      return;
    }
    this.back += by;
    this.addCluster(this.font.encodeEarly(cluster, by), widening);
  }

  private addCluster(encoded: EncodedCluster, widening: number): void {
    this.addCodes(encoded.codes);
    this.back += encoded.tail;
    if (widening !== 0 && encoded.elastic) this.back -= widening;
    this.left = encoded;
  }

  private addMarkAtLeft(): void {
    this.movePen();
    this.closeCodes();
    // Two numbers side by side stay two.
    this.array += ` ${HAIR}<${this.font.blank(RIGHT_TO_LEFT_MARK)}>-${HAIR}`;
  }

  private addCodes(codes: string): void {
    this.movePen();
    this.codes += codes;
  }

  private movePen(): void {
    if (this.back <= UNSEEN && this.back >= -UNSEEN) return;
    this.closeCodes();
    this.array += number(this.back);
    this.back = 0;
  }

  private closeCodes(): void {
    if (this.codes !== '') this.array += `<${this.codes}>`;
    this.codes = '';
  }
}

/** From 0.6 of the size on, pdf.js takes a space for a gap between columns. */
const WIDE = 580;
const STEP = 50;
const NARROW = 95;
const EARLY_STEP = 50;

function number(value: number): string {
  return `${Math.round(value * 10) / 10}`;
}
