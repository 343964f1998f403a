// From the atoms of a line to pieces: neighbours of one style, face, level, language and tag become one.

import { pt } from '../model/length.ts';
import type { TextStyle } from '../model/paragraph.ts';
import type { Cluster, Piece } from '../model/piece.ts';
import type { AtomContext } from './atom.ts';
import { levelsBetween } from './isolates.ts';
import type { LineAtom } from './line-atoms.ts';
import { reorder } from './reorder.ts';

/** A piece and what justification must know of it; lengths in points. */
export interface LinePiece {
  readonly piece: Piece;
  readonly level: number;
  readonly context: AtomContext;
  /** Width of its spaces that may stretch, and their number; those at the line's end are left out. */
  readonly elastic: number;
  readonly spaces: number;
  /** Spaces at the line's end that take part in the piece's `spaceAdjust` all the same, and the width of all there. */
  readonly trailingSpaces: number;
  readonly trailingWidth: number;
}

/**
 * Pieces left to right as they are seen (UAX #9 L2). Controls of direction take part, those around isolates and those of
 * the text alike, then are gone: a piece of nothing else has nothing to be seen.
 */
export function visualOrder(pieces: readonly LinePiece[]): readonly LinePiece[] {
  const seen = allInOrder(pieces);
  return seen.some(isEmpty) ? seen.filter((piece) => !isEmpty(piece)) : seen;
}

function isEmpty({ piece }: LinePiece): boolean {
  return piece.clusters.length === 0;
}

function allInOrder(pieces: readonly LinePiece[]): readonly LinePiece[] {
  const level = pieces[0]?.level ?? 0;
  // Nearly all lines are of one level and without isolates.
  if (pieces.every((piece) => piece.level === level && piece.context.around.length === 0)) {
    return level % 2 === 0 ? pieces : pieces.toReversed();
  }
  const items: { readonly level: number; readonly piece?: LinePiece }[] = [];
  for (const [index, piece] of pieces.entries()) {
    const before = pieces[index - 1]?.context;
    if (before !== undefined && before.around !== piece.context.around) {
      for (const control of levelsBetween(before.around, piece.context.around)) items.push({ level: control });
    }
    items.push({ level: piece.level, piece });
  }
  return reorder(items).flatMap(({ piece }) => piece ?? []);
}

/** Pieces in logical order. */
export function linePieces(atoms: readonly LineAtom[]): readonly LinePiece[] {
  const pieces: LinePiece[] = [];
  for (let from = 0; from < atoms.length; ) {
    let to = from + 1;
    while (to < atoms.length && isSamePiece(atoms[from]!, atoms[to]!)) to += 1;
    pieces.push(joined(atoms.slice(from, to)));
    from = to;
  }
  return pieces;
}

function isSamePiece(a: LineAtom, b: LineAtom): boolean {
  if (a.level !== b.level) return false;
  const one = a.context;
  const other = b.context;
  if (one === other) return true;
  // An isolate is one thing to all that stands outside of it.
  if (one.run.isolate !== other.run.isolate) return false;
  return (
    one.face === other.face &&
    one.size === other.size &&
    one.run.style.rise === other.run.style.rise &&
    one.run.tag === other.run.tag &&
    one.run.language === other.run.language &&
    hasSameGlyphs(one.run.style, other.run.style)
  );
}

function hasSameGlyphs(one: TextStyle, other: TextStyle): boolean {
  if (one === other) return true;
  return one.tracking === other.tracking && one.features.join() === other.features.join();
}

function joined(atoms: readonly LineAtom[]): LinePiece {
  const { context, level, start } = atoms[0]!;
  const { run, face, size, unit } = context;
  const clusters = joinClusters(atoms, level);
  let width = 0;
  let elastic = 0;
  let spaces = 0;
  let trailingSpaces = 0;
  let trailingWidth = 0;
  for (const atom of atoms) {
    width += atom.width;
    if (atom.trailing) {
      trailingSpaces += atom.spaces;
      trailingWidth += atom.width * unit;
    } else {
      elastic += atom.elastic;
      spaces += atom.spaces;
    }
  }
  const piece: Piece = {
    face,
    size: pt(size),
    rise: run.style.rise,
    direction: level % 2 === 1 ? 'rtl' : 'ltr',
    level,
    language: run.language,
    tag: run.tag,
    clusters,
    width: pt(width * unit),
    start,
  };
  return { piece, level, context, elastic, spaces, trailingSpaces, trailingWidth };
}

function joinClusters(atoms: readonly LineAtom[], level: number): readonly Cluster[] {
  if (atoms.length === 1) return atoms[0]!.clusters;
  const clusters: Cluster[] = [];
  if (level % 2 === 0) for (const atom of atoms) for (const cluster of atom.clusters) clusters.push(cluster);
  else for (let at = atoms.length - 1; at >= 0; at--) for (const cluster of atoms[at]!.clusters) clusters.push(cluster);
  return clusters;
}
