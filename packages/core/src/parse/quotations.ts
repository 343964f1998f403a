// The content of a quotation, epigraph or pull quote comes in; the model's block goes out, its attribution apart.

import type { Paragraph } from 'mdast';
import type { Block, Quotation } from '../model/block.ts';
import type { Draft } from '../model/unit.ts';
import type { FlowContent } from './blocks.ts';
import { draftOf, endOf, type Reading, type Surroundings, startOf } from './reading.ts';

export type ReadBlocks = (
  reading: Reading,
  nodes: readonly FlowContent[],
  where: Surroundings,
) => readonly Block<Draft>[];

const DASH = /^—[ \u00A0\t]+/u;

/** Reads a quotation; its last paragraph, when it begins with an em dash and a space, is the attribution. */
export function quotationOf(
  reading: Reading,
  kind: Quotation<Draft>['kind'],
  nodes: readonly FlowContent[],
  where: Surroundings,
  readBlocks: ReadBlocks,
): readonly Block<Draft>[] {
  const content = nodes.filter((node) => node.type !== 'footnoteDefinition' && node.type !== 'definition');
  const last = content.at(-1);
  const dash = last?.type === 'paragraph' && content.length > 1 ? dashOf(reading, last) : 0;
  const attribution =
    dash > 0 && last?.type === 'paragraph'
      ? draftOf(reading, last.children, { ...where, kind: 'attribution' }, startOf(last) + dash)
      : undefined;
  const blocks = readBlocks(reading, attribution === undefined ? content : content.slice(0, -1), { ...where, kind });
  return blocks.length === 0 && attribution === undefined ? [] : [{ kind, blocks, attribution }];
}

/** The length of the dash and space that a paragraph begins with; 0 when it does not, or has nothing else. */
function dashOf(reading: Reading, paragraph: Paragraph): number {
  const written = reading.source.text.slice(startOf(paragraph), endOf(paragraph));
  return DASH.exec(written)?.[0].length ?? 0;
}
