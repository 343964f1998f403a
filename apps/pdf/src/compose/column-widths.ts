// A table and the measure come in; the width of every column goes out.

import type { Prose } from '@warraq/core';
import { pt } from '@warraq/typeset';
import type { Composer, Setting } from './composer.ts';
import { renditionRuns } from './inline-runs.ts';
import type { Table } from './table.ts';

interface Need {
  /** Of the widest part that cannot be broken. */
  least: number;
  /** Of the text on one line. */
  natural: number;
}

/**
 * Widths as in the automatic table layout of CSS 2.1 (17.5.2.2): what every column needs on one line if that fits, else
 * what its longest word needs and a share of the rest by what it lacks. Columns that cannot even hold their words
 * share the measure by their words; the typesetter then cuts the words.
 */
export function columnWidths(
  composer: Composer,
  setting: Setting,
  table: Table,
  measure: number,
  gutter: number,
): readonly number[] {
  const needs = table.head.map((cell) => need(composer, { ...setting, weight: 'bold' }, cell.prose));
  for (const row of table.rows) {
    row.slice(0, needs.length).forEach((cell, index) => {
      const { least, natural } = need(composer, setting, cell.prose);
      const column = needs[index]!;
      column.least = Math.max(column.least, least);
      column.natural = Math.max(column.natural, natural);
    });
  }
  return share(needs, measure - gutter * (needs.length - 1));
}

function share(needs: readonly Need[], room: number): readonly number[] {
  const natural = sum(needs.map((each) => each.natural));
  if (natural <= room) return needs.map((each) => each.natural + (room - natural) / needs.length);
  const least = sum(needs.map((each) => each.least));
  if (least >= room) return needs.map((each) => (room * each.least) / least);
  return needs.map((each) => each.least + ((room - least) * (each.natural - each.least)) / (natural - least));
}

function need(composer: Composer, setting: Setting, prose: Prose): Need {
  const widths = prose.map((rendition) => {
    const { runs } = renditionRuns(composer, setting.chapter, rendition, setting);
    const { direction, tag } = rendition.language;
    const paragraph = { runs, direction, language: tag, align: 'start', indent: pt(0), hyphenate: false } as const;
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
