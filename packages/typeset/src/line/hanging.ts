// Breakpoints come in; the same ones with the signs at the lines' edges counted only in part go out: optical margins.

import type { Paragraph } from '../model/paragraph.ts';
import type { Cluster } from '../model/piece.ts';
import { type Atom, clusterAt } from './atom.ts';
import { type BreakTable, HYPHEN as DIVIDED } from './break-table.ts';
import type { LineAtom } from './line-atoms.ts';

/** How much of its own width a sign stands outside the measure, at a line's start and at its end. */
type Overhang = readonly [start: number, end: number];

const QUOTE: Overhang = [0.5, 0.5];
const GUILLEMET: Overhang = [0.4, 0.4];
const DASH: Overhang = [0.2, 0.2];
const HYPHEN: Overhang = [0, 0.5];
const STOP: Overhang = [0, 0.6];
const COLON: Overhang = [0, 0.3];

/**
 * Small and light signs leave a dent in the edge of a column when they stand within it. The more of a sign is white, the
 * further out it stands. Start and end are those of the line, so the same table serves both scripts.
 */
const OVERHANGS: ReadonlyMap<string, Overhang> = new Map([
  ...each('\u201c\u201d\u2018\u2019\u201a\u201e"\'', QUOTE),
  ...each('\u00ab\u00bb\u2039\u203a', GUILLEMET),
  ...each('\u2013\u2014', DASH),
  ...each('-\u2010\u2011\u00ad', HYPHEN),
  ...each('.,\u060c\u06d4', STOP),
  ...each(':;\u061b', COLON),
]);

function each(signs: string, overhang: Overhang): readonly (readonly [string, Overhang])[] {
  return [...signs].map((sign) => [sign, overhang]);
}

/** 1 at the character codes of the signs above: most line ends are told by it to have nothing that hangs. */
const MAY_HANG = new Uint8Array(0x10000);
for (const sign of OVERHANGS.keys()) MAY_HANG[sign.charCodeAt(0)] = 1;

const START = 0;
const END = 1;

/** Of a cluster, in font units. */
function overhangOf(cluster: Cluster | undefined, edge: 0 | 1): number {
  const part = cluster === undefined ? 0 : (OVERHANGS.get(cluster.text)?.[edge] ?? 0);
  return part === 0 ? 0 : part * cluster!.glyphs.reduce((sum, glyph) => sum + glyph.advance, 0);
}

/** Whether a paragraph's lines have optical margins: only a justified edge can be dented. */
export function hangs({ align, hanging }: Paragraph): boolean {
  return hanging && align === 'justify';
}

/** By how much a line stands out on either side, in points. */
export interface Overhangs {
  readonly start: number;
  readonly end: number;
}

export const NO_OVERHANG: Overhangs = { start: 0, end: 0 };

/** Of a line's atoms. Text that goes against the paragraph (`base` is its level) does not stand at the line's edge. */
export function overhangsOf(line: readonly LineAtom[], base: number, indented: boolean): Overhangs {
  const first = indented ? undefined : line[0];
  const last = line.findLast((atom) => !atom.trailing);
  return {
    start: first?.level === base ? overhangOf(first.clusters.at(base === 1 ? -1 : 0), START) * first.context.unit : 0,
    end: last?.level === base ? overhangOf(last.clusters.at(base === 1 ? 0 : -1), END) * last.context.unit : 0,
  };
}

/** Takes what hangs out at every breakpoint off the widths before and after it. An indented first line keeps its start. */
export function hangOut(
  table: BreakTable,
  atoms: readonly Atom[],
  text: string,
  base: number,
  indented: boolean,
): void {
  for (let row = 0; row < table.count; row++) {
    const stopAtom = table.stopAtom[row]!;
    const stopOffset = table.stopOffset[row]!;
    const resumeAtom = table.resumeAtom[row]!;
    const resumeOffset = table.resumeOffset[row]!;
    const divided = table.kind[row] === DIVIDED;
    const stop = (atoms[stopAtom]?.start ?? text.length) + stopOffset;
    if (divided) table.widthBefore[row]! += -(HYPHEN[END] * table.extra[row]!);
    else if (stop > 0 && MAY_HANG[text.charCodeAt(stop - 1)]) {
      table.widthBefore[row]! += -endOverhang(atoms, stopAtom, stopOffset, base);
    }
    const resume = (atoms[resumeAtom]?.start ?? text.length) + resumeOffset;
    const stays = (row === 0 && indented) || resume >= text.length || !MAY_HANG[text.charCodeAt(resume)];
    if (!stays) table.widthAfter[row]! += startOverhang(atoms, resumeAtom, resumeOffset, base);
  }
}

function endOverhang(atoms: readonly Atom[], stop: number, offset: number, base: number): number {
  const atom = atoms[offset > 0 ? stop : stop - 1];
  if (atom === undefined || atom.context.level !== base) return 0;
  const count = offset > 0 ? clusterAt(atom.shaped.starts, offset) : atom.shaped.starts.length;
  return overhangOf(logical(atom, count - 1), END) * atom.context.unit;
}

function startOverhang(atoms: readonly Atom[], resume: number, offset: number, base: number): number {
  const atom = atoms[resume];
  if (atom === undefined || atom.context.level !== base) return 0;
  const number = offset > 0 ? clusterAt(atom.shaped.starts, offset) : 0;
  return overhangOf(logical(atom, number), START) * atom.context.unit;
}

/** The cluster with this number in logical order. */
function logical({ shaped, context }: Atom, number: number): Cluster | undefined {
  const { clusters } = shaped;
  return clusters[context.level % 2 === 1 ? clusters.length - 1 - number : number];
}
