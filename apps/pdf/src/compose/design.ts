// The languages of an edition come in; the measures of its pages and the sizes of its text go out.

import type { Language } from '@warraq/core';

/** Lengths in points. */
export interface BookDesign {
  readonly pageWidth: number;
  readonly pageHeight: number;
  readonly textWidth: number;
  readonly textHeight: number;
  readonly inner: number;
  readonly outer: number;
  readonly top: number;
  /** The step of the baseline grid. */
  readonly leading: number;
  readonly latinSize: number;
  readonly arabicSize: number;
  /** In which its pages follow one another: `ltr` in a book bound on the left. */
  readonly direction: 'ltr' | 'rtl';
}

/** A5. */
const PAGE_WIDTH = 419.53;
const PAGE_HEIGHT = 595.28;

/** Where the first baseline of a row stands in it, as a part of its height. */
export const BASELINE = 0.72;

interface Sizes {
  readonly latinSize: number;
  readonly arabicSize: number;
  readonly leading: number;
}

/** Arabic is set larger than Latin by about 1.09 to look as large, and needs more room between the lines. */
const LATIN_BOOK: Sizes = { latinSize: 11.6, arabicSize: 12.6, leading: 14.4 };
const ARABIC_BOOK: Sizes = { latinSize: 12, arabicSize: 13, leading: 18.6 };
const BILINGUAL_BOOK: Sizes = { latinSize: 11.4, arabicSize: 12.5, leading: 16.5 };

/**
 * The page: a twelfth of it at the binding and at the head, two twelfths at the fore-edge and at the foot (the
 * medieval canon as Van de Graaf and Tschichold drew it), the text area cut to whole lines of the grid.
 */
export function designOf(languages: readonly [Language, ...Language[]]): BookDesign {
  const scripts = new Set(languages.map(({ script }) => script === 'Arab'));
  const sizes = scripts.size === 2 ? BILINGUAL_BOOK : scripts.has(true) ? ARABIC_BOOK : LATIN_BOOK;
  const inner = PAGE_WIDTH / 12;
  const outer = PAGE_WIDTH / 6;
  const lines = Math.floor((PAGE_HEIGHT * 0.752) / sizes.leading);
  return {
    ...sizes,
    pageWidth: PAGE_WIDTH,
    pageHeight: PAGE_HEIGHT,
    inner,
    outer,
    top: PAGE_HEIGHT / 12,
    textWidth: PAGE_WIDTH - inner - outer,
    textHeight: lines * sizes.leading,
    direction: languages[0].direction,
  };
}
