// A table and the measure come in; which of its columns stand side by side, and how wide, goes out.

import type { Prose } from '@warraq/core';
import { pt } from '@warraq/typeset';
import type { Composer, Setting } from './composer.ts';
import { renditionRuns } from './inline-runs.ts';
import type { Table } from './table.ts';

/** What a column needs, in points. */
export interface Need {
  /** Of the widest part that cannot be broken. */
  least: number;
  /** Of the text on one line. */
  natural: number;
}

export function columnNeeds(composer: Composer, setting: Setting, table: Table): readonly Need[] {
  const needs = table.head.map((cell) => need(composer, { ...setting, weight: 'bold' }, cell.prose));
  for (const row of table.rows) {
    row.slice(0, needs.length).forEach((cell, index) => {
      const { least, natural } = need(composer, setting, cell.prose);
      const column = needs[index]!;
      column.least = Math.max(column.least, least);
      column.natural = Math.max(column.natural, natural);
    });
  }
  return needs;
}

/** No word may claim more of the measure: a longer one is cut. */
const WIDEST_WORD = 1 / 3;

/**
 * Columns, by their numbers, in as many tables one under the other as are wanted to hold every column's longest word.
 * The first column, which says what a row is about, stands in each.
 */
export function columnBands(needs: readonly Need[], measure: number, gutter: number): readonly (readonly number[])[] {
  const least = (index: number): number => Math.min(needs[index]!.least, measure * WIDEST_WORD);
  const bands: number[][] = [];
  let used = 0;
  for (let index = 1; index < needs.length; index++) {
    const wanted = gutter + least(index);
    if (bands.length === 0 || used + wanted > measure) {
      bands.push([0]);
      used = least(0);
    }
    bands.at(-1)!.push(index);
    used += wanted;
  }
  return bands.length === 0 ? [needs.map((_, index) => index)] : bands;
}

/**
 * Widths as in the automatic table layout of CSS 2.1 (17.5.2.2): what every column needs on one line if that fits, else
 * what its longest word needs and a share of the rest by what it lacks.
 */
export function columnWidths(needs: readonly Need[], measure: number, gutter: number): readonly number[] {
  const room = measure - gutter * (needs.length - 1);
  const natural = sum(needs.map((each) => each.natural));
  if (natural <= room) return needs.map((each) => each.natural + (room - natural) / needs.length);
  const words = needs.map((each) => Math.min(each.least, measure * WIDEST_WORD));
  const least = sum(words);
  if (least >= room) return words.map((each) => (room * each) / least);
  return needs.map((each, index) => {
    return words[index]! + ((room - least) * (each.natural - words[index]!)) / (natural - least);
  });
}

function need(composer: Composer, setting: Setting, prose: Prose): Need {
  const widths = prose.map((rendition) => {
    const { runs } = renditionRuns(composer, setting.chapter, rendition, setting);
    const { direction, tag } = rendition.language;
    const paragraph = {
      runs,
      direction,
      language: tag,
      align: 'start',
      indent: pt(0),
      hyphenate: false,
      kashida: false,
      hanging: false,
    } as const;
    const widths = composer.typesetter.measureText(paragraph);
    // A number or a range of them is one word, wherever it could be broken.
    return rendition.state === 'computed' ? { ...widths, least: widths.natural } : widths;
  });
  // A hair more than the text: rounding must not break a line that fits.
  return {
    least: Math.max(4, ...widths.map((each) => each.least)) + 0.1,
    natural: Math.max(4, ...widths.map((each) => each.natural)) + 0.1,
  };
}

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0);
}
