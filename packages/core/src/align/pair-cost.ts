// A passage of a source and one of a translation come in; what it costs to call them a pair goes out, in nats.

import { type Lexicon, wordsAgree } from './lexicon.ts';
import type { Passage } from './passage.ts';

export interface PairCost {
  (source: Passage, target: Passage): number;
  /** The same for passages joined, which nobody joins to a length that does not fit: for those it asks no more. */
  joined(source: Passage, target: Passage): number;
  /** How much speaks for a pair beside its length and its place. */
  support(source: Passage, target: Passage): number;
}

const MOST_JOINED = 4;
/** Half of what a word of a translation that is known to go with the source saves. */
const WORDS = 9;
/** How well the words of true pairs agree in the middle: above it they speak for a pair, below it against one. */
const USUAL_AGREEMENT = 0.33;

/**
 * Gale and Church (1993) for lengths, in the ratio of the two documents; shapes; numbers, links, notes and names that stay
 * the same; and words, as far as the lexicon knows them.
 */
export function createPairCost(sources: readonly Passage[], targets: readonly Passage[], lexicon: Lexicon): PairCost {
  const ratio = total(targets) / Math.max(1, total(sources));
  const frequency = frequencies([...sources, ...targets]);
  const all = sources.length + targets.length;
  const weight = (anchor: string) => Math.min(4, Math.log(1 + all / (frequency.get(anchor) ?? 1)) / 1.5);
  const wordSets = new Map<Passage, ReadonlySet<string>>();
  const support = (source: Passage, target: Passage): number => {
    const known = wordSets.get(source) ?? new Set(source.words);
    wordSets.set(source, known);
    const agreement = wordsAgree(known, target.words, lexicon);
    const words = agreement === undefined ? 0 : WORDS * (agreement - USUAL_AGREEMENT);
    return words + anchorsShared(source, target, weight);
  };
  const cost = (source: Passage, target: Passage): number =>
    lengthCost(source.length * ratio, target.length) + shapeCost(source.shape, target.shape) - support(source, target);
  const joined = (source: Passage, target: Passage): number => {
    const length = lengthCost(source.length * ratio, target.length);
    return length > MOST_JOINED ? Number.POSITIVE_INFINITY : cost(source, target);
  };
  return Object.assign(cost, { joined, support });
}

function total(passages: readonly Passage[]): number {
  return passages.reduce((sum, { length }) => sum + length, 0);
}

function frequencies(passages: readonly Passage[]): ReadonlyMap<string, number> {
  const found = new Map<string, number>();
  for (const { anchors } of passages)
    for (const anchor of anchors.keys()) found.set(anchor, (found.get(anchor) ?? 0) + 1);
  return found;
}

/** The logarithm of their ratio, as far from nothing as short texts allow it to be. */
function lengthCost(wanted: number, length: number): number {
  const distance = Math.log((length + 5) / (wanted + 5));
  const variance = 0.025 + 2.5 / (Math.min(wanted, length) + 10);
  return Math.min(12, distance ** 2 / (2 * variance));
}

/** What a translator may make of what: an item of a list a paragraph, hardly ever a heading. */
function shapeCost(source: string, target: string): number {
  if (source === target) return 0;
  const [a, b] = [source.split(' ')[0] ?? '', target.split(' ')[0] ?? ''];
  if (a === b) return 2;
  return PROSE.has(a) && PROSE.has(b) ? 2.5 : 7;
}

/** Shapes that translators make of each other, and whose texts may be joined and parted. */
const PROSE: ReadonlySet<string> = new Set(['paragraph', 'item', 'quotation', 'epigraph', 'pull-quote', 'note']);

export function isProse({ shape }: Passage): boolean {
  return PROSE.has(shape);
}

function anchorsShared(source: Passage, target: Passage, weight: (anchor: string) => number): number {
  let sum = 0;
  for (const [anchor, count] of source.anchors) {
    const shared = Math.min(count, target.anchors.get(anchor) ?? 0);
    if (shared > 0) sum += weight(anchor);
    // Every word of English is a name in Latin letters: only those that both have say anything.
    else if (!anchor.startsWith('name ')) sum -= 0.5 * Math.min(2, weight(anchor));
  }
  for (const anchor of target.anchors.keys())
    if (!source.anchors.has(anchor) && !anchor.startsWith('name ')) sum -= 0.5 * Math.min(2, weight(anchor));
  return sum;
}
