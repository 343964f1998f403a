// A sequence of blocks comes in; a stack of rows a block goes out, each kind set by its own file.

import { type Block, type Prose, wordsOf } from '@warraq/core';
import type { Mark } from '../paint/mark.ts';
import { codeStack } from './code-block.ts';
import type { Composer, Setting, Stack } from './composer.ts';
import { figureStacks } from './figure.ts';
import { headingStack } from './heading.ts';
import { listStack } from './list.ts';
import { paragraphStack } from './paragraph.ts';
import { setMarker } from './prose.ts';
import { quotationStack } from './quotation.ts';
import { ruleStack } from './rule.ts';
import { signatureStack } from './signature.ts';
import { rowOf, stackOf, withMarks } from './stack.ts';
import { tableStack } from './table.ts';
import { verseStack } from './verse.ts';

/**
 * Sets blocks one under the other. The setting's marker stands before the first line of the first; alone where there is
 * none, or one that begins with no line of text.
 */
export function blockStacks(composer: Composer, setting: Setting, blocks: readonly Block<Prose>[]): readonly Stack[] {
  if (blocks.length === 0 && setting.marker !== undefined) return [markerStack(composer, setting)];
  return blocks.flatMap((block, index) => {
    const unmarked = { ...setting, marker: undefined };
    if (index === 0 && setting.marker !== undefined && block.kind !== 'paragraph') {
      const [first, ...others] = stacksOf(composer, unmarked, block, false).map((stack) => tied(stack, blocks, index));
      return BEGINS_WITH_TEXT.has(block.kind) && first !== undefined && first.rows.length > 0
        ? [{ ...first, rows: withMarks(first.rows, markerMarks(composer, setting)) }, ...others]
        : [markerStack(composer, setting), ...(first === undefined ? [] : [first, ...others])];
    }
    const stacks = stacksOf(composer, index === 0 ? setting : unmarked, block, followsParagraph(blocks, index));
    return stacks.map((stack) => tied(stack, blocks, index));
  });
}

/** Whether the text above is a paragraph: figures and tables may move away from between the two. */
function followsParagraph(blocks: readonly Block<Prose>[], index: number): boolean {
  const above = blocks.slice(0, index).findLast(({ kind }) => kind !== 'figure' && kind !== 'table');
  return above?.kind === 'paragraph';
}

/** A paragraph that ends in a colon stays with what it leads up to, which stays in its place. */
function tied(stack: Stack, blocks: readonly Block<Prose>[], index: number): Stack {
  const next = blocks[index + 1]?.kind;
  const keepWithNext = stack.keepWithNext || (leadsOn(blocks[index]) && next !== undefined && next !== 'heading');
  return { ...stack, keepWithNext, movable: stack.movable && !leadsOn(blocks[index - 1]) };
}

function leadsOn(block: Block<Prose> | undefined): boolean {
  return block?.kind === 'paragraph' && wordsOf(block.prose[0].content).trimEnd().endsWith(':');
}

/** Beside paragraphs; their first line stands where that of a paragraph would. */
const BEGINS_WITH_TEXT: ReadonlySet<Block<Prose>['kind']> = new Set(['list', 'quotation']);

/** A marker alone on its line. */
function markerStack(composer: Composer, setting: Setting): Stack {
  const marks = markerMarks(composer, setting);
  return stackOf([rowOf(setting.leading, marks, { onGrid: setting.onGrid })], { keepWithNext: true });
}

function markerMarks(composer: Composer, setting: Setting): readonly Mark[] {
  return setMarker(composer, setting, setting.marker!, composer.edition.languages[0]);
}

/** One stack; several of a figure with a large picture for each language. */
function stacksOf(composer: Composer, setting: Setting, block: Block<Prose>, follows: boolean): readonly Stack[] {
  if (block.kind === 'figure') return figureStacks(composer, setting, block);
  return [blockStack(composer, setting, block, follows)];
}

type Single = Exclude<Block<Prose>, { kind: 'figure' }>;

function blockStack(composer: Composer, setting: Setting, block: Single, follows: boolean): Stack {
  switch (block.kind) {
    case 'heading':
      return headingStack(composer, setting, block);
    case 'paragraph':
      return paragraphStack(composer, setting, block.prose, follows);
    case 'list':
      return listStack(composer, setting, block);
    case 'quotation':
    case 'epigraph':
    case 'pull-quote':
      return quotationStack(composer, setting, block);
    case 'verse':
      return verseStack(composer, setting, block.stanzas);
    case 'signature':
      return signatureStack(composer, setting, block.lines);
    case 'table':
      return tableStack(composer, setting, block);
    case 'code':
      return codeStack(composer, setting, block.text);
    case 'rule':
      return ruleStack(composer, setting);
  }
}
