// Runs of text and a setting come in; the rows of their lines go out.

import type { Chapter, Language, Rendition } from '@warraq/core';
import {
  type Align,
  BREAK_COST,
  lineBreakCost,
  lineText,
  pt,
  type Run,
  type SetParagraph,
  type VisualLine,
} from '@warraq/typeset';
import type { Weight } from '../font/book-faces.ts';
import type { Mark, Owner, Row } from '../paint/mark.ts';
import { BALANCED_LINES, balancedMeasure } from './balanced-measure.ts';
import type { Composer, Setting } from './composer.ts';
import { BASELINE } from './design.ts';
import { inlineRuns, type Runs } from './inline-runs.ts';
import { termsOfLines } from './line-terms.ts';
import { measureRuns } from './measure-runs.ts';
import { settleCalls } from './note-calls.ts';
import { renditionRuns } from './rendition-runs.ts';
import { rowOf } from './stack.ts';
import { splitAtColon } from './title-breaks.ts';
import { drawsOut, type Variant } from './typography.ts';

export interface TextShape {
  readonly align: Align;
  /** Of the first line, in points. */
  readonly indent: number;
  /** Of all the other lines: the turned-over part of a verse. */
  readonly turnOver: number;
  /** Lines about as long as each other, as titles want them: no word alone on the last. */
  readonly balanced: boolean;
  /** Justified, and the last line too: half a line of verse. */
  readonly filled?: boolean;
}

export const JUSTIFIED: TextShape = { align: 'justify', indent: 0, turnOver: 0, balanced: false };
export const RAGGED: TextShape = { align: 'start', indent: 0, turnOver: 0, balanced: false };
export const CENTERED: TextShape = { align: 'center', indent: 0, turnOver: 0, balanced: false };
/** Titles and captions. */
export const BALANCED: TextShape = { ...RAGGED, balanced: true };
export const BALANCED_CENTERED: TextShape = { ...CENTERED, balanced: true };
export const AT_END: TextShape = { align: 'end', indent: 0, turnOver: 0, balanced: false };

/** Sets a rendition under an element; the rows of its lines. */
export function setRendition(
  composer: Composer,
  setting: Setting,
  rendition: Rendition,
  owner: Owner,
  shape: TextShape,
): readonly Row[] {
  const runs = renditionRuns(composer, setting.chapter, rendition, setting);
  return setRuns(composer, setting, runs, rendition.language, owner, shape, rendition);
}

/** Sets a text that is not the edition's prose: labels, names, dates. */
export function setPlain(
  composer: Composer,
  setting: Setting,
  text: string,
  language: Language,
  owner: Owner,
  shape: TextShape,
): readonly Row[] {
  const content = [{ kind: 'text', text } as const];
  const runs = inlineRuns(composer, setting.chapter, content, {
    language,
    factor: setting.factor,
    weight: setting.weight,
    variant: setting.variant,
  });
  return setRuns(composer, setting, runs, language, owner, shape, undefined);
}

/**
 * Sets runs in the measure that the setting leaves; the rows of its lines, each with the notes that it calls first.
 * `shown` is whose text it is: missing glyphs and overfull lines are reported at its place.
 */
export function setRuns(
  composer: Composer,
  setting: Setting,
  runs: Runs,
  language: Language,
  owner: Owner,
  wanted: TextShape,
  shown: Rendition | undefined,
): readonly Row[] {
  if (runs.runs.length === 0) return [];
  const width = measureOf(composer, setting);
  const fitting = shapeIn(composer, setting, wanted);
  const shape = isNarrowColumn(composer, runs.runs, language, width) ? ragged(fitting) : fitting;
  const setWith = (some: readonly Run[], measure: number) =>
    setParagraph(composer, setting.chapter, some, language, shape, measure, shown);
  const full = setWith(runs.runs, width);
  const halves = shape.balanced
    ? titleHalves(runs.runs, full, setting.factor, (some) => setWith(some, width))
    : undefined;
  if (halves !== undefined) {
    return halves.flatMap((half) => setRuns(composer, setting, { ...runs, runs: half }, language, owner, shape, shown));
  }
  const setAt = (measure: number) => setWith(runs.runs, measure);
  const measure = shape.balanced ? balancedMeasure(full, width, setAt) : width;
  const set = measure === width ? full : setAt(measure);
  composer.setTexts?.push({ set, align: shape.align, runs: runs.runs, chapter: setting.chapter, shown });
  for (const line of set.lines) {
    if (line.overfull) composer.reportOverfull(lineText(line).trim(), setting.chapter, shown);
  }
  const rtl = language.direction === 'rtl';
  const free = shape.align === 'center' ? (width - measure) / 2 : rtl ? width - measure : 0;
  const left = (rtl ? setting.end : setting.start) + free;
  const terms = shown === undefined ? [] : termsOfLines(composer, runs, language, set.lines);
  return set.lines.map((line, index) => {
    // Text that is turned over is set in the narrower measure, its first line hanging out at the start side.
    const x = left + (rtl ? 0 : shape.turnOver);
    const { inline, notes } = settleCalls(composer, setting, line, runs.inline);
    const mark = { kind: 'line', x, y: setting.leading * BASELINE, line, owner, inline, terms: terms[index] } as const;
    return { ...lineRow(setting, mark, index, set), notes, level: index === 0 ? shown?.unit : undefined };
  });
}

/**
 * Large print is not justified: spaces that are alike lead the eye from word to word. Nor is what is indented so far in
 * a column that its spaces would gape.
 */
function shapeIn(composer: Composer, setting: Setting, shape: TextShape): TextShape {
  const { isLarge, columns, latinSize } = composer.design;
  const gapes = columns === 2 && measureOf(composer, setting) < LEAST_JUSTIFIED * latinSize;
  return shape.align === 'justify' && shape.filled !== true && (isLarge || gapes)
    ? { ...shape, align: 'start' }
    : shape;
}

/** In ems. */
const LEAST_JUSTIFIED = 13.5;

/** A title of several lines ends one at its colon; in large type even if that takes another line. */
function titleHalves(
  runs: readonly Run[],
  { lines }: SetParagraph,
  factor: number,
  set: (runs: readonly Run[]) => SetParagraph,
): readonly (readonly Run[])[] | undefined {
  if (lines.length < 2 || lines.length > BALANCED_LINES) return undefined;
  const halves = splitAtColon(runs);
  const count = halves?.reduce((sum, half) => sum + set(half).lines.length, 0);
  return count !== undefined && count <= lines.length + (factor > 1 ? 1 : 0) ? halves : undefined;
}

function lineRow(setting: Setting, mark: Mark, index: number, set: SetParagraph): Row {
  const divided = set.lines[index - 1]?.divided ? BREAK_COST.divided : 0;
  const breakCost = lineBreakCost(index, set.lines.length) + divided;
  return rowOf(setting.leading, [mark], { onGrid: setting.onGrid, breakCost });
}

/** In ems: of Latin text less than this, in half a page, is not filled without holes; Arabic words can be drawn out. */
const LEAST_FILLED = 15;

function isNarrowColumn({ edition }: Composer, runs: readonly Run[], { script }: Language, width: number): boolean {
  return edition.layout === 'columns' && script !== 'Arab' && width < LEAST_FILLED * (runs[0]?.style.size ?? 0);
}

function ragged(shape: TextShape): TextShape {
  return shape.align === 'justify' ? { ...shape, align: 'start' } : shape;
}

/** The width that a setting leaves. */
export function measureOf(composer: Composer, setting: Setting): number {
  return Math.max(composer.design.textWidth - setting.start - setting.end, LEAST_MEASURE);
}

const LEAST_MEASURE = 4;

/** The setting further indented. Deep nesting takes no more than three fifths of the text area: words need room. */
export function indented(composer: Composer, setting: Setting, start: number, end = 0): Setting {
  const { textWidth } = composer.design;
  return {
    ...setting,
    start: Math.max(setting.start, Math.min(setting.start + start, 0.45 * textWidth)),
    end: Math.max(setting.end, Math.min(setting.end + end, 0.15 * textWidth)),
  };
}

function setParagraph(
  composer: Composer,
  chapter: Chapter | undefined,
  runs: readonly Run[],
  language: Language,
  shape: TextShape,
  width: number,
  shown: Rendition | undefined,
): SetParagraph {
  const { direction, tag } = language;
  const { typography } = composer.edition.collection;
  const paragraph = {
    runs,
    direction,
    language: tag,
    align: shape.align,
    indent: pt(shape.indent - shape.turnOver),
    hyphenate: shape.align === 'justify',
    kashida: drawsOut(typography, runs, width),
    hanging: typography.opticalMargins,
    filled: shape.filled,
  };
  const set = composer.typesetter.setParagraph(paragraph, pt(width - shape.turnOver));
  for (const { codePoint } of set.missing) composer.reportMissing(codePoint, chapter, shown);
  for (const { pieces } of set.lines) for (const { face } of pieces) composer.facesUsed.add(face.id);
  return set;
}

/** Sets runs on one line that is as wide as they are, so that it begins at its own left edge. */
export function setOneLine(
  composer: Composer,
  chapter: Chapter | undefined,
  runs: Runs,
  language: Language,
): VisualLine | undefined {
  const width = measureRuns(composer, runs.runs, language).natural;
  return setParagraph(composer, chapter, runs.runs, language, RAGGED, width + 0.01, undefined).lines[0];
}

/** Sets a short text of the book's own (a label, a number) on one line. */
export function setLine(
  composer: Composer,
  text: string,
  language: Language,
  factor: number,
  weight: Weight,
  variant?: Variant,
): VisualLine | undefined {
  const runs = inlineRuns(composer, undefined, [{ kind: 'text', text }], { language, factor, weight, variant });
  return setOneLine(composer, undefined, runs, language);
}
