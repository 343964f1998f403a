// What the typesetter is given: paragraphs of styled runs of text.

import type { Face } from './face.ts';
import type { Pt } from './length.ts';

export type Direction = 'ltr' | 'rtl';

/** How a run looks. `faces` are tried in order for every character: the first that has it sets it. */
export interface TextStyle {
  readonly faces: readonly [Face, ...Face[]];
  readonly size: Pt;
  /** Upwards from the baseline; note calls are raised. */
  readonly rise: Pt;
  /** OpenType features as HarfBuzz writes them (`smcp`, `onum`, `-liga`), sorted; beside those that are on by default. */
  readonly features: readonly string[];
  /** Space let in after every character, in em (small capitals want a little); 0 where letters join. */
  readonly tracking: number;
}

/**
 * What is set as between RLI or LRI and PDI (UAX #9): one thing to all that stands outside of it. Runs that name the
 * same object stand in it together.
 */
export interface Isolate {
  readonly direction: Direction;
  readonly within: Isolate | undefined;
}

/** A run of text of one style and one language. */
export interface Run {
  readonly text: string;
  readonly style: TextStyle;
  /** BCP 47; decides locl forms and hyphenation. */
  readonly language: string;
  readonly direction: Direction;
  /** The innermost isolate that the run stands in. */
  readonly isolate: Isolate | undefined;
  /** The caller's own mark (a link, a note call): handed back on every piece made from the run. */
  readonly tag: string | undefined;
  /** No break inside, no hyphen: note calls, list markers. */
  readonly unbreakable: boolean;
}

export type Align = 'justify' | 'start' | 'center' | 'end';

export interface Paragraph {
  readonly runs: readonly Run[];
  readonly direction: Direction;
  readonly language: string;
  readonly align: Align;
  /** Of the first line, on the start side. */
  readonly indent: Pt;
  readonly hyphenate: boolean;
  /** Whether Arabic words of a justified line that would be too loose are drawn out, one kashida a word at most. */
  readonly kashida: boolean;
  /** Whether stops, hyphens and quotes at a line's ends stand partly outside the measure (optical margins). */
  readonly hanging: boolean;
  /** Whether the last line of a justified paragraph is as wide as the measure too. */
  readonly filled?: boolean | undefined;
}
