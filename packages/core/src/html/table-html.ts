// A table comes in; its hast element goes out, with a head whose cells name their columns.

import type { Element } from 'hast';
import { h } from 'hastscript';
import type { Alignment, Block, TableCell } from '../model/block.ts';
import type { Prose } from '../model/edition.ts';
import type { PageState } from './page-state.ts';
import { proseInside } from './prose-html.ts';

type Table = Extract<Block<Prose>, { kind: 'table' }>;

/** The reading system orders the columns by the direction of the page. */
export function tableHtml(table: Table, page: PageState): Element {
  const row = (cells: readonly TableCell<Prose>[], tag: 'th' | 'td') =>
    h(
      'tr',
      cells.map((cell, column) => cellHtml(cell, tag, table.alignments[column], page)),
    );
  const caption = table.caption === undefined ? [] : [proseInside('caption', {}, table.caption, page)];
  const head = table.head.length === 0 ? [] : [h('thead', [row(table.head, 'th')])];
  const body =
    table.rows.length === 0
      ? []
      : [
          h(
            'tbody',
            table.rows.map((cells) => row(cells, 'td')),
          ),
        ];
  return h('table', [...caption, ...head, ...body]);
}

function cellHtml(
  cell: TableCell<Prose>,
  tag: 'th' | 'td',
  alignment: Alignment | undefined,
  page: PageState,
): Element {
  const scope: Record<string, string> = tag === 'th' ? { scope: 'col' } : {};
  const align: Record<string, string> = alignment === undefined || alignment === 'start' ? {} : { class: alignment };
  return proseInside(tag, { ...scope, ...align }, cell.prose, page);
}
