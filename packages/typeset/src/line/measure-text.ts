// From runs to their widths: set on one line, and the widest part that no line end can divide.

import type { WordCache } from '../font/word-cache.ts';
import { type Pt, pt } from '../model/length.ts';
import type { Paragraph } from '../model/paragraph.ts';
import { breakPointsOf } from './break-points.ts';
import { BreakTable, FORCED } from './break-table.ts';
import { readParagraph } from './read-paragraph.ts';

export interface TextWidths {
  /** Of the text on one line; of the widest line where it holds forced line ends. */
  readonly natural: Pt;
  /** Of its widest unbreakable part, the hyphens of `hyphenate` used: a column this wide needs no cut word. */
  readonly least: Pt;
}

/** Reused by one text after the other. */
const table = new BreakTable();

/** Widths of a paragraph's text, in points, its indent left out and spaces at line ends not counted. */
export function widthsOf(paragraph: Paragraph, cache: WordCache): TextWidths {
  const { text, atoms, allowed } = readParagraph(paragraph, cache);
  const { hyphenate } = paragraph;
  breakPointsOf(
    atoms,
    { text, allowed, hyphenate, divideCompounds: false, kashida: false, choppable: new Set() },
    table,
  );
  let natural = 0;
  let least = 0;
  let lineStart = 0;
  for (let row = 1; row < table.count; row++) {
    const end = table.widthBefore[row]!;
    least = Math.max(least, end - table.widthAfter[row - 1]! + table.extra[row]!);
    if (table.kind[row] !== FORCED) continue;
    natural = Math.max(natural, end - lineStart);
    lineStart = table.widthAfter[row]!;
  }
  return { natural: pt(natural), least: pt(least) };
}
