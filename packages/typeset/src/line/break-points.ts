// From atoms and break opportunities to breakpoints: running sums of width at every place where a line may end.

import type { Atom } from './atom.ts';
import { type BreakKind, type BreakText, CHOPPED, styleInside, styleOfAllowed } from './break-style.ts';
import { hyphenPoints } from './hyphenate.ts';
import { stretchOf } from './kashida.ts';

/** A place in the atoms: `offset` counts UTF-16 units from the atom's start. */
export interface AtomPlace {
  readonly atom: number;
  readonly offset: number;
}

/** Width and elastic part of all that stands before a place, and how far kashidas could draw it out, in points. */
export interface Sums {
  readonly width: number;
  readonly elastic: number;
  readonly draw: number;
}

export const NOTHING_BEFORE: Sums = { width: 0, elastic: 0, draw: 0 };

export interface BreakPoint {
  readonly kind: BreakKind;
  /** The line's visible content ends here; spaces may follow. */
  readonly stop: AtomPlace;
  /** The next line begins here. */
  readonly resume: AtomPlace;
  readonly before: Sums;
  readonly after: Sums;
  /** The hyphen's width. */
  readonly extra: number;
  readonly penalty: number;
}

export interface BreakRules extends BreakText {
  readonly hyphenate: boolean;
  readonly kashida: boolean;
  /** Atoms that may be cut between any two clusters, being wider than a line. */
  readonly choppable: ReadonlySet<number>;
}

/** Breakpoints in logical order. The first is the paragraph's beginning, the last its end. */
export function breakPointsOf(atoms: readonly Atom[], rules: BreakRules): readonly BreakPoint[] {
  const beginning = { atom: 0, offset: 0 };
  const points: BreakPoint[] = [point('forced', beginning, beginning, NOTHING_BEFORE, NOTHING_BEFORE)];
  let sums = NOTHING_BEFORE;
  for (let index = 0; index < atoms.length; ) {
    const atom = atoms[index]!;
    if (atom.kind === 'space' || atom.kind === 'end') {
      const next = endOfSpaces(atoms, index);
      const after = add(sums, atoms, index, next);
      const spaces = atSpaces(atoms, index, next, sums, after, rules);
      if (spaces !== undefined) points.push(spaces);
      sums = after;
      index = next;
    } else {
      insideAtom(atom, index, sums, rules, points);
      const draw = rules.kashida ? sums.draw + stretchOf(atom) : 0;
      sums = { width: sums.width + atom.width, elastic: sums.elastic + atom.elastic, draw };
      index += 1;
      const following = atoms[index];
      const place = { atom: index, offset: 0 };
      if (following === undefined) points.push(point('forced', place, place, sums, sums));
      else if (!isSpace(following) && rules.allowed[atom.end]) {
        const { kind, penalty } = styleOfAllowed(rules, atom.end);
        points.push(point(kind, place, place, sums, sums, 0, penalty));
      } else if (!isSpace(following) && rules.choppable.has(index - 1) && rules.choppable.has(index)) {
        points.push(point(CHOPPED.kind, place, place, sums, sums, 0, CHOPPED.penalty));
      }
    }
  }
  return points;
}

function point(
  kind: BreakKind,
  stop: AtomPlace,
  resume: AtomPlace,
  before: Sums,
  after: Sums,
  extra = 0,
  penalty = 0,
): BreakPoint {
  return { kind, stop, resume, before, after, extra, penalty };
}

function isSpace(atom: Atom): boolean {
  return atom.kind === 'space' || atom.kind === 'end';
}

/** Spaces that follow each other are one gap; a forced line end closes it. */
function endOfSpaces(atoms: readonly Atom[], from: number): number {
  let index = from;
  while (index < atoms.length && isSpace(atoms[index]!)) {
    if (atoms[index]!.kind === 'end') return index + 1;
    index += 1;
  }
  return index;
}

function add(sums: Sums, atoms: readonly Atom[], from: number, to: number): Sums {
  let { width, elastic } = sums;
  for (let index = from; index < to; index++) {
    width += atoms[index]!.width;
    elastic += atoms[index]!.elastic;
  }
  return { width, elastic, draw: sums.draw };
}

function atSpaces(
  atoms: readonly Atom[],
  from: number,
  to: number,
  before: Sums,
  after: Sums,
  rules: BreakRules,
): BreakPoint | undefined {
  const last = atoms[to - 1]!;
  const forced = last.kind === 'end' || to === atoms.length;
  if (!forced && !rules.allowed[last.end]) return undefined;
  const stop = { atom: from, offset: 0 };
  const penalty = forced ? 0 : styleOfAllowed(rules, last.end).penalty;
  return point(forced ? 'forced' : 'plain', stop, { atom: to, offset: 0 }, before, after, 0, penalty);
}

function insideAtom(atom: Atom, index: number, sums: Sums, rules: BreakRules, points: BreakPoint[]): void {
  if (atom.end - atom.start < 2 || atom.context.run.unbreakable) return;
  const chop = rules.choppable.has(index);
  const hyphens = rules.hyphenate && atom.kind === 'word' && !chop ? hyphensOf(atom, rules.text) : noPoints;
  if (!chop && hyphens.length === 0 && !isAllowedInside(rules.allowed, atom)) return;
  const { starts, before } = atom.shaped;
  const coarse = starts.length > ENDLESS;
  for (let cluster = 1; cluster < starts.length; cluster++) {
    const offset = starts[cluster]!;
    if (!chop && !rules.allowed[atom.start + offset] && !hyphens.includes(offset)) continue;
    const style = styleInside(atom, atom.start + offset, hyphens.includes(offset), chop, rules);
    if (style === undefined || (style === CHOPPED && coarse && cluster % COARSE !== 0)) continue;
    const width = sums.width + before[cluster]! * atom.context.unit;
    const place = { atom: index, offset };
    const here = { width, elastic: sums.elastic, draw: sums.draw };
    const extra = style.kind === 'hyphen' ? hyphenWidth(atom) : 0;
    points.push(point(style.kind, place, place, here, here, extra, style.penalty));
  }
}

/** Most words have no place inside where a line may end: that is seen sooner than their clusters are gone through. */
function isAllowedInside(allowed: Uint8Array, { start, end }: Atom): boolean {
  for (let at = start + 1; at < end; at++) if (allowed[at] !== 0) return true;
  return false;
}

/** A string so long is no word but some data: it is cut at every few clusters, not at any. */
const ENDLESS = 1000;
const COARSE = 8;

/** Longer strings are no English words. */
const LONGEST_WORD = 48;

const noPoints: readonly number[] = [];

function hyphensOf(atom: Atom, text: string): readonly number[] {
  const { run, level } = atom.context;
  return level % 2 === 1 || atom.end - atom.start > LONGEST_WORD
    ? noPoints
    : hyphenPoints(text.slice(atom.start, atom.end), run.language);
}

function hyphenWidth({ context }: Atom): number {
  return context.shape(hyphenOf(context.face)).width * context.unit;
}

/** The hyphen of a face. */
export function hyphenOf(face: { hasCharacter(codePoint: number): boolean }): string {
  return face.hasCharacter(0x2010) ? '\u2010' : '-';
}

/** Atoms of stretches without a breakpoint that are wider than a line: only these may be chopped. */
export function choppableAtoms(atoms: readonly Atom[], points: readonly BreakPoint[], measure: number): Set<number> {
  const choppable = new Set<number>();
  for (let index = 1; index < points.length; index++) {
    const from = points[index - 1]!;
    const to = points[index]!;
    if (to.before.width - from.after.width <= measure) continue;
    const last = to.stop.offset > 0 ? to.stop.atom : to.stop.atom - 1;
    for (let atom = from.resume.atom; atom <= last; atom++) {
      if (atoms[atom]?.kind === 'word' && !atoms[atom]!.context.run.unbreakable) choppable.add(atom);
    }
  }
  return choppable;
}
