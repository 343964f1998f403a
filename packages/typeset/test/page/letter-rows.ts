// Small flows for tests: rows of ten points with letters as content, and pages drawn as text.

import { pt } from '../../src/model/length.ts';
import { type FlowFloat, type FlowNote, type FlowRow, lineBreakCost, type RowPage } from '../../src/page/flow-row.ts';
import type { PageFrame } from '../../src/page/page-frame.ts';
import { paginate } from '../../src/page/paginate.ts';

/** Ten lines of ten points. */
export const frame: PageFrame = { height: pt(100), leading: pt(10), noteGap: pt(10), opensSpread: false };

export function row(content: string, changes: Partial<FlowRow<string>> = {}): FlowRow<string> {
  return {
    height: pt(10),
    before: pt(0),
    onGrid: true,
    breakCost: 0,
    repeated: [],
    notes: [],
    floats: [],
    stretch: pt(0),
    content,
    ...changes,
  };
}

export function paragraph(name: string, lines: number): FlowRow<string>[] {
  return Array.from({ length: lines }, (_, index) =>
    row(`${name}${index}`, { breakCost: lineBreakCost(index, lines) }),
  );
}

/** Rows without any reason to keep them together. */
export function lines(name: string, count: number): FlowRow<string>[] {
  return Array.from({ length: count }, (_, index) => row(`${name}${index}`));
}

export function note(name: string, count: number): FlowNote<string> {
  return { rows: paragraph(name, count) };
}

export function float(
  name: string,
  count: number,
  place: FlowFloat<string>['place'] = 'either',
  before = 10,
): FlowFloat<string> {
  return {
    rows: lines(name, count).map((each, index) => (index === 0 ? { ...each, before: pt(before) } : each)),
    place,
  };
}

/** Rows with something hung on the one of this content. */
export function hang(
  rows: readonly FlowRow<string>[],
  content: string,
  changes: Partial<FlowRow<string>>,
): FlowRow<string>[] {
  return rows.map((each) => (each.content === content ? { ...each, ...changes } : each));
}

/**
 * The pages of a flow, each a line: what stands on each of its lines of ten points, a dot where nothing does, a bar
 * before the notes, and "…" where these go on from the page before.
 */
export function drawn(rows: readonly FlowRow<string>[], changes: Partial<PageFrame> = {}): string[] {
  const used = { ...frame, ...changes };
  return paginate(rows, used).map((page) => draw(page, used));
}

function draw(page: RowPage<string>, { height, leading }: PageFrame): string {
  const cells = new Array<string>(Math.round(height / leading)).fill('.');
  for (const { y, row: each } of page.rows) cells[Math.round(y / leading)] = each.content;
  page.notes.forEach(({ y, row: each }, index) => {
    const mark = index > 0 ? '' : page.continued ? '|…' : '|';
    cells[Math.round(y / leading)] = `${mark}${each.content}`;
  });
  return cells.join(' ');
}
