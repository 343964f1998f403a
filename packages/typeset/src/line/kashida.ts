// The words of a loose line come in; the same words, some of them drawn out by a kashida each, go out.

import type { ShapedWord } from '../font/shaped-word.ts';
import type { WordShaper } from '../font/word-cache.ts';
import type { Paragraph } from '../model/paragraph.ts';
import type { Cluster } from '../model/piece.ts';
import type { Atom, AtomContext } from './atom.ts';
import { type KashidaPlace, kashidaPlace } from './kashida-place.ts';
import type { LineAtom } from './line-atoms.ts';

/** Word spaces that grow by more than this part of their width call for kashidas. */
export const LOOSE = 0.2;

/** The longest kashida, in tatweels of the face, and the length that is better not passed while other words are left. */
const LONGEST = 4;
const MODERATE = 3;

/** Of the words of a line that have a place for one, at most so many get a kashida: every other. */
export const SHARE = 1 / 2;

const TATWEEL = '\u0640';

/** Whether a paragraph's lines may be drawn out: filled lines that run from right to left, where it asks for it. */
export function drawsOut({ align, direction, kashida }: Paragraph): boolean {
  return kashida && align === 'justify' && direction === 'rtl';
}

/** By how many points a word can be drawn out at most. */
export function stretchOf(atom: Atom): number {
  const { context, kind, shaped } = atom;
  if (kind !== 'word' || context.level !== 1 || context.run.unbreakable) return 0;
  return placeIn(shaped.clusters).place === undefined ? 0 : LONGEST * stepOf(context);
}

interface WordPlace {
  readonly text: string;
  readonly place: KashidaPlace | undefined;
}

/** Of words as the cache of shaped words keeps them. */
const places = new WeakMap<readonly Cluster[], WordPlace>();

/** The text of a right-to-left word, and its place for a kashida. */
function placeIn(clusters: readonly Cluster[]): WordPlace {
  const known = places.get(clusters);
  if (known !== undefined) return known;
  let text = '';
  for (const cluster of clusters) text = cluster.text + text;
  const made = { text, place: kashidaPlace(text) };
  places.set(clusters, made);
  return made;
}

/** The width of one tatweel, in points. */
function stepOf({ face, shape, unit }: AtomContext): number {
  return face.hasCharacter(0x640) ? shape(TATWEEL).width * unit : 0;
}

export interface DrawnLine {
  readonly atoms: readonly LineAtom[];
  /** How many words were drawn out. */
  readonly drawn: number;
}

interface Candidate {
  readonly index: number;
  readonly text: string;
  readonly place: KashidaPlace;
}

/**
 * Draws words of a line out by about `wanted` points, as far as they allow it, and never by more than `room`: letters
 * that stood one above the other need more room beside each other than the tatweel alone.
 */
export function drawOut(atoms: readonly LineAtom[], wanted: number, room: number): DrawnLine {
  const candidates = candidatesOf(atoms);
  const step = candidates.length === 0 ? 0 : stepOf(atoms[candidates[0]!.index]!.context);
  const most = Math.ceil(candidates.length * SHARE);
  let steps = step <= 0 ? 0 : Math.min(Math.round(wanted / step), most * LONGEST);
  for (; steps > 0; steps--) {
    const chosen = candidates.slice(0, Math.min(most, Math.ceil(steps / MODERATE)));
    const made = withKashidas(atoms, chosen, steps);
    if (gained(atoms, made) <= room) return { atoms: made, drawn: chosen.length };
  }
  return { atoms, drawn: 0 };
}

/** Gives `steps` tatweels to the chosen words, to each about as many as to the others. */
function withKashidas(atoms: readonly LineAtom[], chosen: readonly Candidate[], steps: number): readonly LineAtom[] {
  const made = [...atoms];
  chosen.forEach(({ index, text, place }, turn) => {
    const length = Math.floor(steps / chosen.length) + (turn < steps % chosen.length ? 1 : 0);
    made[index] = drawn(atoms[index]!, text, place.at, length);
  });
  return made;
}

function gained(before: readonly LineAtom[], after: readonly LineAtom[]): number {
  return after.reduce((sum, atom, index) => sum + (atom.width - before[index]!.width) * atom.context.unit, 0);
}

/** The best places first; of equals those of longer words, then those nearer to the line's end. */
function candidatesOf(atoms: readonly LineAtom[]): readonly Candidate[] {
  const found: Candidate[] = [];
  for (const [index, atom] of atoms.entries()) {
    const { context, spaces } = atom;
    if (context.level !== 1 || spaces > 0 || atom.trailing || context.run.unbreakable) continue;
    const { text, place } = placeIn(atom.clusters);
    if (place !== undefined) found.push({ index, text, place });
  }
  return found.sort(
    (a, b) => a.place.priority - b.place.priority || b.text.length - a.text.length || b.index - a.index,
  );
}

function drawn(atom: LineAtom, text: string, at: number, length: number): LineAtom {
  const { clusters, width } = drawnWord(atom.context.shape, text, at, length);
  return { ...atom, clusters, width };
}

const drawnWords = new WeakMap<WordShaper, Map<string, ShapedWord>>();

/** The word shaped with its tatweels; each word is made once, so that its composites are too. */
function drawnWord(shape: WordShaper, text: string, at: number, length: number): ShapedWord {
  const known = drawnWords.get(shape) ?? new Map<string, ShapedWord>();
  drawnWords.set(shape, known);
  const written = text.slice(0, at) + TATWEEL.repeat(length) + text.slice(at);
  const word = known.get(written) ?? withoutTatweels(shape(written), at, length);
  known.set(written, word);
  return word;
}

/**
 * Gives the glyphs of the tatweels to the cluster before them, and takes them out of the text: nobody wrote them, so
 * nobody finds them when copying or searching. Positions in `starts` are those of the word with its tatweels.
 */
function withoutTatweels(word: ShapedWord, at: number, length: number): ShapedWord {
  const merged: Cluster[] = [];
  word.starts.forEach((start, index) => {
    // Right to left: the clusters are in visual order, so the first in the text is the last.
    const cluster = word.clusters[word.clusters.length - 1 - index]!;
    const end = word.starts[index + 1] ?? Number.POSITIVE_INFINITY;
    const text = start < at + length && end > at ? cluster.text.replaceAll(TATWEEL, '') : cluster.text;
    const previous = merged.at(-1);
    if (text === '' && previous !== undefined) {
      merged[merged.length - 1] = { text: previous.text, glyphs: [...cluster.glyphs, ...previous.glyphs] };
    } else merged.push(text === cluster.text ? cluster : { text, glyphs: cluster.glyphs });
  });
  return { ...word, clusters: merged.reverse() };
}
