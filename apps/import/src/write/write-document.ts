// Front matter and blocks come in; the Markdown of a source document goes out.

import { stringify } from 'yaml';
import type { Block } from '../model/block.ts';
import type { Meta } from '../model/meta.ts';
import { escapeInline } from './escape-inline.ts';

/** @param language the tag that the front matter names */
export function writeDocument(meta: Meta, blocks: readonly Block[], language: string): string {
  return `---\n${frontMatter(meta, language)}---\n\n${writeBlocks(blocks)}\n`;
}

function frontMatter(meta: Meta, language: string): string {
  const { title, subtitle, authors, date, tags, origin } = meta;
  const said = {
    title: escapeInline(title ?? '…'),
    ...(subtitle === undefined ? {} : { subtitle: escapeInline(subtitle) }),
    language,
    ...(authors.length === 0 ? {} : { authors }),
    ...(date === undefined ? {} : { date }),
    ...(tags.length === 0 ? {} : { tags }),
    ...(origin === undefined ? {} : { source: { title: title ?? '…', ...origin } }),
  };
  return stringify(said, { lineWidth: 0 });
}

type Item = Extract<Block, { kind: 'item' }>;

/** A list that is open: its last item, the sign behind its numbers, and how far in it stands. */
interface OpenList {
  readonly last: Item;
  readonly delimiter: string;
  readonly pad: number;
}

/** Items that follow each other stand in one list, those that stand further in in a list of the one above. */
export function writeBlocks(blocks: readonly Block[]): string {
  let text = '';
  let open: readonly OpenList[] = [];
  for (const block of blocks) {
    if (block.kind !== 'item') {
      open = [];
      text += `${text === '' ? '' : '\n\n'}${writeBlock(block)}`;
      continue;
    }
    const { lists, isTight } = withItem(open, block);
    const { delimiter, pad } = lists.at(-1)!;
    text += text === '' ? '' : isTight ? '\n' : '\n\n';
    text += `${' '.repeat(pad)}${markOf(block, delimiter)} ${block.text}`;
    open = lists;
  }
  return text;
}

/** The lists that are open behind an item, and whether it stands right under the line above. */
function withItem(open: readonly OpenList[], item: Item): { lists: readonly OpenList[]; isTight: boolean } {
  const indent = item.indent ?? 0;
  const depth = open.findLastIndex(({ last }) => (last.indent ?? 0) <= indent + 1);
  const around = open.slice(0, Math.max(0, depth));
  const above = open[Math.max(0, depth)];
  if (above === undefined) return { lists: [{ last: item, delimiter: '.', pad: 0 }], isTight: false };
  if (indent > (above.last.indent ?? 0) + 1) {
    const pad = above.pad + markOf(above.last, above.delimiter).length + 1;
    return { lists: [...around, above, { last: item, delimiter: '.', pad }], isTight: true };
  }
  const isSame = (item.number === undefined) === (above.last.number === undefined);
  const delimiter = delimiterOf(item.number, isSame ? above.last : undefined, above.delimiter);
  return { lists: [...around, { last: item, delimiter, pad: above.pad }], isTight: isSame };
}

function markOf({ number }: Item, delimiter: string): string {
  return number === undefined ? '-' : `${number}${delimiter}`;
}

/** A number that does not go on opens a list of its own, which only another sign tells a reader of Markdown. */
function delimiterOf(number: number | undefined, last: Item | undefined, delimiter: string): string {
  if (last === undefined) return '.';
  const goesOn = number === undefined || number === (last.number ?? 0) + 1;
  return goesOn ? delimiter : delimiter === '.' ? ')' : '.';
}

function writeBlock(block: Exclude<Block, Item>): string {
  switch (block.kind) {
    case 'paragraph':
    case 'markdown':
      return block.text;
    case 'heading':
      return `${'#'.repeat(block.level)} ${block.text}`;
    case 'quotation':
      return writeBlocks(block.blocks)
        .split('\n')
        .map((line) => `> ${line}`.trimEnd())
        .join('\n');
    case 'rule':
      return '---';
    case 'note':
      return `[^${block.label}]: ${block.text}`;
    case 'signature':
      return `:::signature\n${block.lines.join('\n')}\n:::`;
  }
}
