// A table comes in; its hast element goes out, with a head whose cells name their columns.

import type { Element } from 'hast';
import { h } from 'hastscript';
import type { Alignment, Block, TableCell } from '../model/block.ts';
import type { Prose } from '../model/edition.ts';
import type { PageState } from './page-state.ts';
import { proseInside } from './prose-html.ts';
import { renditionText } from './rendition-text.ts';
import { tableNeed } from './table-need.ts';

type Table = Extract<Block<Prose>, { kind: 'table' }>;

/**
 * The reading system orders the columns by the direction of the page. In EPUB the table stands in an element that says how
 * wide it must be, and every cell has the words of its column's head: a narrow page sets the rows one cell under the other.
 */
export function tableHtml(table: Table, page: PageState): Element {
  const { vocabulary } = page.options;
  const heads = vocabulary === 'epub' ? table.head.map(({ prose }) => headWords(prose)) : [];
  const row = (cells: readonly TableCell<Prose>[], tag: 'th' | 'td') =>
    h(
      'tr',
      cells.map((cell, column) =>
        cellHtml(cell, tag, table.alignments[column], tag === 'td' ? heads[column] : undefined, page),
      ),
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
  const whole = h('table', [...caption, ...head, ...body]);
  return vocabulary === 'epub' ? h('div', { class: `table needs-${tableNeed(table)}` }, [whole]) : whole;
}

/** In all languages of the edition; none may turn the order of the others. */
function headWords(prose: Prose): string | undefined {
  const words = prose.map(renditionText).filter((text) => text !== '');
  if (words.length < 2) return words[0];
  return words.map((text) => `\u2068${text}\u2069`).join(' · ');
}

function cellHtml(
  cell: TableCell<Prose>,
  tag: 'th' | 'td',
  alignment: Alignment | undefined,
  head: string | undefined,
  page: PageState,
): Element {
  const properties: Record<string, string> = {
    ...(tag === 'th' ? { scope: 'col' } : {}),
    ...(head === undefined ? {} : { dataHead: head }),
    ...(alignment === undefined || alignment === 'start' ? {} : { class: alignment }),
  };
  return proseInside(tag, properties, cell.prose, page);
}
