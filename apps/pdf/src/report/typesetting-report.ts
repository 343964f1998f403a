// The pages of a book and the paragraphs set for it come in; how well its lines are set goes out.

import { LINE_FAULTS, type LineFault, type ReportedLine, type SpaceRatios, type TypesettingReport } from '@warraq/core';
import {
  LINE_LIMITS,
  type LineStatistics,
  RIVER_LINES,
  RIVER_WIDTH,
  statisticsOf,
  type VisualLine,
} from '@warraq/typeset';
import type { SetText } from '../compose/set-texts.ts';
import type { BookPage } from '../paint/mark.ts';

/** So many places are named. */
const WORST = 12;
/** So many hyphens in a row are too many. */
const LADDER = 3;
/** Of a line, in characters. */
const FIRST_WORDS = 48;

/** Texts that stand on no page, tried in another measure or set again, are left out; so are running heads. */
export function typesettingReport(pages: readonly BookPage[], texts: readonly SetText[]): TypesettingReport {
  const labels = labelsOfLines(pages);
  const found = texts.filter(({ set }) => set.lines.some((line) => labels.has(line)));
  const counted = found.map((text) => countText(text, labels));
  const lines = counted.flatMap((each) => each.lines);
  const faults = counted.flatMap((each) => each.faults);
  const ratios = lines.flatMap(({ spaceRatio }) => spaceRatio ?? []).sort((a, b) => a - b);
  return {
    pages: pages.length,
    paragraphs: found.length,
    lines: lines.length,
    filled: ratios.length,
    hyphenated: lines.filter(({ hyphenated }) => hyphenated).length,
    ladder: Math.max(0, ...counted.map(({ ladder }) => ladder)),
    words: sum(lines.map(({ words }) => words)),
    drawn: sum(lines.map(({ drawn }) => drawn)),
    spaces: spacesOf(ratios),
    faults: countFaults(faults),
    limits: { ...LINE_LIMITS, riverLines: RIVER_LINES, riverSpace: RIVER_WIDTH, ladder: LADDER },
    worst: [...faults].sort(worseFirst).slice(0, WORST),
  };
}

/** The label of the page that each line stands on. */
function labelsOfLines(pages: readonly BookPage[]): ReadonlyMap<VisualLine, string> {
  const labels = new Map<VisualLine, string>();
  for (const { rows, label } of pages) {
    for (const { marks, again } of rows) {
      for (const mark of marks) if (mark.kind === 'line' && !again) labels.set(mark.line, label);
    }
  }
  return labels;
}

interface Counted {
  readonly lines: readonly LineStatistics[];
  readonly ladder: number;
  readonly faults: readonly ReportedLine[];
}

function countText(text: SetText, labels: ReadonlyMap<VisualLine, string>): Counted {
  const { lines, rivers } = statisticsOf(text.set, text.align);
  const fault = (line: number, kind: LineFault, degree?: number): ReportedLine => ({
    fault: kind,
    degree,
    document: text.chapter?.id,
    place: text.shown?.place,
    page: labels.get(text.set.lines[line]!) ?? '',
    text: firstWords(lines[line]!.text),
  });
  const ladders = laddersOf(lines);
  const faults = [
    ...lines.flatMap((line, index) => faultsOf(line).map((kind) => fault(index, kind, degreeOf(line, kind)))),
    ...rivers.map(({ line, length }) => fault(line, 'river', length)),
    ...ladders.filter(({ length }) => length >= LADDER).map(({ line, length }) => fault(line, 'ladder', length)),
  ];
  return { lines, ladder: Math.max(0, ...ladders.map(({ length }) => length)), faults };
}

function faultsOf({ overfull, spaceRatio, runt }: LineStatistics): readonly LineFault[] {
  return [
    ...(overfull ? ['overfull' as const] : []),
    ...(spaceRatio !== undefined && spaceRatio > LINE_LIMITS.loose ? ['loose' as const] : []),
    ...(spaceRatio !== undefined && spaceRatio < LINE_LIMITS.tight ? ['tight' as const] : []),
    ...(runt ? ['runt' as const] : []),
  ];
}

function degreeOf({ spaceRatio }: LineStatistics, fault: LineFault): number | undefined {
  return fault === 'loose' || fault === 'tight' ? spaceRatio : undefined;
}

/** Rows of lines that end with a hyphen. */
function laddersOf(lines: readonly LineStatistics[]): readonly { readonly line: number; readonly length: number }[] {
  const found: { line: number; length: number }[] = [];
  lines.forEach(({ hyphenated }, line) => {
    const last = found.at(-1);
    if (!hyphenated) return;
    if (last !== undefined && last.line + last.length === line) last.length += 1;
    else found.push({ line, length: 1 });
  });
  return found;
}

function firstWords(text: string): string {
  if (text.length <= FIRST_WORDS) return text;
  const cut = text.lastIndexOf(' ', FIRST_WORDS);
  return `${text.slice(0, cut > 0 ? cut : FIRST_WORDS)} …`;
}

/** A narrow space is the worse the narrower it is, all else the worse the more there is of it. */
function worseFirst(a: ReportedLine, b: ReportedLine): number {
  const by = (b.degree ?? 0) - (a.degree ?? 0);
  return LINE_FAULTS.indexOf(a.fault) - LINE_FAULTS.indexOf(b.fault) || (a.fault === 'tight' ? -by : by);
}

function countFaults(faults: readonly ReportedLine[]): TypesettingReport['faults'] {
  const counts = { overfull: 0, ladder: 0, river: 0, loose: 0, runt: 0, tight: 0 };
  for (const { fault } of faults) counts[fault] += 1;
  return counts;
}

function spacesOf(sorted: readonly number[]): SpaceRatios | undefined {
  const at = (part: number): number => sorted[Math.min(sorted.length - 1, Math.floor(part * sorted.length))]!;
  if (sorted.length === 0) return undefined;
  return { median: at(0.5), nineTenths: at(0.9), ninetyNine: at(0.99), widest: at(1) };
}

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0);
}
