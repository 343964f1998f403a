// A source document, an existing translation of it and known pairs come in; which passages go with which units goes out.

import type { Document } from '../model/document.ts';
import type { Draft } from '../model/unit.ts';
import { alignRuns, type Bead } from './align-runs.ts';
import type { AlignedPair, DocumentAlignment } from './document-alignment.ts';
import { type Lexicon, learnWords, type WordPair } from './lexicon.ts';
import { createPairCost, type PairCost } from './pair-cost.ts';
import { pairMoved } from './pair-moved.ts';
import { partText } from './part-text.ts';
import { type Passage, passagesOf } from './passage.ts';

/** Pairs are tried without words first, then with the words that they and what is known teach. */
const ROUNDS = 3;
/** Pairs that teach words. */
const SURE = 0.8;

/**
 * Pairs the passages of a translation with the units of its source: by structure, length, and what stays the same
 * (numbers, links, notes, names); then again with words learnt from the surest pairs and from `known`, pairs of texts of
 * the two languages. Every passage of the translation is in one pair or in `unpaired`, whole, and none twice.
 */
export function alignDocuments(
  source: Document<Draft>,
  target: Document<Draft>,
  known: readonly WordPair[] = [],
): DocumentAlignment {
  const sources = passagesOf(source);
  const targets = passagesOf(target).filter(({ draft }) => draft.text.trim() !== '');
  let lexicon: Lexicon = learnWords(known);
  let pairs: readonly AlignedPair[] = [];
  for (let round = 0; round < ROUNDS; round++) {
    const cost = createPairCost(sources, targets, lexicon);
    pairs = pairAll(sources, targets, cost, target);
    const taught = pairs.filter(({ kind, confidence }) => kind === 'one' && confidence >= SURE);
    lexicon = learnWords([
      ...known,
      ...taught.map((pair) => ({ source: sources[pair.source]!.words, target: targets[pair.targets[0]!]!.words })),
    ]);
  }
  const paired = new Set(pairs.map((pair) => pair.source));
  const used = new Set(pairs.flatMap((pair) => pair.targets));
  return {
    source: sources.map(({ draft }) => draft),
    target: targets.map(({ draft }) => draft),
    pairs,
    missing: [...sources.keys()].filter((i) => !paired.has(i)),
    unpaired: [...targets.keys()].filter((i) => !used.has(i)),
  };
}

/** Body and notes apart: a note stands where its label is, and its text at the end. */
function pairAll(
  sources: readonly Passage[],
  targets: readonly Passage[],
  cost: PairCost,
  { language }: Document<Draft>,
): readonly AlignedPair[] {
  const found = [false, true].flatMap((isNote) => {
    const [ours, theirs] = [sources, targets].map((all) =>
      all.flatMap((passage, i) => (passage.isNote === isNote ? [i] : [])),
    ) as [number[], number[]];
    const beads = alignRuns(
      ours.map((i) => sources[i]!),
      theirs.map((i) => targets[i]!),
      cost,
    );
    return beads.flatMap((bead) => pairsOf(bead, ours, theirs, sources, targets, cost, language));
  });
  return pairMoved(sources, targets, found, cost).toSorted((a, b) => a.source - b.source);
}

function pairsOf(
  bead: Bead,
  ours: readonly number[],
  theirs: readonly number[],
  sources: readonly Passage[],
  targets: readonly Passage[],
  cost: PairCost,
  language: Document<Draft>['language'],
): readonly AlignedPair[] {
  if (bead.sources === 0 || bead.targets === 0) return [];
  const own = ours.slice(bead.source, bead.source + bead.sources);
  const other = theirs.slice(bead.target, bead.target + bead.targets);
  const confidence = confidenceOf(bead);
  const texts = other.map((i) => targets[i]!.draft.text);
  if (own.length === 1)
    return [
      {
        kind: other.length === 1 ? 'one' : 'joined',
        source: own[0]!,
        targets: other,
        text: texts.join(' '),
        confidence,
      },
    ];
  const units = own.map((i) => sources[i]!);
  const parts = partText(targets[other[0]!]!, units, cost, language);
  // Where sentences are too few for the units, the first has it all: somebody must look at it.
  if (parts === undefined)
    return [{ kind: 'parted', source: own[0]!, targets: other, text: texts.join(' '), confidence: 0 }];
  return own.map((unit, i) => ({
    kind: 'parted',
    source: unit,
    targets: other,
    text: parts[i]!,
    confidence: confidence * PARTED,
  }));
}

/** A boundary between sentences was chosen too. */
const PARTED = 0.85;

/** Of what lies between the best way and the next, and of how well the pair itself fits. */
function confidenceOf({ margin, cost }: Bead): number {
  const certainty = 1 - Math.exp(-margin / 2);
  return Math.max(0, certainty * Math.exp(-Math.max(0, cost - 0.8) / 4));
}
