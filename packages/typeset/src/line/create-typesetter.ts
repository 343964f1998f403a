// Makes the typesetter: paragraphs in, lines out, with the cache of shaped words that all paragraphs share.

import { createWordCache } from '../font/word-cache.ts';
import type { Pt } from '../model/length.ts';
import type { Paragraph } from '../model/paragraph.ts';
import type { SetParagraph } from '../model/piece.ts';
import { type TextWidths, widthsOf } from './measure-text.ts';
import { setLines } from './set-paragraph.ts';

export interface Typesetter {
  /** Sets a paragraph in lines as wide as `measure`: one width, or the width of each line by its number from 0. */
  setParagraph(paragraph: Paragraph, measure: Pt | ((line: number) => Pt)): SetParagraph;
  /** The widths of a paragraph's text: running heads, table columns. */
  measureText(paragraph: Paragraph): TextWidths;
}

/** A typesetter with an empty word cache. Make one for each edition and keep it. */
export function createTypesetter(): Typesetter {
  const cache = createWordCache();
  return {
    setParagraph: (paragraph, measure) => setLines(paragraph, measure, cache),
    measureText: (paragraph) => widthsOf(paragraph, cache),
  };
}
