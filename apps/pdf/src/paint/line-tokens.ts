// Runs of a line come in; what PDFium takes as one each, letters or signs of one kind, in logical order goes out.

import type { Cluster } from '@warraq/typeset';
import type { EncodedCluster } from '../font/cluster-encoder.ts';
import { type Codes, needsMarkAtRight, textArray, wideningOf } from './text-array.ts';
import type { TextRun } from './text-run.ts';

/** A stretch of a run. `x` is where it is painted and `end` where that ends, in points from the line's left edge. */
export interface Token {
  readonly run: TextRun;
  readonly font: Codes;
  readonly kind: TokenKind;
  readonly x: number;
  end: number;
  /** Codes of left-to-right tokens; of a right-to-left run the inside of its whole array. */
  readonly content: EncodedCluster[] | string;
  spaceAfter: boolean;
  /** Whether a directional mark stands before it, after it, for readers that look where glyphs stand. */
  readonly markBefore: boolean;
  markAfter: boolean;
}

/** UAX #9: `weak` are EN, ES, ET, CS, BN and NSM. */
type TokenKind = 'letters' | 'weak' | 'neutral' | 'arabic';

const WEAK = /^[\p{Nd}\p{Mn}\p{Cf}+\-#$%,./:°±\u00a2-\u00a5\u20ac\u2212]/u;
const LETTER = /^\p{L}/u;

function kindOf({ text }: Cluster): TokenKind {
  return LETTER.test(text) ? 'letters' : WEAK.test(text) ? 'weak' : 'neutral';
}

/** Adds the tokens of a run to those of the runs before it. */
export function addTokens(tokens: Token[], run: TextRun, font: Codes): void {
  if (isLeftToRight(run)) addLeftToRight(tokens, run, font);
  else addWhole(tokens, run, font);
}

/** Whether all of a run is painted from the left. */
export function isLeftToRight(run: TextRun): boolean {
  return run.pieces.every((piece) => piece.direction === 'ltr');
}

function addWhole(tokens: Token[], run: TextRun, font: Codes): void {
  tokens.push({
    run,
    font,
    kind: 'arabic',
    x: run.first.x,
    end: run.end,
    content: textArray(run, font),
    spaceAfter: false,
    markBefore: false,
    markAfter: false,
  });
}

function addLeftToRight(tokens: Token[], run: TextRun, font: Codes): void {
  for (const piece of run.pieces) {
    const widening = wideningOf(piece);
    const perMille = piece.size / 1000;
    let x: number = piece.x;
    let isFirst = true;
    for (const cluster of piece.clusters) {
      const encoded = font.encode(cluster, 'ltr');
      const start = x;
      x += (encoded.advance + (encoded.elastic ? widening : 0)) * perMille;
      const last = tokens.at(-1);
      if (encoded.elastic) {
        if (last !== undefined) last.spaceAfter = true;
        continue;
      }
      const kind = kindOf(cluster);
      if (last?.run === run && !last.spaceAfter && last.kind === kind && typeof last.content !== 'string') {
        last.content.push(encoded);
        last.end = x;
      } else {
        const markBefore = isFirst && piece.level >= 2 && !(run.readsOn && piece === run.first);
        tokens.push({
          run,
          font,
          kind,
          x: start,
          end: x,
          content: [encoded],
          spaceAfter: false,
          markBefore,
          markAfter: false,
        });
      }
      isFirst = false;
    }
    const last = tokens.at(-1);
    const goesOn = run.readsFurther && piece === run.pieces.at(-1);
    if (last?.run === run) last.markAfter = piece.level >= 2 && !goesOn && needsMarkAtRight(piece);
  }
}
