// Pairs of two languages come in; a memory goes out that finds translations for texts of one of them.

import { foldText } from '../letters/fold-text.ts';
import { isSameLanguage } from '../model/language.ts';
import type { MemoryRecord } from '../model/memory-record.ts';
import { FuzzyIndex } from './fuzzy-index.ts';
import type { Match, MatchKind, MemoryBatch, MemoryQuery, Origin } from './match.ts';
import { type Candidate, prepareQuery, ratePair } from './rate-pair.ts';
import { wordsIn } from './words-and-codes.ts';

/** Tags of the languages of texts that are looked up, and of the translations that are wanted. */
export interface MemoryDirection {
  readonly from: string;
  readonly to: string;
}

export interface TranslationMemory extends MemoryDirection {
  /** How many pairs it looks through. */
  readonly size: number;
  /**
   * The best matches, each translation once: by falling score, then by kind, then the newest.
   * @param least whole points, penalties taken off
   */
  find(query: MemoryQuery, least?: number, most?: number): readonly Match[];
  /** All pairs, those of the other direction turned round. */
  pairs(): Iterable<Pair>;
}

/** A pair of the memory in its direction. */
export type Pair = Omit<Candidate, 'likeness'>;

/** Below it a translator is faster without. */
export const LEAST_SCORE = 75;
export const MOST_MATCHES = 5;

/** So many entries are rated: penalties may put the first behind the others. */
const RATED = 20;

const KINDS: readonly MatchKind[] = ['place', 'context', 'exact', 'repetition', 'normalised', 'numbers', 'fuzzy'];

/**
 * Makes a memory of the pairs from one language to the other, and of those in the other direction, which lose points.
 * Pairs of other languages do not count; in memories of others en-GB is en.
 */
export function createTranslationMemory(
  batches: readonly MemoryBatch[],
  { from, to }: MemoryDirection,
): TranslationMemory {
  const found = directed(batches, from, to);
  const { records, areReversed } = found;
  const index = new FuzzyIndex(
    records.map(({ source, target }, i) => wordsIn(areReversed[i] === true ? target : source)),
  );
  return {
    from,
    to,
    size: records.length,
    *pairs() {
      for (let i = 0; i < records.length; i++) yield pairAt(found, i);
    },
    find(query, least = LEAST_SCORE, most = MOST_MATCHES) {
      const prepared = prepareQuery(query);
      const matches = index
        .search(prepared.words, Math.max(0, Math.min(1, least / 100)), Math.max(RATED, most))
        .flatMap(({ entry, score }) =>
          index.textsOf(entry).map((text) => ratePair({ ...pairAt(found, text), likeness: score }, prepared)),
        )
        .filter(({ score }) => score >= least);
      return bestMatches(matches, most);
    },
  };
}

/** What one or several memories have found, each translation once: by falling score, then by kind, then the newest. */
export function bestMatches(matches: readonly Match[], most: number): readonly Match[] {
  return eachTargetOnce([...matches].sort(byWorth)).slice(0, most);
}

/** Pairs in columns: a hundred thousand objects would cost more than they say. */
interface Directed {
  readonly records: readonly MemoryRecord[];
  readonly areReversed: readonly boolean[];
  /** The index of the first record of each origin, ascending. */
  readonly origins: readonly { readonly origin: Origin; readonly first: number }[];
}

function directed(batches: readonly MemoryBatch[], from: string, to: string): Directed {
  const records: MemoryRecord[] = [];
  const areReversed: boolean[] = [];
  const origins: { origin: Origin; first: number }[] = [];
  for (const batch of batches) {
    origins.push({ origin: batch.origin, first: records.length });
    const isForeign = batch.origin.kind === 'foreign';
    for (const written of batch.records) {
      const record = isForeign ? inTheseLanguages(written, from, to) : written;
      // Kept for `strings restore`: a translation whose source nobody knows is no help for any text.
      if (record.source === '' || record.target === '') continue;
      const isDirect = record.sourceLanguage === from && record.targetLanguage === to;
      if (!isDirect && !(record.sourceLanguage === to && record.targetLanguage === from)) continue;
      records.push(record);
      areReversed.push(!isDirect);
    }
  }
  return { records, areReversed, origins };
}

/** Others name the country too, en-GB or ar-IQ: the record as it would be here. */
function inTheseLanguages(record: MemoryRecord, from: string, to: string): MemoryRecord {
  const ours = (tag: string) =>
    tag === from || tag === to ? tag : ([from, to].find((one) => isSameLanguage(one, tag)) ?? tag);
  const [sourceLanguage, targetLanguage] = [ours(record.sourceLanguage), ours(record.targetLanguage)];
  const isSame = sourceLanguage === record.sourceLanguage && targetLanguage === record.targetLanguage;
  return isSame ? record : { ...record, sourceLanguage, targetLanguage };
}

function pairAt({ records, areReversed, origins }: Directed, i: number): Pair {
  const { origin } = origins.findLast(({ first }) => first <= i)!;
  return { record: records[i]!, origin, isReversed: areReversed[i]! };
}

function byWorth(a: Match, b: Match): number {
  if (a.score !== b.score) return b.score - a.score;
  if (a.kind !== b.kind) return KINDS.indexOf(a.kind) - KINDS.indexOf(b.kind);
  return a.record.when === b.record.when ? 0 : a.record.when < b.record.when ? 1 : -1;
}

function eachTargetOnce(matches: readonly Match[]): readonly Match[] {
  const seen = new Set<string>();
  return matches.filter(({ target }) => {
    const folded = foldText(target);
    return !seen.has(folded) && seen.add(folded) !== undefined;
  });
}
