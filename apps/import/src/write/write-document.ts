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

/** Items that follow each other stand in one list; everything else stands behind a blank line. */
export function writeBlocks(blocks: readonly Block[]): string {
  let text = '';
  let last: Block | undefined;
  let delimiter = '.';
  for (const block of blocks) {
    const isSameList =
      block.kind === 'item' && last?.kind === 'item' && (block.number === undefined) === (last.number === undefined);
    if (block.kind === 'item') delimiter = delimiterOf(block.number, isSameList ? last : undefined, delimiter);
    text += text === '' ? '' : isSameList ? '\n' : '\n\n';
    text += writeBlock(block, delimiter);
    last = block;
  }
  return text;
}

/** A number that does not go on opens a list of its own, which only another sign tells a reader of Markdown. */
function delimiterOf(number: number | undefined, last: Block | undefined, delimiter: string): string {
  if (last?.kind !== 'item') return '.';
  const goesOn = number === undefined || number === (last.number ?? 0) + 1;
  return goesOn ? delimiter : delimiter === '.' ? ')' : '.';
}

function writeBlock(block: Block, delimiter: string): string {
  switch (block.kind) {
    case 'paragraph':
    case 'markdown':
      return block.text;
    case 'heading':
      return `${'#'.repeat(block.level)} ${block.text}`;
    case 'item':
      return `${block.number === undefined ? '-' : `${block.number}${delimiter}`} ${block.text}`;
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
