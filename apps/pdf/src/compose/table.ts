// A table comes in; its rows with plain rules, the head again on every page it reaches, go out.

import { type Alignment, type Block, type Language, type Prose, type TableCell, wordsOf } from '@warraq/core';
import { BREAK_COST, pt } from '@warraq/typeset';
import type { Mark, Row } from '../paint/mark.ts';
import { addNode, type StructNode } from '../structure/struct-node.ts';
import { columnBands, columnNeeds, columnWidths } from './column-widths.ts';
import type { Composer, Setting, Stack } from './composer.ts';
import { setProse } from './prose.ts';
import { BALANCED, measureOf, type TextShape } from './set-text.ts';
import { gather, heightOf, rowOf, stackOf } from './stack.ts';

export type Table = Extract<Block<Prose>, { kind: 'table' }>;

interface Column {
  /** From the text area's left edge. */
  readonly x: number;
  readonly width: number;
  readonly alignment: Alignment;
  /** No cell under its head holds a letter. */
  readonly isOfFigures: boolean;
}

/** Between columns, and above and under the lines of a row; in points, as parts of the leading. */
const GUTTER = 1.1;
const PADDING = 0.2;
const FACTOR = 0.9;
const HEAVY = 0.9;
const LIGHT = 0.35;
/** A table of no more rows is read as one: each part of it under a head would hold a row or two. */
const SHORT = 4;
/** Of parting it: rather than that half of a page stays empty. */
const SHORT_PARTED = 600;
/** Of the text area's height: a captioned table no higher goes to another page rather than being torn. */
const HIGHEST_MOVED = 0.5;

/** A table; where its columns do not fit side by side, several tables. */
export function tableStack(composer: Composer, around: Setting, table: Table): Stack {
  const setting: Setting = { ...around, variant: 'table' };
  const measure = measureOf(composer, setting);
  const gutter = GUTTER * setting.leading;
  const needs = columnNeeds(composer, { ...setting, factor: setting.factor * FACTOR }, table);
  const bands = columnBands(needs, measure, gutter).map((indices, number) => {
    const part = number === 0 && indices.length === needs.length ? table : partOf(table, indices, number === 0);
    const widths = columnWidths(
      indices.map((index) => needs[index]!),
      measure,
      gutter,
    );
    return bandStack(composer, setting, part, widths);
  });
  const whole = gather(bands, { before: setting.leading / 2, after: setting.leading });
  const movable = table.caption !== undefined && heightOf(whole.rows) <= HIGHEST_MOVED * composer.design.textHeight;
  return { ...whole, movable };
}

/** Some columns of a table. */
function partOf(table: Table, indices: readonly number[], isFirst: boolean): Table {
  const choose = <T>(cells: readonly T[]): readonly T[] => indices.flatMap((index) => cells[index] ?? []);
  return {
    ...table,
    caption: isFirst ? table.caption : undefined,
    alignments: indices.map((index) => table.alignments[index] ?? 'start'),
    head: choose(table.head),
    rows: table.rows.map(choose),
  };
}

function bandStack(composer: Composer, setting: Setting, table: Table, widths: readonly number[]): Stack {
  const inner: Setting = {
    ...setting,
    element: addNode(setting.element, 'Table'),
    factor: setting.factor * FACTOR,
    leading: setting.leading * 0.92,
    onGrid: false,
    marker: undefined,
  };
  const columns = placeColumns(composer, setting, table, widths);
  const caption = captionRows(composer, inner, table.caption);
  const head = headRows(composer, inner, table, columns);
  const body = bodyRows(composer, inner, table, columns, head);
  const rows = [...caption, ...head, ...body, { ...closing(columns), level: `${nameOf(table)}/end` }];
  return stackOf(rows, { before: setting.leading / 2, after: setting.leading });
}

/** The first column stands on the start side of the edition's leading language. */
function placeColumns(
  composer: Composer,
  setting: Setting,
  table: Table,
  widths: readonly number[],
): readonly Column[] {
  const rtl = composer.edition.languages[0].direction === 'rtl';
  const measure = measureOf(composer, setting);
  const gutter = GUTTER * setting.leading;
  const left = rtl ? setting.end : setting.start;
  let along = 0;
  return widths.map((width, index) => {
    const x = rtl ? left + measure - along - width : left + along;
    along += width + gutter;
    const isOfFigures = table.rows.every((cells) => isFigure(cells[index]));
    const wanted = table.alignments[index] ?? 'start';
    return { x, width, isOfFigures, alignment: isOfFigures ? figuresAlignment(wanted, rtl) : wanted };
  });
}

/**
 * Figures run from left to right in both scripts: units stand under one another where a column of figures ends at the
 * right, which is the start side of a table that runs from right to left.
 */
function figuresAlignment(wanted: Alignment, rtl: boolean): Alignment {
  return rtl && wanted === 'end' ? 'start' : wanted;
}

function isFigure(cell: TableCell<Prose> | undefined): boolean {
  return cell === undefined || !/\p{L}/u.test(wordsOf(cell.prose[0].content));
}

/** Tells a table from all others. */
function nameOf({ head }: Table): string {
  return head[0]?.prose[0].unit ?? '';
}

function captionRows(composer: Composer, setting: Setting, caption: Prose | undefined): readonly Row[] {
  if (caption === undefined) return [];
  const inner = { ...setting, element: addNode(setting.element, 'Caption') };
  const rows = setProse(composer, inner, caption, 'P', () => BALANCED);
  const gap = rowOf(setting.leading / 4, []);
  return [...rows, gap].map((row, index) => ({ ...row, breakCost: index === 0 ? 0 : BREAK_COST.never }));
}

function headRows(composer: Composer, setting: Setting, table: Table, columns: readonly Column[]): readonly Row[] {
  const top = { ...ruleRow(columns, HEAVY), level: `${nameOf(table)}/top` };
  const owner = addNode(addNode(setting.element, 'THead'), 'TR');
  const lines = cellRows(composer, { ...setting, weight: 'bold' }, table.head, columns, owner, 'TH');
  const rows = [top, ...lines, { ...ruleRow(columns, LIGHT), level: `${nameOf(table)}/head` }];
  const kept = table.caption === undefined ? 0 : BREAK_COST.never;
  return rows.map((row, index) => ({ ...row, breakCost: index === 0 ? kept : BREAK_COST.never }));
}

function bodyRows(
  composer: Composer,
  setting: Setting,
  table: Table,
  columns: readonly Column[],
  head: readonly Row[],
): readonly Row[] {
  const body = addNode(setting.element, 'TBody');
  // A cell that goes on under the head again stands as far below its rule as one that begins there.
  const headAgain = [...head, rowOf(PADDING * setting.leading, [])];
  return table.rows.flatMap((cells, index) => {
    const rows = cellRows(composer, setting, cells, columns, addNode(body, 'TR'), 'TD');
    const start = rowCost(index, table.rows.length);
    return rows.map((row, line) => ({
      ...row,
      breakCost: line === 0 ? start : row.breakCost + BREAK_COST.lonely,
      repeated: line > 0 ? headAgain : index === 0 ? [] : head,
    }));
  });
}

/** Of a page that begins with the row: neither is the first row alone under the head, nor the last on the next page. */
function rowCost(index: number, count: number): number {
  if (index === 0) return BREAK_COST.never;
  if (count <= SHORT) return SHORT_PARTED;
  return index === 1 || index === count - 1 ? BREAK_COST.apart : 0;
}

/** The cells of one row side by side: the first row of the flow holds the first line of every cell, and so on. */
function cellRows(
  composer: Composer,
  setting: Setting,
  cells: readonly TableCell<Prose>[],
  columns: readonly Column[],
  owner: StructNode,
  type: 'TH' | 'TD',
): readonly Row[] {
  const padding = PADDING * setting.leading;
  const stacks = columns.map((column, index) => cellStack(composer, setting, cells[index], column, owner, type));
  const count = Math.max(1, ...stacks.map((stack) => stack.length));
  const notes = notesByLine(stacks);
  return Array.from({ length: count }, (_, line) => {
    const shift = line === 0 ? padding : 0;
    const marks = stacks.flatMap((stack) => stack[line]?.content ?? []).map((mark) => lowered(mark, shift));
    const height = setting.leading + shift + (line === count - 1 ? padding : 0);
    const level = stacks.find((stack) => stack.length > 0)?.[line]?.level;
    return rowOf(height, marks, { notes: notes[line] ?? [], level });
  });
}

/**
 * The notes of cells side by side, by the line they stand at: in the order of the cells, as they are numbered, so that one
 * called further down in a cell draws those of the next cells with it to the line of their own call at the latest.
 */
function notesByLine(cells: readonly (readonly Row[])[]): readonly Row['notes'][] {
  const called = cells.flatMap((rows) => rows.flatMap((row, line) => row.notes.map((note) => ({ line, note }))));
  const byLine: Row['notes'][number][][] = [];
  let latest = Number.POSITIVE_INFINITY;
  for (const { line, note } of called.toReversed()) {
    latest = Math.min(latest, line);
    byLine[latest] = [note, ...(byLine[latest] ?? [])];
  }
  return byLine;
}

function lowered(mark: Mark, by: number): Mark {
  return { ...mark, y: mark.y + by };
}

function cellStack(
  composer: Composer,
  setting: Setting,
  cell: TableCell<Prose> | undefined,
  column: Column,
  row: StructNode,
  type: 'TH' | 'TD',
): readonly Row[] {
  const owned = type === 'TH' ? { O: 'Table', Scope: 'Column' } : undefined;
  const element = addNode(row, type, { owned });
  if (cell === undefined) return [];
  const textWidth = composer.design.textWidth;
  const shape = ({ language }: { readonly language: Language }): TextShape => cellShape(composer, column, language);
  return cell.prose.flatMap((rendition) => {
    // A column has a left and a right edge; the indents of a setting are on the start and end side of its language.
    const right = textWidth - column.x - column.width;
    const rtl = rendition.language.direction === 'rtl';
    const inner = { ...setting, element, start: rtl ? right : column.x, end: rtl ? column.x : right };
    return setProse(composer, inner, [rendition], 'P', shape);
  });
}

/**
 * A cell stands at the side of its column that the table's own direction says, whatever language it is in. Where languages
 * stand one under the other each begins words at its own side; figures, and the head over them, have one side in both.
 */
function cellShape(composer: Composer, { alignment, isOfFigures }: Column, language: Language): TextShape {
  const [leading, ...others] = composer.edition.languages;
  const turned = { start: 'end', center: 'center', end: 'start' } as const;
  const own = language.direction === leading.direction || (others.length > 0 && !isOfFigures);
  return { align: own ? alignment : turned[alignment], indent: 0, turnOver: 0, balanced: false };
}

function ruleRow(columns: readonly Column[], weight: number): Row {
  const x = Math.min(...columns.map((column) => column.x));
  const width = Math.max(...columns.map((column) => column.x + column.width)) - x;
  return rowOf(weight, [{ kind: 'rule', x, y: weight / 2, width, weight }]);
}

function closing(columns: readonly Column[]): Row {
  return { ...ruleRow(columns, HEAVY), breakCost: BREAK_COST.never, height: pt(HEAVY) };
}
