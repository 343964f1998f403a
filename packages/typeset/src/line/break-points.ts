// From atoms and break opportunities to breakpoints: running sums of width at every place where a line may end.

import type { Atom } from './atom.ts';
import { BOUND, type BreakStyle, type BreakText, CHOPPED, styleInside, styleOfAllowed } from './break-style.ts';
import type { BreakTable } from './break-table.ts';
import { compoundPoints, hyphenPoints } from './hyphenate.ts';
import { stretchOf } from './kashida.ts';

export interface BreakRules extends BreakText {
  readonly hyphenate: boolean;
  /** Whether the parts of compounds, which end a line at their own hyphens, may be divided too. */
  readonly divideCompounds: boolean;
  readonly kashida: boolean;
  /** Words that may be cut between any two clusters and spaces that may end a line after all: their stretch is wider than one. */
  readonly choppable: ReadonlySet<number>;
}

/** Fills the table with the breakpoints. The first is the paragraph's beginning, the last its end. */
export function breakPointsOf(atoms: readonly Atom[], rules: BreakRules, table: BreakTable): void {
  const { choppable, allowed, kashida } = rules;
  table.clear();
  let width = 0;
  let elastic = 0;
  let draw = 0;
  addWhole(table, 'forced', 0, 0, 0, 0);
  for (let index = 0; index < atoms.length; ) {
    const atom = atoms[index]!;
    if (isGap(atom, index, choppable)) {
      const next = atom.kind === 'fixed' ? index + 1 : endOfSpaces(atoms, index);
      const last = atoms[next - 1]!;
      const forced = last.kind === 'end' || next === atoms.length;
      const ends = forced || allowed[last.end] || choppable.has(index);
      const row = ends ? table.add(forced ? 'forced' : 'plain', index, 0, next, 0) : -1;
      if (row >= 0) {
        if (!forced) table.penalty[row] = (allowed[last.end] ? styleOfAllowed(rules, last.end) : BOUND).penalty;
        table.widthBefore[row] = width;
        table.elasticBefore[row] = elastic;
        table.draw[row] = draw;
      }
      for (; index < next; index++) {
        width += atoms[index]!.width;
        elastic += atoms[index]!.elastic;
      }
      if (row >= 0) {
        table.widthAfter[row] = width;
        table.elasticAfter[row] = elastic;
      }
    } else {
      insideAtom(atom, index, width, elastic, draw, rules, table);
      if (kashida) draw += stretchOf(atom);
      width += atom.width;
      elastic += atom.elastic;
      index += 1;
      const following = atoms[index];
      if (following === undefined) addWhole(table, 'forced', index, width, elastic, draw);
      else if (isGap(following, index, choppable)) continue;
      else if (allowed[atom.end]) addStyled(table, styleOfAllowed(rules, atom.end), index, width, elastic, draw);
      else if (choppable.has(index - 1) && choppable.has(index)) {
        addStyled(table, CHOPPED, index, width, elastic, draw);
      }
    }
  }
}

/** A breakpoint between two atoms that no space parts. */
function addWhole(
  table: BreakTable,
  kind: BreakStyle['kind'],
  atom: number,
  width: number,
  elastic: number,
  draw: number,
): number {
  return addAt(table, kind, atom, 0, width, elastic, draw);
}

function addStyled(
  table: BreakTable,
  { kind, penalty }: BreakStyle,
  atom: number,
  width: number,
  elastic: number,
  draw: number,
): void {
  table.penalty[addWhole(table, kind, atom, width, elastic, draw)] = penalty;
}

/** A breakpoint at which the line ends where the next begins. */
function addAt(
  table: BreakTable,
  kind: BreakStyle['kind'],
  atom: number,
  offset: number,
  width: number,
  elastic: number,
  draw: number,
): number {
  const row = table.add(kind, atom, offset, atom, offset);
  table.widthBefore[row] = width;
  table.widthAfter[row] = width;
  table.elasticBefore[row] = elastic;
  table.elasticAfter[row] = elastic;
  table.draw[row] = draw;
  return row;
}

function isSpace(atom: Atom): boolean {
  return atom.kind === 'space' || atom.kind === 'end';
}

/** Where a line may end with nothing of the atom in its width. */
function isGap(atom: Atom, index: number, choppable: ReadonlySet<number>): boolean {
  return isSpace(atom) || (atom.kind === 'fixed' && choppable.has(index));
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

function insideAtom(
  atom: Atom,
  index: number,
  width: number,
  elastic: number,
  draw: number,
  rules: BreakRules,
  table: BreakTable,
): void {
  if (atom.end - atom.start < 2 || atom.context.run.unbreakable) return;
  const chop = rules.choppable.has(index);
  // A word that is wider than its line is divided like others where it can be, whether words are divided here or not.
  const hyphens = (rules.hyphenate || chop) && atom.kind === 'word' ? hyphensOf(atom, rules) : noPoints;
  if (!chop && hyphens.length === 0 && !isAllowedInside(rules.allowed, atom)) return;
  const { starts, before } = atom.shaped;
  const coarse = starts.length > ENDLESS;
  for (let cluster = 1; cluster < starts.length; cluster++) {
    const offset = starts[cluster]!;
    const divided = hyphens.includes(offset);
    if (!chop && !divided && !rules.allowed[atom.start + offset]) continue;
    const style = styleInside(atom, atom.start + offset, divided, chop, rules);
    if (style === undefined || (style === CHOPPED && coarse && cluster % COARSE !== 0)) continue;
    const row = addAt(table, style.kind, index, offset, width + before[cluster]! * atom.context.unit, elastic, draw);
    if (style.kind === 'hyphen' || style.kind === 'torn') table.extra[row] = hyphenWidth(atom);
    table.penalty[row] = divided && hyphens !== atom.shaped.hyphens ? IN_COMPOUND : style.penalty;
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
const LONGEST_COMPOUND = 200;

const noPoints: readonly number[] = [];

/** A second hyphen in a word is a stumbling block, and a line with gaps a worse one: spaces of twice their width. */
const IN_COMPOUND = 1000;

/** A word is shaped for one language, so what is found out about it holds wherever it comes again. */
function hyphensOf({ context, shaped, start, end }: Atom, rules: BreakRules): readonly number[] {
  const find = (points: typeof hyphenPoints, longest: number) =>
    context.level % 2 === 0 && end - start <= longest
      ? points(rules.text.slice(start, end), context.run.language)
      : noPoints;
  shaped.hyphens ??= find(hyphenPoints, LONGEST_WORD);
  if (shaped.hyphens.length > 0 || !rules.divideCompounds) return shaped.hyphens;
  const inside = find(compoundPoints, LONGEST_COMPOUND);
  return inside.length > 0 ? inside : shaped.hyphens;
}

function hyphenWidth({ context }: Atom): number {
  return context.shape(hyphenOf(context.face)).width * context.unit;
}

/** The hyphen of a face. */
export function hyphenOf(face: { hasCharacter(codePoint: number): boolean }): string {
  return face.hasCharacter(0x2010) ? '\u2010' : '-';
}

/** Atoms of stretches without a breakpoint that are wider than a line: only these may be chopped, or parted at their spaces. */
export function choppableAtoms(atoms: readonly Atom[], table: BreakTable, measure: number): Set<number> {
  const choppable = new Set<number>();
  for (let row = 1; row < table.count; row++) {
    if (table.widthBefore[row]! - table.widthAfter[row - 1]! <= measure) continue;
    const last = table.stopOffset[row]! > 0 ? table.stopAtom[row]! : table.stopAtom[row]! - 1;
    for (let atom = table.resumeAtom[row - 1]!; atom <= last; atom++) {
      if (isDivisible(atoms[atom])) choppable.add(atom);
    }
  }
  return choppable;
}

/** A word that is one thing is never cut; a plain space that ends no line stands before a sign that begins none. */
function isDivisible(atom: Atom | undefined): boolean {
  if (atom?.kind === 'word') return !atom.context.run.unbreakable;
  return atom?.kind === 'fixed' || (atom?.kind === 'space' && atom.context.run.unbreakable);
}
