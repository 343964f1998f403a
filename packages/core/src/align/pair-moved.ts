// Pairs in order come in; those of which either side has a better counterpart elsewhere are paired anew, and go out with the rest.

import type { AlignedPair } from './document-alignment.ts';
import type { PairCost } from './pair-cost.ts';
import type { Passage } from './passage.ts';

/** A pair out of order must have something that speaks for it beside its length. */
const LEAST_SUPPORT = 1.5;
const MOST_COST = 1;
/** By how much a counterpart elsewhere must be better before a pair is doubted. */
const BETTER = 2;
/** What is left of the confidence in a pair that was doubted and stays. */
const DOUBTED = 0.6;
const NOTHING_BETTER = 4.5;

interface Candidate {
  readonly source: number;
  readonly target: number;
  readonly cost: number;
}

export function pairMoved(
  sources: readonly Passage[],
  targets: readonly Passage[],
  found: readonly AlignedPair[],
  cost: PairCost,
): readonly AlignedPair[] {
  const doubted = doubtedAmong(sources, targets, found, cost);
  const kept = found.filter((pair) => !doubted.has(pair));
  const taken = new Set(kept.map(({ source }) => source));
  const used = new Set(kept.flatMap((pair) => pair.targets));
  const candidates = candidatesAmong(
    [...sources.keys()].filter((i) => !taken.has(i)),
    [...targets.keys()].filter((i) => !used.has(i)),
    (source, target) => ({
      cost: cost(sources[source]!, targets[target]!),
      support: cost.support(sources[source]!, targets[target]!),
    }),
  );
  const pairs: AlignedPair[] = [];
  for (const one of candidates) {
    if (taken.has(one.source) || used.has(one.target)) continue;
    taken.add(one.source);
    used.add(one.target);
    const same = found.find(({ source, targets: [target] }) => source === one.source && target === one.target);
    const rivals = candidates.filter((two) => two !== one && (two.source === one.source || two.target === one.target));
    const margin = Math.min(...rivals.map((two) => two.cost), NOTHING_BETTER) - one.cost;
    const { text } = targets[one.target]!.draft;
    const confidence = 1 - Math.exp(-Math.max(0, margin) / 2);
    pairs.push(same ?? { kind: 'moved', source: one.source, targets: [one.target], text, confidence });
  }
  const restored = [...doubted].filter((pair) => !taken.has(pair.source) && pair.targets.every((i) => !used.has(i)));
  return [...kept, ...pairs, ...restored.map((pair) => ({ ...pair, confidence: pair.confidence * DOUBTED }))];
}

/** Pairs of one and one of which a side would rather have another. */
function doubtedAmong(
  sources: readonly Passage[],
  targets: readonly Passage[],
  found: readonly AlignedPair[],
  cost: PairCost,
): ReadonlySet<AlignedPair> {
  const ones = found.filter(({ kind }) => kind === 'one');
  const doubted = new Set<AlignedPair>();
  for (const pair of ones) {
    const [own = 0] = pair.targets;
    const now = cost(sources[pair.source]!, targets[own]!);
    for (const other of ones) {
      if (other === pair || sources[other.source]!.shape !== sources[pair.source]!.shape) continue;
      const [theirs = 0] = other.targets;
      const mine = cost(sources[pair.source]!, targets[theirs]!);
      if (mine < now - BETTER && mine < cost(sources[other.source]!, targets[theirs]!)) doubted.add(pair).add(other);
    }
  }
  return doubted;
}

function candidatesAmong(
  free: readonly number[],
  waiting: readonly number[],
  rate: (source: number, target: number) => { readonly cost: number; readonly support: number },
): readonly Candidate[] {
  return free
    .flatMap((source) => waiting.map((target) => ({ source, target, ...rate(source, target) })))
    .filter((one) => one.cost <= MOST_COST && one.support >= LEAST_SUPPORT)
    .sort((a, b) => a.cost - b.cost || a.source - b.source || a.target - b.target);
}
