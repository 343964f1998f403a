// From runs to their widths: set on one line, and the widest part that no line end can divide.

import type { WordCache } from '../font/word-cache.ts';
import { type Pt, pt } from '../model/length.ts';
import type { Paragraph } from '../model/paragraph.ts';
import { breakPointsOf } from './break-points.ts';
import { readParagraph } from './read-paragraph.ts';

export interface TextWidths {
  /** Of the text on one line; of the widest line where it holds forced line ends. */
  readonly natural: Pt;
  /** Of its widest unbreakable part, the hyphens of `hyphenate` used: a column this wide needs no cut word. */
  readonly least: Pt;
}

/** Widths of a paragraph's text, in points, its indent left out and spaces at line ends not counted. */
export function widthsOf(paragraph: Paragraph, cache: WordCache): TextWidths {
  const { text, atoms, allowed } = readParagraph(paragraph, cache);
  const points = breakPointsOf(atoms, {
    text,
    allowed,
    hyphenate: paragraph.hyphenate,
    kashida: false,
    choppable: new Set(),
  });
  let natural = 0;
  let least = 0;
  let lineStart = 0;
  for (const [index, point] of points.entries()) {
    const from = points[index - 1];
    if (from === undefined) continue;
    least = Math.max(least, point.before.width - from.after.width + point.extra);
    if (point.kind !== 'forced') continue;
    natural = Math.max(natural, point.before.width - lineStart);
    lineStart = point.after.width;
  }
  return { natural: pt(natural), least: pt(least) };
}
