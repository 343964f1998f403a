// The blocks of a text come in; paragraphs that are quoted whole go out as quotations, also speeches of many paragraphs.

import { quotationBalance } from '../mend/mend-quotes.ts';
import type { Block } from '../model/block.ts';

const LONGEST_SPEECH = 60;

export function groupQuotations(blocks: readonly Block[]): readonly Block[] {
  const grouped: Block[] = [];
  for (let at = 0; at < blocks.length; at++) {
    const end = endOfQuotation(blocks, at);
    if (end === undefined) grouped.push(blocks[at]!);
    else {
      grouped.push({ kind: 'quotation', blocks: blocks.slice(at, end + 1), line: blocks[at]!.line });
      at = end;
    }
  }
  return grouped;
}

/** The last block of the quotation that begins with this one: it opens with a mark that closes where a paragraph ends. */
function endOfQuotation(blocks: readonly Block[], start: number): number | undefined {
  const first = blocks[start]!;
  if (first.kind !== 'paragraph' || !/^[“«]/u.test(first.text)) return undefined;
  if (first.text.length > 100 && isWhole(first.text)) return start;
  const before = blocks[start - 1];
  const { opened, closed } = quotationBalance(first.text);
  const isIntroduced = before?.kind === 'paragraph' && /[:：]$/u.test(before.text);
  // Printers open a quotation again with each of its paragraphs.
  const isReopened = (block: Block | undefined) => block?.kind === 'paragraph' && /^[“«]/u.test(block.text);
  if (opened <= closed || (!isIntroduced && !isReopened(blocks[start + 1]))) return undefined;
  let depth = opened - closed;
  let isEach = true;
  for (let at = start + 1; at < Math.min(blocks.length, start + LONGEST_SPEECH); at++) {
    const block = blocks[at]!;
    if (block.kind !== 'paragraph' && block.kind !== 'item') return undefined;
    if (!isIntroduced && !isReopened(block)) return undefined;
    const balance = quotationBalance(block.text);
    // Each paragraph of a quotation may open it again, as English printers do.
    isEach &&= /^[“«]/u.test(block.text);
    const again = isEach || (/^[“«]/u.test(block.text) && balance.opened > balance.closed) ? 1 : 0;
    depth += balance.opened - balance.closed - again;
    if (depth <= 0) return /[”»][.،,!?]?$/u.test(block.text) ? at : undefined;
  }
  return undefined;
}

/** One quotation from the first sign to the last, not “one” and “another”; where it is from may stand behind it. */
function isWhole(paragraph: string): boolean {
  const text = paragraph.replace(/(?<=[”»][.،,]?)\s*\([^()]{1,80}\)[.،]?$/u, '');
  if (!/[”»][.،,]?$/u.test(text)) return false;
  let depth = 0;
  for (const [at, char] of [...text].entries()) {
    if (/[“«]/u.test(char)) depth++;
    else if (/[”»]/u.test(char)) depth--;
    if (depth === 0) return at >= [...text].length - 2;
  }
  return false;
}
