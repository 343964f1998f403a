// The lines of a paragraph come in; how well they are set, in numbers, goes out. Computed only when somebody asks.

import type { Align } from '../model/paragraph.ts';
import type { SetParagraph, VisualLine } from '../model/piece.ts';
import { type River, riversOf } from './rivers.ts';
import { wordGaps } from './word-gaps.ts';

/** Word spaces of a justified line beyond these ratios of their natural width make it loose or tight. */
export const LINE_LIMITS = { loose: 2, tight: 0.75 } as const;

/** A line in numbers. */
export interface LineStatistics {
  /** The width of its word spaces by their natural width; undefined where the line is not filled, or has none. */
  readonly spaceRatio: number | undefined;
  readonly overfull: boolean;
  /** Whether it ends with a hyphen that was put in. */
  readonly hyphenated: boolean;
  readonly words: number;
  /** How many of the words are drawn out by a kashida. */
  readonly drawn: number;
  /** The last of several lines, and no more on it than one short word or the rest of a divided one. */
  readonly runt: boolean;
  /** As it is read, without the hyphen at its end. */
  readonly text: string;
}

export interface ParagraphStatistics {
  readonly lines: readonly LineStatistics[];
  readonly rivers: readonly River[];
}

/** A shorter word alone on the last line is a runt (The Elements of Typographic Style, 2.4.2). */
const RUNT_LETTERS = 4;

/** Statistics of a set paragraph. Only justified paragraphs have ratios, runts and rivers. */
export function statisticsOf({ lines }: SetParagraph, align: Align): ParagraphStatistics {
  const justified = align === 'justify';
  return {
    lines: lines.map((line, index) => ofLine(line, lines[index - 1], justified)),
    rivers: justified ? riversOf(lines) : [],
  };
}

function ofLine(line: VisualLine, before: VisualLine | undefined, justified: boolean): LineStatistics {
  const text = lineText(line);
  const words = text.split(/\s+/u).filter((word) => LETTER.test(word));
  return {
    spaceRatio: justified && !line.last ? spaceRatioOf(line) : undefined,
    overfull: line.overfull,
    hyphenated: line.divided,
    words: words.length,
    drawn: line.drawn,
    runt: justified && isRunt(line, before, words),
    text: text.replace('\u00ad', '').trim(),
  };
}

/** Not the only line of its paragraph. */
function isRunt({ last }: VisualLine, before: VisualLine | undefined, words: readonly string[]): boolean {
  if (!last || before === undefined || words.length !== 1) return false;
  return before.divided || lettersOf(words[0]!) < RUNT_LETTERS;
}

const LETTER = /[\p{L}\p{N}]/u;

function lettersOf(word: string): number {
  return word.match(/[\p{L}\p{N}]/gu)?.length ?? 0;
}

/** Undefined for lines before a forced end, which are not filled: their spaces have their natural width. */
function spaceRatioOf(line: VisualLine): number | undefined {
  const gaps = wordGaps(line);
  const natural = gaps.reduce((sum, gap) => sum + gap.natural, 0);
  const width = gaps.reduce((sum, gap) => sum + gap.width, 0);
  return natural === 0 || width === natural ? undefined : width / natural;
}

/** A line's text as it is read: pieces and clusters in logical order. A hyphen that was put in is U+00AD. */
export function lineText({ pieces }: VisualLine): string {
  let text = '';
  for (const { clusters, direction } of [...pieces].sort((a, b) => a.start - b.start)) {
    for (const cluster of direction === 'rtl' ? [...clusters].reverse() : clusters) text += cluster.text;
  }
  return text;
}
