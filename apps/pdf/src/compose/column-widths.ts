// A table and the measure come in; which of its columns stand side by side, and how wide, goes out.

import type { Prose } from '@warraq/core';
import type { Composer, Setting } from './composer.ts';
import { measureRuns } from './measure-runs.ts';
import { renditionRuns } from './rendition-runs.ts';
import type { Table } from './table.ts';

/** What a column needs, in points. */
export interface Need {
  /** Of the widest part that cannot be broken. */
  least: number;
  /** Of the text on one line. */
  natural: number;
}

/** What each column of the head needs for its widest cell. */
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
 * What every column needs on one line if that fits. Else short columns have it, so that a name or a number is not broken
 * beside a column of sentences, and the others share the rest as in the automatic table layout of CSS 2.1 (17.5.2.2): what
 * the longest word needs and a part of what is over by what each lacks.
 */
export function columnWidths(needs: readonly Need[], measure: number, gutter: number): readonly number[] {
  const room = measure - gutter * (needs.length - 1);
  const natural = sum(needs.map((each) => each.natural));
  if (natural <= room) return needs.map((each) => each.natural + (room - natural) / needs.length);
  const words = needs.map((each) => Math.min(each.least, measure * WIDEST_WORD));
  const least = sum(words);
  if (least >= room) return words.map((each) => (room * each) / least);
  const short = shortColumns(needs, words, room);
  const given = needs.map((each, index) => (short.has(index) ? each.natural : words[index]!));
  const over = (room - sum(given)) / (natural - sum(given));
  return needs.map((each, index) => given[index]! + over * (each.natural - given[index]!));
}

/** Columns that want no more than an even part of the room, as long as the others keep room for their longest words. */
function shortColumns(needs: readonly Need[], words: readonly number[], room: number): ReadonlySet<number> {
  const short = new Set<number>();
  let rest = room;
  let wanted = sum(words);
  const byNatural = needs.map((_, index) => index).sort((a, b) => needs[a]!.natural - needs[b]!.natural);
  for (const index of byNatural) {
    const { natural } = needs[index]!;
    wanted -= words[index]!;
    if (natural > rest / (needs.length - short.size) || rest - natural < wanted) break;
    short.add(index);
    rest -= natural;
  }
  return short;
}

function need(composer: Composer, setting: Setting, prose: Prose): Need {
  const widths = prose.map((rendition) => {
    const { runs } = renditionRuns(composer, setting.chapter, rendition, setting);
    const widths = measureRuns(composer, runs, rendition.language);
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
