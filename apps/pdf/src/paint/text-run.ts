// The pieces of a line come in; runs that one TJ array shows, in the order in which they are read, go out.

import type { PlacedPiece } from '@warraq/typeset';

/** Neighbouring pieces of one face, size, language and tag that read on from each other, in visual order. */
export interface TextRun {
  readonly pieces: readonly PlacedPiece[];
  readonly first: PlacedPiece;
  readonly end: number;
  /** Whether another run of the line stands at its left, at its right. */
  readonly besideLeft: boolean;
  readonly besideRight: boolean;
  /** Whether it reads on from the run at its left, and into the one at its right: a Latin title in two styles in Arabic. */
  readonly readsOn: boolean;
  readonly readsFurther: boolean;
  /** Where the line ends at the right. */
  readonly lineEnd: number;
}

/** Runs in logical order: readers that follow the stream then read the text as it was written. */
export function runsOf(pieces: readonly PlacedPiece[]): readonly TextRun[] {
  if (pieces.length === 1) return [runOf(pieces, undefined, undefined, pieces[0]!.x + pieces[0]!.width)];
  const groups: PlacedPiece[][] = [];
  for (const piece of pieces) {
    const open = groups.at(-1);
    if (open !== undefined && belongTogether(open.at(-1)!, piece)) open.push(piece);
    else groups.push([piece]);
  }
  const rightmost = pieces.at(-1);
  const lineEnd = rightmost === undefined ? 0 : rightmost.x + rightmost.width;
  if (groups.length === 1) return [runOf(groups[0]!, undefined, undefined, lineEnd)];
  const runs = groups.map((group, index) => runOf(group, groups[index - 1]?.at(-1), groups[index + 1]?.[0], lineEnd));
  const starts = new Map(runs.map((run) => [run, firstStart(run.pieces)]));
  return runs.sort((a, b) => starts.get(a)! - starts.get(b)!);
}

function runOf(
  pieces: readonly PlacedPiece[],
  atLeft: PlacedPiece | undefined,
  atRight: PlacedPiece | undefined,
  lineEnd: number,
): TextRun {
  const first = pieces[0]!;
  const last = pieces.at(-1)!;
  return {
    pieces,
    first,
    end: last.x + last.width,
    besideLeft: atLeft !== undefined,
    besideRight: atRight !== undefined,
    readsOn: readOn(atLeft, first),
    readsFurther: readOn(last, atRight),
    lineEnd,
  };
}

/** Whether words that run from left to right in a right-to-left line go on in the piece at their right. */
function readOn(left: PlacedPiece | undefined, right: PlacedPiece | undefined): boolean {
  if (left === undefined || right === undefined) return false;
  return left.level >= 2 && left.level === right.level && left.direction === 'ltr' && left.start < right.start;
}

function belongTogether(a: PlacedPiece, b: PlacedPiece): boolean {
  if (a.face !== b.face || a.size !== b.size || a.rise !== b.rise) return false;
  if (a.tag !== b.tag || a.language !== b.language) return false;
  if (a.level === b.level) return true;
  return (
    (a.level === 1 && isPlainNumber(b) && !endsInDash(a)) || (isPlainNumber(a) && b.level === 1 && !beginsWithDash(b))
  );
}

/** A number reads on from the Arabic words around it: readers put it in order as UAX #9 says. */
function isPlainNumber({ level, clusters }: PlacedPiece): boolean {
  return level === 2 && clusters.every(({ text }) => !NOT_A_NUMBER.test(text));
}

const NOT_A_NUMBER = /[\p{L}\p{Cf}\s]/u;

/** pdf.js takes dashes and curly quotes for Latin letters, and would turn a range of years around. */
function endsInDash({ clusters }: PlacedPiece): boolean {
  return DASH.test(clusters.at(-1)?.text ?? '');
}

function beginsWithDash({ clusters }: PlacedPiece): boolean {
  return DASH.test(clusters[0]?.text ?? '');
}

const DASH = /^[\u2010-\u2027]/;

function firstStart(pieces: readonly PlacedPiece[]): number {
  return Math.min(...pieces.map((piece) => piece.start));
}
