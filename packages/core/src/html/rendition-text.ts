// A rendition comes in; its words without any mark-up go out.

import type { Rendition } from '../model/edition.ts';
import { wordsOf } from '../model/inline-words.ts';

/** A rendition's words on one line. */
export function renditionText(rendition: Rendition): string {
  return wordsOf(rendition.content).replaceAll(/\s+/g, ' ').trim();
}
