// The report of a PDF's lines comes in; the table and the worst places, in the program's words, go out.

import { LINE_FAULTS, type Place, type ReportedLine, type TypesettingReport } from '@warraq/core';
import { table } from './table.ts';
import type { Ui } from './ui.ts';

/**
 * Lines to print: the file, a table of counts and word spaces, the worst places as `file:line:column`.
 * @param seen the same file as seen from where one works
 */
export function reportLines(
  file: string,
  report: TypesettingReport,
  ui: Ui,
  seen: (place: Place) => Place,
): readonly string[] {
  const rows = [...countRows(report, ui), ...spaceRows(report, ui), ...faultRows(report, ui)];
  const worst = report.worst.map((line) => worstLine(line, ui, seen));
  return [
    '',
    ui.colours.bold(ui.text('report.title', { file })),
    ...table(rows).map((line) => `  ${line}`),
    ...(worst.length === 0 ? [] : ['', ui.text('report.worst'), ...worst.map((line) => `  ${line}`)]),
  ];
}

type Row = readonly (string | number)[];

function countRows(report: TypesettingReport, ui: Ui): readonly Row[] {
  const { pages, paragraphs, lines, filled, hyphenated, ladder, words, drawn } = report;
  return [
    [ui.text('report.pages'), pages],
    [ui.text('report.paragraphs'), paragraphs],
    [ui.text('report.lines'), lines],
    [ui.text('report.filled'), filled, percent(filled, lines)],
    [ui.text('report.hyphenated'), hyphenated, percent(hyphenated, lines)],
    [ui.text('report.longestLadder'), ladder],
    [ui.text('report.drawn'), drawn, percent(drawn, words)],
  ];
}

function spaceRows({ spaces }: TypesettingReport, ui: Ui): readonly Row[] {
  if (spaces === undefined) return [];
  return [
    [ui.text('report.space.median'), rounded(spaces.median)],
    [ui.text('report.space.nineTenths'), rounded(spaces.nineTenths)],
    [ui.text('report.space.ninetyNine'), rounded(spaces.ninetyNine)],
    [ui.text('report.space.widest'), rounded(spaces.widest)],
  ];
}

/** Each with what counts as it. */
function faultRows({ faults, limits, filled }: TypesettingReport, ui: Ui): readonly Row[] {
  return LINE_FAULTS.map((fault): Row => {
    const label = ui.text(`report.count.${fault}`, limits);
    const ofFilled = fault === 'loose' || fault === 'tight';
    return ofFilled ? [label, faults[fault], percent(faults[fault], filled)] : [label, faults[fault]];
  });
}

function worstLine(
  { fault, degree, document, place, page, text }: ReportedLine,
  ui: Ui,
  seen: (place: Place) => Place,
) {
  const at = place && seen(place);
  const where = at === undefined ? (document ?? ui.text('report.ownWords')) : `${at.file}:${at.line}:${at.column}`;
  const what = ui.text(`report.fault.${fault}`, { degree: rounded(degree ?? 0) });
  return ui.text('report.place', { where, page, what, text });
}

/** Two decimals are more than an eye can see. */
function rounded(value: number): number {
  return Math.round(value * 100) / 100;
}

function percent(part: number, all: number): string {
  return `${all === 0 ? 0 : ((100 * part) / all).toFixed(1)} %`;
}
