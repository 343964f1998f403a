// How well the lines of a printed edition are set: what the renderer of PDFs counts when it is asked to.

import type { Place } from '../model/place.ts';

/** What a line or a paragraph can be blamed for, the gravest first. */
export const LINE_FAULTS = ['overfull', 'ladder', 'river', 'loose', 'runt', 'tight'] as const;

export type LineFault = (typeof LINE_FAULTS)[number];

/** A place that somebody should look at. */
export interface ReportedLine {
  readonly fault: LineFault;
  /** How bad it is: the word space by its normal width, the lines that a river or a row of hyphens runs through. */
  readonly degree: number | undefined;
  readonly document: string | undefined;
  /** Of the paragraph's text; undefined for the book's own words. */
  readonly place: Place | undefined;
  /** The label of its page. */
  readonly page: string;
  /** The first words of the line. */
  readonly text: string;
}

/** The width of word spaces by their normal width, over all filled lines. */
export interface SpaceRatios {
  readonly median: number;
  readonly nineTenths: number;
  readonly ninetyNine: number;
  readonly widest: number;
}

export interface TypesettingReport {
  readonly pages: number;
  readonly paragraphs: number;
  readonly lines: number;
  /** Lines that are stretched to the measure. */
  readonly filled: number;
  readonly hyphenated: number;
  /** The longest row of lines that end with a hyphen. */
  readonly ladder: number;
  readonly words: number;
  /** Words drawn out by a kashida. */
  readonly drawn: number;
  readonly spaces: SpaceRatios | undefined;
  /** Lines or places by what is wrong with them. */
  readonly faults: Readonly<Record<LineFault, number>>;
  /** What counts as what: space ratios of loose and tight lines; lines of a river and of a row of hyphens, and the space ratio of a river. */
  readonly limits: {
    readonly loose: number;
    readonly tight: number;
    readonly riverLines: number;
    readonly riverSpace: number;
    readonly ladder: number;
  };
  /** The worst places, the worst first. */
  readonly worst: readonly ReportedLine[];
}
