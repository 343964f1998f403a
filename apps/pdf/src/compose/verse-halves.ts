// Lines of verse in two halves come in; how the halves of a whole poem stand to each other, and their rows, go out.

import { type Inline, type Rendition, type VerseLine, verseLine } from '@warraq/core';
import { BREAK_COST, type PlacedPiece, pt } from '@warraq/typeset';
import type { Owner, Row } from '../paint/mark.ts';
import type { Composer, Setting } from './composer.ts';
import { inlineRuns } from './inline-runs.ts';
import { termsOfLines } from './line-terms.ts';
import { measureRuns } from './measure-runs.ts';
import { renditionRuns } from './rendition-runs.ts';
import {
  AT_END,
  CENTERED,
  indented,
  JUSTIFIED,
  measureOf,
  RAGGED,
  setOneLine,
  setRendition,
  setRuns,
  type TextShape,
} from './set-text.ts';

/** How a poem stands in one of the edition's languages. */
export interface VerseForm {
  /** The lines that have halves; the others are as verse without the sign. */
  readonly lines: ReadonlyMap<Rendition, VerseLine>;
  /** Of the lines in Arabic letters. */
  readonly columns: Columns | undefined;
  /** Of the others: where the setting has room the halves stand on one line, a gap between them. */
  readonly gap: { readonly setting: Setting; readonly fits: boolean };
}

/** Halves of one width: side by side, or the second on a line of its own, at its end. */
interface Columns {
  /** The whole measure. */
  readonly setting: Setting;
  readonly beside: boolean;
  readonly width: number;
  readonly first: Setting;
  readonly second: Setting;
}

/** Between the columns, in ems of the text; and by how much the second half stands in where it has its own line. */
const GAP = 2.2;
const STEP = 2;
/** So much of its width a half may lose from its spaces for the halves to stand side by side. */
const CLOSER = 0.02;
/** A half that is shorter than so much of the others is not drawn out to their width: its spaces would gape. */
const LEAST_FILLED = 0.7;

/**
 * Undefined where no line has halves. `whole` is the setting of the block, `inner` that of verse, which is indented.
 * All lines of a poem stand alike: where the longest half has no room beside another, none has.
 */
export function verseForm(
  composer: Composer,
  whole: Setting,
  inner: Setting,
  renditions: readonly Rendition[],
): VerseForm | undefined {
  const lines = new Map<Rendition, VerseLine>();
  for (const rendition of renditions) {
    const line = verseLine(rendition);
    if (line !== undefined) lines.set(rendition, line);
  }
  if (lines.size === 0) return undefined;
  const all = [...lines];
  const inColumns = all.filter(([, line]) => line.inColumns);
  const others = all.filter(([, line]) => !line.inColumns);
  const room = measureOf(composer, inner);
  const fits = others.every(([rendition]) => widthOf(composer, inner, rendition) <= room);
  return { lines, columns: columnsOf(composer, whole, inColumns), gap: { setting: inner, fits } };
}

function columnsOf(
  composer: Composer,
  setting: Setting,
  lines: readonly (readonly [Rendition, VerseLine])[],
): Columns | undefined {
  if (lines.length === 0) return undefined;
  const halves = lines.flatMap(([rendition, line]) => [firstOf(rendition, line), secondOf(rendition, line)]);
  const widest = halves.reduce((most, half) => Math.max(most, widthOf(composer, setting, half)), 0);
  const em = composer.design.arabicSize * setting.factor;
  const measure = measureOf(composer, setting);
  const room = (measure - GAP * em) / 2;
  const beside = widest * (1 - CLOSER) <= room;
  const width = Math.min(widest, beside ? room : measure - STEP * em);
  const margin = beside ? (measure - 2 * width - GAP * em) / 2 : 0;
  const rest = measure - width - margin;
  const first = { ...setting, start: setting.start + margin, end: setting.end + rest };
  const second = { ...setting, start: setting.start + rest, end: setting.end + margin };
  return { setting, beside, width, first, second };
}

function firstOf(rendition: Rendition, { first, second, language }: VerseLine): Rendition {
  return { ...rendition, language, mark: second.length === 0 ? rendition.mark : 'none', content: first };
}

function secondOf(rendition: Rendition, { second, language }: VerseLine): Rendition {
  return { ...rendition, language, mark: second.length === 0 ? 'none' : rendition.mark, content: second };
}

/** The half with a space at its end, which parts it from the second for whoever takes the text out. */
function withSpace(half: Rendition): Rendition {
  return half.content.length === 0 ? half : { ...half, content: [...half.content, SPACE] };
}

const SPACE: Inline = { kind: 'text', text: ' ' };

/** A little more than the widths of the words together: their sum is rounded. */
const ROUNDING = 0.01;

function widthOf(composer: Composer, setting: Setting, rendition: Rendition): number {
  const { runs } = renditionRuns(composer, setting.chapter, rendition, setting);
  return measureRuns(composer, runs, rendition.language).natural + ROUNDING;
}

/** The rows of a line with halves. `ragged` is how a line is set that has no columns. */
export function halfRows(
  composer: Composer,
  { columns, gap }: VerseForm,
  rendition: Rendition,
  line: VerseLine,
  owner: Owner,
  ragged: TextShape,
): readonly Row[] {
  if (!line.inColumns && gap.fits) return setRendition(composer, gap.setting, rendition, owner, ragged);
  const [first, second] = [firstOf(rendition, line), secondOf(rendition, line)];
  const set = (setting: Setting, half: Rendition, width?: number, short?: TextShape) =>
    setHalf(composer, setting, half, owner, { width, short, ragged });
  if (!line.inColumns || columns === undefined) {
    const step = STEP * composer.design.latinSize * gap.setting.factor;
    const rows = set(gap.setting, withSpace(first));
    return inOrder(rows, set(indented(composer, gap.setting, step), second));
  }
  const { beside, width } = columns;
  const rows = withTermsOf(
    composer,
    rendition,
    line,
    set(columns.first, beside ? first : withSpace(first), width, beside ? CENTERED : RAGGED),
  );
  const others = set(columns.second, second, width, beside ? CENTERED : AT_END);
  if (!beside) return inOrder(rows, others);
  return sideBySide(bridged(composer, columns.setting, first, rows, others), others);
}

interface HalfShape {
  /** Undefined where nothing is filled. */
  readonly width: number | undefined;
  /** How a half stands that is much shorter. */
  readonly short: TextShape | undefined;
  /** Of one that needs several lines. */
  readonly ragged: TextShape;
}

function setHalf(
  composer: Composer,
  setting: Setting,
  half: Rendition,
  owner: Owner,
  { width, short, ragged }: HalfShape,
): readonly Row[] {
  const runs = renditionRuns(composer, setting.chapter, half, setting);
  const set = (shape: TextShape) => setRuns(composer, setting, runs, half.language, owner, shape, half);
  if (width === undefined || runs.runs.length === 0) return set(ragged);
  const { natural } = measureRuns(composer, runs.runs, half.language);
  if (natural * (1 - CLOSER) > width) return set(ragged);
  return set(natural < LEAST_FILLED * width ? (short ?? ragged) : { ...JUSTIFIED, filled: true });
}

/** Two halves on one row; the rest of one that was turned over stands under its beginning. */
function sideBySide(first: readonly Row[], second: readonly Row[]): readonly Row[] {
  const [more, less] = second.length > first.length ? [second, first] : [first, second];
  return more.map((row, index) => {
    const [a, b] = [first[index], second[index]];
    if (less[index] === undefined || a === undefined || b === undefined) return row;
    return { ...a, content: [...a.content, ...b.content], notes: [...a.notes, ...b.notes] };
  });
}

/**
 * The first half with one space at its end that is as wide as the gap. Where nothing stood there, programs that take a text
 * out of its page would read all first halves before the second ones, as they do with columns.
 */
function bridged(
  composer: Composer,
  setting: Setting,
  half: Rendition,
  rows: readonly Row[],
  others: readonly Row[],
): readonly Row[] {
  const [row, ...rest] = rows;
  const [mark, ...marks] = row?.content ?? [];
  const other = others[0]?.content[0];
  const runs = renditionRuns(composer, setting.chapter, { ...half, content: [SPACE], mark: 'none' }, setting);
  const space = setOneLine(composer, setting.chapter, runs, half.language)?.pieces[0];
  if (row === undefined || mark?.kind !== 'line' || other?.kind !== 'line' || space === undefined) return rows;
  const { pieces } = mark.line;
  const x = Math.max(...other.line.pieces.map((piece) => other.x + piece.x + piece.width)) - mark.x;
  const width = Math.min(...pieces.map((piece) => piece.x)) - x;
  // Neither half may have nothing but what is not seen.
  if (!Number.isFinite(width) || width <= 0) return rows;
  const start = Math.max(...pieces.map((piece) => piece.start + lengthOf(piece)));
  const gap = { ...space, start, x: pt(x), width: pt(width), spaceAdjust: pt(width - space.width) };
  return [{ ...row, content: [{ ...mark, line: { ...mark.line, pieces: [gap, ...pieces] } }, ...marks] }, ...rest];
}

function lengthOf({ clusters }: PlacedPiece): number {
  return clusters.reduce((sum, { text }) => sum + text.length, 0);
}

/** One half under the other, on one page. */
function inOrder(first: readonly Row[], second: readonly Row[]): readonly Row[] {
  if (first.length === 0) return second;
  const held = second.map((row) => ({ ...row, breakCost: row.breakCost + BREAK_COST.never, level: undefined }));
  return [...first, ...held];
}

/** The whole line's names and terms, given to its beginning: one may go over the gap. */
function withTermsOf(
  composer: Composer,
  rendition: Rendition,
  { language }: VerseLine,
  rows: readonly Row[],
): readonly Row[] {
  const [row, ...rest] = rows;
  const [mark, ...marks] = row?.content ?? [];
  if (row === undefined || mark?.kind !== 'line' || composer.registers.size === 0) return rows;
  const runs = inlineRuns(composer, undefined, rendition.content, { language, factor: 1, weight: 'regular' });
  const [terms] = termsOfLines(composer, runs, language, [mark.line]);
  return [{ ...row, content: [{ ...mark, terms }, ...marks] }, ...rest];
}
