// A paragraph comes in; its text as atoms, with the places where a line may end, goes out: what setting and measuring need.

import type { WordCache } from '../font/word-cache.ts';
import type { Paragraph } from '../model/paragraph.ts';
import { withAddresses } from './addresses.ts';
import { type Itemized, itemize } from './itemize.ts';
import { levelsOf } from './levels.ts';
import { opportunitiesOf } from './opportunities.ts';

export interface ReadParagraph extends Itemized {
  /** Of all its runs together. */
  readonly text: string;
  /** See `opportunitiesOf` and `withAddresses`. */
  readonly allowed: Uint8Array;
}

export function readParagraph(paragraph: Paragraph, cache: WordCache): ReadParagraph {
  const text = paragraph.runs.map((run) => run.text).join('');
  const { atoms, missing } = itemize(paragraph, text, levelsOf(paragraph, text), cache);
  return { text, atoms, missing, allowed: withAddresses(text, opportunitiesOf(paragraph, text)) };
}
