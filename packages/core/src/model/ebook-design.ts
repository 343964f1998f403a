// How a collection's ebooks are made, beside their text.

import type { Localised } from './localised.ts';
import type { Place } from './place.ts';

/**
 * How the two languages of a bilingual ebook stand to each other. `pairs`: each passage under its original. `folded`: the
 * same, but the translation is folded away until a reader opens it. `twins`: a chapter for each language, with links from
 * every passage to its other language and back.
 */
export type BilingualEbook = 'pairs' | 'folded' | 'twins';

export interface EbookDesign {
  /** Whether the book carries its fonts, cut down to its characters. */
  readonly fonts: boolean;
  /** A picture in the collection's folder in place of the cover that is drawn. */
  readonly cover: { readonly file: Localised; readonly place: Place } | undefined;
  readonly bilingual: BilingualEbook;
}

/** The design of a collection that says nothing of it. */
export const USUAL_EBOOK: EbookDesign = { fonts: true, cover: undefined, bilingual: 'pairs' };
