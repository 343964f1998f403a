// A measure and the kind of text come in; how large that text is beside the usual, and the measure it really takes, goes out.

import type { PageDesign } from '@warraq/core';

/** What the usual text of an A5 page measures; every other size is a multiple of it. In points. */
export const USUAL_MEASURE = 314.6475;
const USUAL_SIZE = 11.6;

/** How text of one kind is fitted. Measures in ems of the Latin size: 27 hold about 68 characters, 18.5 about 46. */
interface Fit {
  readonly measure: number;
  /** The longest line; a wider text area is made narrower. */
  readonly longest: number;
  /** Of the Latin size, in points. */
  readonly least: number;
  readonly most: number;
}

const FULL = USUAL_MEASURE / USUAL_SIZE;
const COLUMN = 18.5;
/** Below this, about 35 characters, a column is too narrow. */
const LEAST_COLUMN = 14;

function fitOf(text: PageDesign['text'], margins: PageDesign['margins'], columns: 1 | 2): Fit {
  const measure = columns === 2 ? COLUMN : margins === 'narrow' ? 31 : FULL;
  switch (text) {
    case 'regular':
      return { measure, longest: margins === 'narrow' ? 33 : FULL, least: 9.6, most: columns === 2 ? 11.6 : 12.6 };
    case 'small':
      return { measure, longest: 33, least: 9.4, most: columns === 2 ? 10.2 : 11 };
    // As large as 16 points of Arial, whose small letters are by a quarter higher than ours.
    case 'large':
      return { measure: 23, longest: 28, least: 18, most: 20 };
  }
}

export interface FittedText {
  /** Of the usual sizes. */
  readonly scale: number;
  /** Of one column. */
  readonly measure: number;
}

/** Fits text to a measure in points; undefined where a column is too narrow for two of them on a page. */
export function fitText(page: PageDesign, measure: number, columns: 1 | 2): FittedText | undefined {
  const fit = fitOf(page.text, page.margins, columns);
  const wanted = measure / fit.measure;
  const size = Math.abs(wanted - USUAL_SIZE) < 0.001 ? USUAL_SIZE : tenths(clamp(wanted, fit.least, fit.most));
  if (columns === 2 && measure < LEAST_COLUMN * size) return undefined;
  return { scale: size / USUAL_SIZE, measure: Math.min(measure, fit.longest * size) };
}

function clamp(value: number, least: number, most: number): number {
  return Math.min(Math.max(value, least), most);
}

/** Of a point: finer steps nobody sees. */
export function tenths(points: number): number {
  return Math.round(points * 10) / 10;
}
