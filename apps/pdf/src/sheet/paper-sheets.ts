// A booklet's design and the size of a page come in; the sheet of paper to print on goes out.

import type { BookletDesign, PageSize } from '@warraq/core';

/** What printers are fed with. */
export type SheetName = Exclude<BookletDesign['sheet'], 'auto'>;

export interface Paper {
  readonly name: SheetName;
  /** Its edges, in points. */
  readonly short: number;
  readonly long: number;
}

const MM = 72 / 25.4;

/** ISO 216, and the North American sizes (ANSI/ASME Y14.1), in points. */
const SHEETS: Readonly<Record<SheetName, Paper>> = {
  a5: { name: 'a5', short: 148 * MM, long: 210 * MM },
  a4: { name: 'a4', short: 210 * MM, long: 297 * MM },
  a3: { name: 'a3', short: 297 * MM, long: 420 * MM },
  letter: { name: 'letter', short: 612, long: 792 },
  tabloid: { name: 'tabloid', short: 792, long: 1224 },
};

const ISO: readonly SheetName[] = ['a5', 'a4', 'a3'];
const AMERICAN: readonly SheetName[] = ['letter', 'tabloid'];

/** Pages that are at home where paper comes in inches. */
const AMERICAN_PAGES: ReadonlySet<PageSize> = new Set(['letter', 'half-letter', 'trade', 'pocket']);

/** The sheet that is asked for; else the smallest of the page's part of the world that `fits`, or its largest. */
export function paperFor(sheet: BookletDesign['sheet'], size: PageSize, fits: (paper: Paper) => boolean): Paper {
  if (sheet !== 'auto') return SHEETS[sheet];
  const sizes = (AMERICAN_PAGES.has(size) ? AMERICAN : ISO).map((name) => SHEETS[name]);
  return sizes.find(fits) ?? sizes.at(-1)!;
}

/** What the paper is called, in every language: `A4`; North American sizes have a label. */
export function paperLabel({ name }: Paper): string | undefined {
  return name === 'letter' || name === 'tabloid' ? undefined : name.toUpperCase();
}

/** Points as whole or half millimetres. */
export function millimetres(points: number): number {
  return Math.round((points / MM) * 2) / 2;
}

/** Millimetres in points. */
export function inPoints(millimetre: number): number {
  return millimetre * MM;
}
