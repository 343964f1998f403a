// The runs of a line come in; the TJ arrays that show each, with the places where their pens start, go out.

import type { VisualLine } from '@warraq/typeset';
import { ArrayWriter } from './array-writer.ts';
import { addTokens, isLeftToRight, type Token } from './line-tokens.ts';
import { isRightToLeft, type PageDirection } from './page-direction.ts';
import { type Codes, HAIR, LEFT_TO_RIGHT_MARK, NARROW, RIGHT_TO_LEFT_MARK, textArray, VARIANTS } from './text-array.ts';
import type { TextRun } from './text-run.ts';

/** One TJ array of a run; `x` in points from the line's left edge. */
export interface TextShow {
  readonly run: TextRun;
  readonly x: number;
  readonly array: string;
}

/** How the readers take the page that a line stands on. */
export interface LineReading {
  /**
   * Whether PDFium reads the line from the right, as it does with all lines of a document bound on the right. It then
   * turns the words of left-to-right runs around, and the signs beside them, unless they start in the order in which
   * it looks for them.
   */
  readonly fromRight: boolean;
  readonly direction: PageDirection;
}

/** The arrays of a line, in logical order. */
export function lineShows(
  line: VisualLine,
  runs: readonly TextRun[],
  fontOf: (run: TextRun) => Codes,
  { fromRight, direction }: LineReading,
): readonly TextShow[] {
  const shows = fromRight && runs.some(isLeftToRight) ? showsFromRight(runs, fontOf) : plainShows(runs, fontOf);
  const { marksAtStart, markAtEnd } = direction;
  if (marksAtStart === 0 && !markAtEnd) return shows;
  if (isRightToLeft(line)) return withMark(shows, runs, fontOf, RIGHT_TO_LEFT_MARK.repeat(marksAtStart));
  return markAtEnd ? withMark(shows, runs, fontOf, LEFT_TO_RIGHT_MARK) : shows;
}

function plainShows(runs: readonly TextRun[], fontOf: (run: TextRun) => Codes): readonly TextShow[] {
  return runs.map((run) => plainShow(run, fontOf(run)));
}

function showsFromRight(runs: readonly TextRun[], fontOf: (run: TextRun) => Codes): readonly TextShow[] {
  if (runs.some((run) => run.pieces.some((piece) => piece.level === 0))) return showsInOrder(runs, fontOf, true);
  let before: TextRun | undefined;
  const shows = passages(runs).map((passage) => {
    const afterSpace = before === undefined || endsWithSpace(before);
    before = passage.at(-1)!;
    if (!isLeftToRight(before)) return [plainShow(before, fontOf(before))];
    return showsInOrder(passage, fontOf, afterSpace);
  });
  return shows.flatMap((each) => {
    const { run } = each[0]!;
    const atRight = shows.find((other) => other.length > 1 && Math.abs(other[0]!.run.first.x - run.end) < 0.01);
    return atRight === undefined || each.length > 1 ? each : [closed(each[0]!, atRight.at(-1)!, fontOf(run))];
  });
}

/** Runs from left to right that read on from each other, a title with words in italics, are one passage; others are alone. */
function passages(runs: readonly TextRun[]): readonly (readonly TextRun[])[] {
  const found: TextRun[][] = [];
  for (const run of runs) {
    const last = found.at(-1);
    const before = last?.at(-1);
    if (before?.readsFurther === true && run.readsOn && isLeftToRight(before) && isLeftToRight(run)) last!.push(run);
    else found.push([run]);
  }
  return found;
}

/** Puts marks at the right end of the line: where a right-to-left line begins, or a left-to-right one ends. */
function withMark(
  shows: readonly TextShow[],
  runs: readonly TextRun[],
  fontOf: (run: TextRun) => Codes,
  mark: string,
): readonly TextShow[] {
  if (mark === '' || runs.length === 0) return shows;
  const last = runs.reduce((a, b) => (b.end > a.end ? b : a));
  const at = shows.findLastIndex(({ run }) => run === last);
  return shows.map((show, index) =>
    index === at ? { ...show, array: `${show.array}(${fontOf(last).blank(mark)})` } : show,
  );
}

/** A run that ends in a sign right after the last token of its neighbour goes back to where that starts. */
function closed(show: TextShow, next: TextShow, font: Codes): TextShow {
  const last = show.run.pieces.at(-1)!;
  if (font.encode(last.clusters.at(-1)!, last.direction).elastic) return show;
  const out = new ArrayWriter();
  out.addArray(show.array);
  out.back = ((show.run.end - next.x) * 1000) / last.size;
  out.add(font.blank(RIGHT_TO_LEFT_MARK));
  return { ...show, array: out.finish() };
}

function plainShow(run: TextRun, font: Codes): TextShow {
  return { run, x: run.first.x, array: textArray(run, font) };
}

/** Places in the order that PDFium sees, in points: too small to matter to any other reader. */
const ORDER_STEP = 0.01;
/** Left of the right end, by points: what stands at the right of the tokens still follows. */
const BEFORE_END = 0.02;

function endsWithSpace(run: TextRun): boolean {
  const last = isLeftToRight(run) ? run.pieces.at(-1)!.clusters.at(-1) : run.first.clusters[0];
  return last?.text === ' ';
}

/**
 * Every token as an array of its own that starts near the right end, the first token last, with a blank code, and only
 * then goes to its place. PDFium sorts arrays by where they start; the other readers look where glyphs stand. A space
 * at the start is the one after the token: what is read from the right is turned around. Who hears the page is given
 * the codes as they stand, so a word has its space behind it as well, where PDFium finds one before it anyway.
 */
function showsInOrder(
  runs: readonly TextRun[],
  fontOf: (run: TextRun) => Codes,
  afterSpace: boolean,
): readonly TextShow[] {
  const tokens: Token[] = [];
  for (const run of runs) addTokens(tokens, run, fontOf(run));
  if (tokens.length < 2) return runs.map((run) => plainShow(run, fontOf(run)));
  const end = Math.max(...runs.map((run) => run.end)) - BEFORE_END;
  const originOf = (index: number): number => Math.round((end - index * ORDER_STEP) * 100) / 100;
  return tokens.map((token, index) => {
    const before = tokens[index - 1];
    const back = before === undefined || before.spaceAfter ? undefined : originOf(index - 1);
    const heard = token.kind === 'letters' && token.spaceAfter && (before?.spaceAfter ?? afterSpace);
    return { run: token.run, x: originOf(index), array: tokenArray(token, index, originOf(index), back, heard) };
  });
}

function tokenArray(token: Token, index: number, origin: number, back: number | undefined, heard: boolean): string {
  const { font, content } = token;
  const { size } = token.run.first;
  // PDFium drops a code that stands where the same code stood within the last seven.
  const variant = index % VARIANTS;
  const out = new ArrayWriter();
  const width = token.spaceAfter ? 0 : NARROW;
  out.add(font.blank(token.spaceAfter ? ' ' : LEFT_TO_RIGHT_MARK, width, variant));
  // A sign and a space, or two signs, would be turned around together.
  if (token.kind === 'neutral' && token.spaceAfter) out.add(font.blank(LEFT_TO_RIGHT_MARK, 0, variant));
  out.goBackAfterMark(width + ((origin - token.x) * 1000) / size);
  if (token.markBefore) out.addApart(font.blank(RIGHT_TO_LEFT_MARK), HAIR);
  if (typeof content === 'string') out.addArray(content);
  else {
    for (const encoded of content) {
      out.add(encoded.codes);
      out.back += encoded.tail;
    }
  }
  if (token.markAfter) out.add(font.blank(LEFT_TO_RIGHT_MARK));
  if (heard) out.add(font.blank(' ', 0, variant));
  if (back !== undefined) out.back += ((token.end - back) * 1000) / size;
  if (back !== undefined || token.kind === 'neutral') out.add(font.blank(LEFT_TO_RIGHT_MARK, 0, variant));
  return out.finish();
}
