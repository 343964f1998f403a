// A pair of the memory, a query and how alike their words are come in; the kind and score of the match go out.

import { foldLetters, foldText } from '../letters/fold-text.ts';
import type { MemoryRecord } from '../model/memory-record.ts';
import type { Match, MatchKind, MemoryQuery, Origin } from './match.ts';
import { penaltiesOf } from './penalties.ts';
import { repairNumbers } from './repair-numbers.ts';
import { wordDiff } from './word-diff.ts';
import { differingCodes, type WordsAndCodes, wordsAndCodes } from './words-and-codes.ts';

export interface Candidate {
  readonly record: MemoryRecord;
  readonly origin: Origin;
  /** Whether the record's source is in the language that is asked for. */
  readonly isReversed: boolean;
  /** 0 to 1, of the words folded loosely. */
  readonly likeness: number;
}

/** A query with what is compared with every candidate. */
export interface PreparedQuery extends WordsAndCodes {
  readonly query: MemoryQuery;
  readonly folded: string;
  readonly plain: string;
}

export function prepareQuery(query: MemoryQuery): PreparedQuery {
  const { words, codes } = wordsAndCodes(query.text);
  return { query, words, codes, folded: foldText(query.text), plain: foldLetters(words, 'plain') };
}

const HIGHEST_FUZZY = 98;

export function ratePair(candidate: Candidate, prepared: PreparedQuery): Match {
  const { record, origin, isReversed } = candidate;
  const source = isReversed ? record.target : record.source;
  const written = isReversed ? record.source : record.target;
  const pair = wordsAndCodes(source);
  const codes = differingCodes(pair.codes, prepared.codes);
  const repaired = candidate.likeness < 1 ? repairNumbers(source, prepared.query.text, written) : undefined;
  const { kind, base } =
    repaired === undefined
      ? kindOf(candidate, source, pair.words, codes, prepared)
      : { kind: 'numbers' as const, base: 99 };
  const penalties = penaltiesOf(origin, isReversed, codes);
  const score = penalties.reduce((points, penalty) => points - penalty.points, base);
  const difference = isSame(kind) ? [] : wordDiff(source, prepared.query.text);
  return {
    kind,
    score: Math.max(0, score),
    penalties,
    source,
    target: repaired ?? written,
    difference,
    origin,
    record,
  };
}

function isSame(kind: MatchKind): boolean {
  return kind === 'place' || kind === 'context' || kind === 'exact' || kind === 'repetition';
}

function kindOf(
  { record, origin, isReversed, likeness }: Candidate,
  source: string,
  words: string,
  codes: number,
  { query, words: asked, folded, plain }: PreparedQuery,
): { readonly kind: MatchKind; readonly base: number } {
  if (likeness === 1 && foldText(source) === folded) {
    if (origin.kind === 'written') return { kind: 'repetition', base: 100 };
    // The place and the neighbours of a record are those of its source.
    if (!isReversed && isPlace(record, query)) return { kind: 'place', base: 102 };
    return !isReversed && isContext(record, query) ? { kind: 'context', base: 101 } : { kind: 'exact', base: 100 };
  }
  if (likeness === 1 && codes > 0 && foldText(words) === foldText(asked)) return { kind: 'normalised', base: 100 };
  if (likeness === 1 && foldLetters(words, 'plain') === plain) return { kind: 'normalised', base: 99 };
  // Rounded down, with a hair for sevenths and the like: 0.75 is 75.
  return { kind: 'fuzzy', base: Math.min(HIGHEST_FUZZY, Math.floor(likeness * 100 + 1e-9)) };
}

function isPlace(record: MemoryRecord, { document, unit }: MemoryQuery): boolean {
  return unit !== undefined && record.document === document && record.unit === unit;
}

/** A text that stands alone has no context. */
function isContext({ before, after }: MemoryRecord, query: MemoryQuery): boolean {
  return (before !== '' || after !== '') && before === query.before && after === query.after;
}
