// The results of one book come in; lines for a terminal go out, each engine beside Typst.

import type { Result } from './bench-pdf.ts';
import { columns } from './columns.ts';
import { BASELINE } from './engines/engines.ts';

const HEAD = ['engine', 'runs', 'pages', 'pages/s', 'wall s', 'CPU s', 'peak MB', 'file MB', 'speed', 'file'];

/** `speed` and `file` are ratios to Typst: pages a second, bytes. */
export function table(results: readonly Result[]): string {
  const [first] = results;
  if (first === undefined) return '';
  const typst = results.find(({ engine }) => engine === BASELINE);
  const rows = [HEAD, ...results.map((result) => cells(result, typst))];
  const title = `${first.language}, ${first.words.toLocaleString('en')} words`;
  return [title, ...columns(rows, 1), ''].join('\n');
}

function cells(result: Result, typst: Result | undefined): readonly string[] {
  const { name, runs, pages, wall, cpu, memory, bytes } = result;
  const ratio = (value: number | undefined): string => (value === undefined ? '–' : `${value.toFixed(2)}×`);
  const figures = [pages / wall, wall, cpu, memory / 1e6, bytes / 1e6];
  const digits = [0, 2, 2, 0, 2];
  return [
    name,
    `${runs}`,
    `${pages}`,
    ...figures.map((figure, index) => figure.toFixed(digits[index])),
    ratio(typst && pages / wall / (typst.pages / typst.wall)),
    ratio(typst && bytes / typst.bytes),
  ];
}
