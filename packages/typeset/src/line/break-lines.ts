// From atoms to the chosen breakpoints: first without hyphens, then with them, in compounds too, then with whatever is needed.

import type { Paragraph } from '../model/paragraph.ts';
import type { Atom } from './atom.ts';
import { type BreakRules, breakPointsOf, choppableAtoms } from './break-points.ts';
import { type BreakPoint, BreakTable } from './break-table.ts';
import { hangOut, hangs } from './hanging.ts';
import { drawsOut } from './kashida.ts';
import { type FitOptions, fitLines } from './total-fit.ts';

export interface BreakInput {
  readonly paragraph: Paragraph;
  readonly text: string;
  readonly atoms: readonly Atom[];
  readonly allowed: Uint8Array;
  readonly measure: (line: number) => number;
  readonly uniform: boolean;
}

/** Tolerances: the adjustment ratio up to which a line is taken without hyphenation, and with it. */
const PRETOLERANCE = 1.2;
const TOLERANCE = 3;

/** Reused by one paragraph after the other. */
const table = new BreakTable();

/** The breakpoints that end the lines, in order; the last ends the paragraph. */
export function breakLines(input: BreakInput): readonly BreakPoint[] {
  const { paragraph, text, allowed } = input;
  const justify = paragraph.align === 'justify';
  const kashida = drawsOut(paragraph);
  const rules = { text, allowed, hyphenate: false, divideCompounds: false, kashida, choppable: noAtoms };
  const options = { ...input, justify, kashida, runt: runtWidth(paragraph), tolerance: 0, final: false };
  fillTable(input, rules);
  const first = choose({ ...options, tolerance: paragraph.hyphenate ? PRETOLERANCE : TOLERANCE });
  if (first !== undefined) return first;
  if (paragraph.hyphenate) {
    fillTable(input, { ...rules, hyphenate: true });
    const second = choose({ ...options, tolerance: TOLERANCE });
    if (second !== undefined) return second;
    if (COMPOUND.test(text)) {
      fillTable(input, { ...rules, hyphenate: true, divideCompounds: true });
      const third = choose({ ...options, tolerance: TOLERANCE });
      if (third !== undefined) return third;
    }
  }
  const { hyphenate } = paragraph;
  return lastResort(input, { ...rules, hyphenate, divideCompounds: true }, options);
}

/** A hyphen between letters. */
const COMPOUND = /\p{L}[-\u2010]\p{L}/u;

const noAtoms: ReadonlySet<number> = new Set();

/** About four letters. */
const RUNT_EMS = 2;

function runtWidth({ runs }: Paragraph): number {
  return RUNT_EMS * (runs[0]?.style.size ?? 0);
}

function fillTable({ paragraph, atoms }: BreakInput, rules: BreakRules): void {
  breakPointsOf(atoms, rules, table);
  if (!hangs(paragraph)) return;
  hangOut(table, atoms, rules.text, paragraph.direction === 'rtl' ? 1 : 0, paragraph.indent > 0);
}

/** Any ratio is taken, and words wider than a line are cut between clusters: an address must not leave the page. */
function lastResort(input: BreakInput, rules: BreakRules, options: FitOptions): readonly BreakPoint[] {
  const choppable = choppableAtoms(input.atoms, table, narrowest(input));
  if (choppable.size > 0) fillTable(input, { ...rules, choppable });
  return choose({ ...options, tolerance: Number.POSITIVE_INFINITY, final: true })!;
}

/** Lines that differ in width are few and come first: those after them are like the last of them. */
const VARIED_LINES = 64;

function narrowest({ measure, uniform }: BreakInput): number {
  let least = Number.POSITIVE_INFINITY;
  for (let line = 0; line < (uniform ? 2 : VARIED_LINES); line++) least = Math.min(least, measure(line));
  return least;
}

function choose(options: FitOptions): readonly BreakPoint[] | undefined {
  return fitLines(table, options)?.map((row) => table.at(row));
}
