// From two neighbouring breakpoints to the atoms of the line between them: words broken there are shaped anew.

import type { ShapedWord } from '../font/shaped-word.ts';
import type { Cluster } from '../model/piece.ts';
import { type Atom, type AtomContext, clusterAt } from './atom.ts';
import { hyphenOf } from './break-points.ts';
import type { AtomPlace, BreakPoint } from './break-table.ts';
import { spacesAtEnd } from './line-levels.ts';

/** A stretch of a line in one context, in logical order. */
export interface LineAtom {
  readonly context: AtomContext;
  /** The context's level, or the paragraph's for the spaces at the line's end (UAX #9 L1). */
  readonly level: number;
  /** Visual order. */
  readonly clusters: readonly Cluster[];
  /** Font units. */
  readonly width: number;
  /** UTF-16 position in the paragraph's text. */
  readonly start: number;
  /** Points of its width that may stretch, and how many clusters that is. */
  readonly elastic: number;
  readonly spaces: number;
  /** Spaces at the line's end: they stand outside the measure. */
  readonly trailing: boolean;
}

export interface LineSource {
  readonly text: string;
  readonly atoms: readonly Atom[];
  /** The paragraph's own level: 0 or 1. */
  readonly base: number;
}

/** The atoms of the line that begins where `from` resumes and ends at `to`, its trailing spaces included. */
export function lineAtoms(source: LineSource, from: BreakPoint, to: BreakPoint): readonly LineAtom[] {
  const line: LineAtom[] = [];
  const { resume, stop } = to;
  const last = resume.offset > 0 ? resume.atom : resume.atom - 1;
  const spaces = spacesAtEnd(source.text, placeInText(source, from.resume), placeInText(source, resume));
  for (let index = from.resume.atom; index <= last; index++) {
    const atom = source.atoms[index]!;
    const start = index === from.resume.atom ? from.resume.offset : 0;
    const length = atom.end - atom.start;
    const end = index === stop.atom && stop.offset > 0 ? stop.offset : length;
    const trailing = index >= stop.atom && !(index === stop.atom && stop.offset > 0);
    if (trailing)
      line.push({ ...whole(atom), level: atom.start >= spaces ? source.base : atom.context.level, trailing });
    else if (start === 0 && end === length) line.push(whole(atom));
    else line.push(partOf(source, atom, start, end, from.kind, to, index === last));
  }
  return line;
}

function whole(atom: Atom): LineAtom {
  const { context, shaped, start, elastic, spaces } = atom;
  const { clusters, width } = shaped;
  return { context, level: context.level, clusters, width, start, elastic, spaces, trailing: false };
}

function placeInText({ text, atoms }: LineSource, { atom, offset }: AtomPlace): number {
  return atom < atoms.length ? atoms[atom]!.start + offset : text.length;
}

function partOf(
  source: LineSource,
  atom: Atom,
  start: number,
  end: number,
  begun: BreakPoint['kind'],
  to: BreakPoint,
  last: boolean,
): LineAtom {
  const { context } = atom;
  const chopped = (start > 0 && begun === 'chopped') || (last && to.kind === 'chopped');
  const hyphen = last && (to.kind === 'hyphen' || to.kind === 'torn');
  const text = source.text.slice(atom.start + start, atom.start + end);
  const part = chopped ? cut(atom, start, end) : hyphen ? withHyphen(context, text) : context.shape(text);
  const { clusters, width } = part;
  const from = atom.start + start;
  return { context, level: context.level, clusters, width, start: from, elastic: 0, spaces: 0, trailing: false };
}

/** Whole clusters of the word as it was shaped: letters keep the forms in which they join. */
function cut(atom: Atom, start: number, end: number): Pick<ShapedWord, 'clusters' | 'width'> {
  const { clusters, starts, before, width } = atom.shaped;
  const first = clusterAt(starts, start);
  const next = clusterAt(starts, end);
  const advance = (before[next] ?? width) - before[first]!;
  const rtl = atom.context.level % 2 === 1;
  const chosen = rtl ? clusters.slice(clusters.length - next, clusters.length - first) : clusters.slice(first, next);
  return { clusters: chosen, width: advance };
}

/** The word's first part with the face's hyphen, which stands for U+00AD in the text: it was not in the source. */
function withHyphen(context: AtomContext, text: string): Pick<ShapedWord, 'clusters' | 'width'> {
  const hyphen = hyphenOf(context.face);
  const joined = context.shape(text + hyphen);
  const last = joined.clusters.at(-1);
  if (last?.text === hyphen) {
    return { clusters: [...joined.clusters.slice(0, -1), softened(last)], width: joined.width };
  }
  const word = context.shape(text);
  const alone = context.shape(hyphen);
  return { clusters: [...word.clusters, ...alone.clusters.map(softened)], width: word.width + alone.width };
}

const softHyphens = new WeakMap<Cluster, Cluster>();

function softened(hyphen: Cluster): Cluster {
  const known = softHyphens.get(hyphen);
  if (known !== undefined) return known;
  const soft = { text: '\u00ad', glyphs: hyphen.glyphs };
  softHyphens.set(hyphen, soft);
  return soft;
}
