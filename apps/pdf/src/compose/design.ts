// The languages of an edition and the design of its pages come in; the measures of these and the sizes of its text go out.

import type { Edition, Language, PageDesign } from '@warraq/core';
import { PAGE_TRIMS } from './page-sizes.ts';
import { type FittedText, fitText, tenths } from './text-measure.ts';

/** Lengths in points. */
export interface BookDesign {
  /** Trimmed. */
  readonly pageWidth: number;
  readonly pageHeight: number;
  /** Of one column. */
  readonly textWidth: number;
  readonly textHeight: number;
  readonly columns: 1 | 2;
  /** Of all columns and the space between them. */
  readonly areaWidth: number;
  readonly inner: number;
  readonly outer: number;
  readonly top: number;
  /** The step of the baseline grid. */
  readonly leading: number;
  readonly latinSize: number;
  readonly arabicSize: number;
  /** No text is smaller. */
  readonly leastSize: number;
  /** Whether text is large print: unjustified, words undivided, no italics and small capitals. */
  readonly isLarge: boolean;
  /** Whether pages are read on a screen: one by one, none blank, links underlined. */
  readonly onScreen: boolean;
  /** Shown one by one: on a screen, unless what stands on opposite pages is to be seen together. */
  readonly singly: boolean;
  /** Whether pictures are printed in shades of grey. */
  readonly isGrey: boolean;
  /** In which the leading language runs: columns follow each other in it. */
  readonly direction: 'ltr' | 'rtl';
  readonly binding: 'left' | 'right';
}

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

/** Lines of large print stand further apart, as those who see little ask for. */
const LARGE_LEADING = 1.09;
/** No text of a large-print book, notes neither, is smaller. */
const LEAST_LARGE = 16;
/** Between columns, in ems of the Latin size. */
const COLUMN_GAP = 1.7;

export function designOf({
  languages,
  binding,
  collection,
  layout,
}: Pick<Edition, 'languages' | 'binding' | 'collection' | 'layout'>): BookDesign {
  const { page } = collection.print;
  const { width, height } = PAGE_TRIMS[page.size];
  const { columns, measure, scale } = fitColumns(page, areaOf(page, width), { languages, layout });
  const sizes = scaled(sizesOf(languages), scale, page.text === 'large' ? LARGE_LEADING : 1);
  const areaWidth = columns === 2 ? 2 * measure + COLUMN_GAP * sizes.latinSize : measure;
  const free = width - areaWidth;
  const inner = page.margins === 'canon' ? free / 3 : free / 2;
  return {
    ...sizes,
    ...verticalOf(page, height, width, sizes.leading),
    pageWidth: width,
    pageHeight: height,
    columns,
    textWidth: measure,
    areaWidth,
    inner,
    outer: free - inner,
    leastSize: page.text === 'large' ? LEAST_LARGE : 0,
    isLarge: page.text === 'large',
    onScreen: page.use === 'screen',
    singly: page.use === 'screen' && !standsOpposite({ languages, layout }),
    isGrey: page.ink === 'black',
    direction: languages[0].direction,
    binding,
  };
}

function sizesOf(languages: Edition['languages']): Sizes {
  const scripts = new Set(languages.map(({ script }: Language) => script === 'Arab'));
  return scripts.size === 2 ? BILINGUAL_BOOK : scripts.has(true) ? ARABIC_BOOK : LATIN_BOOK;
}

function scaled({ latinSize, arabicSize, leading }: Sizes, scale: number, apart: number): Sizes {
  return {
    latinSize: tenths(latinSize * scale),
    arabicSize: tenths(arabicSize * scale),
    leading: tenths(leading * scale * apart),
  };
}

/**
 * Into how many parts the page is divided for its margins: one of them at the binding and at the head, two at the
 * fore-edge and at the foot (the medieval canon as Van de Graaf and Tschichold drew it). Small pages have no paper to
 * spare; on large ones lines would be too long to read, and the sides are wider than that in the same proportion.
 */
function partsOf({ size }: PageDesign): number {
  return size === 'a6' || size === 'pocket' ? 15 : 12;
}

/** A margin on either side, of the page's width. */
const EVEN = 0.11;
const NARROW = 0.08;

function areaOf(page: PageDesign, width: number): number {
  switch (page.margins) {
    case 'canon':
      return width - (3 * width) / partsOf(page);
    case 'even':
      return width * (1 - 2 * EVEN);
    case 'narrow':
      return width * (1 - 2 * NARROW);
  }
}

interface Columns extends FittedText {
  readonly columns: 1 | 2;
}

/** Whether each language has pages of its own, which are set in one column: the spread has two. */
export function standsOpposite({ languages, layout }: Pick<Edition, 'languages' | 'layout'>): boolean {
  return layout === 'facing' && languages.length === 2;
}

/** Two columns where they are wanted and wide enough; else one. */
function fitColumns(
  page: PageDesign,
  area: number,
  { languages, layout }: Pick<Edition, 'languages' | 'layout'>,
): Columns {
  if (page.columns === 2 && !standsOpposite({ languages, layout })) {
    // The gap depends on the size and the size on the gap: with the usual gap the size comes out right to a tenth.
    const gap = COLUMN_GAP * sizesOf(languages).latinSize;
    const fitted = fitText(page, (area - gap) / 2, 2);
    if (fitted !== undefined) return { ...fitted, columns: 2 };
  }
  return { ...fitText(page, area, 1)!, columns: 1 };
}

/** Of a page's height, in a canon of twelve parts; what is cut off by whole lines goes to the foot. */
const HEIGHT = 0.002;
/** Between the edge and what stands outside the text area: printers reach no nearer. */
const EDGE = 14;
/** What the running head and the page number need above and below the text area, in leadings. */
const HEAD_ROOM = 1.9;
const FOOT_ROOM = 2.4;

/** The text area is cut to whole lines of the grid. */
function verticalOf(
  page: PageDesign,
  height: number,
  width: number,
  leading: number,
): { readonly top: number; readonly textHeight: number } {
  const inLines = (free: number): number => Math.floor(free / leading) * leading;
  if (page.margins === 'canon') {
    const parts = partsOf(page);
    const top = Math.max(height / parts, EDGE + HEAD_ROOM * leading);
    const foot = Math.max((2 * height) / parts - HEIGHT * height, EDGE + FOOT_ROOM * leading);
    return { top, textHeight: inLines(height - top - foot) };
  }
  const margin = width * (page.margins === 'even' ? EVEN : NARROW);
  const top = Math.max(margin, EDGE + HEAD_ROOM * leading);
  const foot = Math.max(margin, EDGE + FOOT_ROOM * leading);
  const textHeight = inLines(height - top - foot);
  // What whole lines leave over is shared out, so that margins that are alike stay so.
  return { top: top + (height - top - foot - textHeight) / 2, textHeight };
}
