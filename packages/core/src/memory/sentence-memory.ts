// A memory and a text of several sentences come in; a translation put together from known sentences goes out.

import { foldText } from '../letters/fold-text.ts';
import { knownLanguage } from '../model/language.ts';
import type { MemoryRecord } from '../model/memory-record.ts';
import { sentencesOf } from '../segment/sentences.ts';
import type { Match, MemoryBatch, Origin } from './match.ts';
import { createTranslationMemory, LEAST_SCORE, type Pair, type TranslationMemory } from './translation-memory.ts';

/** One sentence of a text, and the best that is known for it. */
export interface AssembledSentence {
  readonly source: string;
  readonly match: Match | undefined;
}

export interface Assembly {
  readonly sentences: readonly AssembledSentence[];
  readonly known: number;
  /** Of its sentences by their length, those that are not known counting nothing; 98 at most. */
  readonly score: number;
  /** What is known of the translation; `[…]` for what is not. */
  readonly target: string;
}

export interface SentenceMemory {
  /** Undefined for a text of one sentence, for one without a letter of the language's script, and where none is known. */
  assemble(text: string): Assembly | undefined;
  /** Takes the pairs apart, which is otherwise done for the first text that has several sentences. */
  prepare(): void;
}

const HIGHEST = 98;
const UNKNOWN = '[…]';
/** By their names in ISO 15924. */
const SCRIPTS: Readonly<Record<string, RegExp>> = { Arab: /\p{Script=Arabic}/u, Latn: /\p{Script=Latin}/u };

/**
 * Parts the pairs of a memory into pairs of sentences, where both sides have equally many: only then it is likely that
 * they answer each other one by one.
 */
export function createSentenceMemory(memory: TranslationMemory): SentenceMemory {
  const language = knownLanguage(memory.from);
  let made: TranslationMemory | undefined;
  const sentences = () => {
    made ??= createTranslationMemory(sentenceBatches(memory), memory);
    return made;
  };
  return {
    prepare: () => void sentences(),
    assemble(text) {
      if (SCRIPTS[language.script]?.test(text) === false) return undefined;
      const pieces = sentencesOf(text, language).map(({ start, end }) => text.slice(start, end).trim());
      if (pieces.length < 2) return undefined;
      const assembled = pieces.map((source) => ({
        source,
        match: sentences().find({ text: source }, LEAST_SCORE, 1)[0],
      }));
      const known = assembled.filter(({ match }) => match !== undefined).length;
      if (known === 0) return undefined;
      const target = assembled.map(({ match }) => match?.target ?? UNKNOWN).join(' ');
      return { sentences: assembled, known, score: scoreOf(assembled), target };
    },
  };
}

function scoreOf(sentences: readonly AssembledSentence[]): number {
  const length = sentences.reduce((sum, { source }) => sum + source.length, 0);
  const points = sentences.reduce(
    (sum, { source, match }) => sum + source.length * Math.min(100, match?.score ?? 0),
    0,
  );
  return Math.min(HIGHEST, Math.floor(points / length));
}

/** One batch an origin; whole texts of one sentence are in it too. */
function sentenceBatches(memory: TranslationMemory): readonly MemoryBatch[] {
  const batches = new Map<Origin, MemoryRecord[]>();
  const seen = new Set<string>();
  for (const pair of memory.pairs()) {
    const records = batches.get(pair.origin) ?? [];
    batches.set(pair.origin, records);
    for (const record of sentenceRecords(pair)) {
      const key = `${foldText(record.source)}\u0000${foldText(record.target)}`;
      if (seen.has(key)) continue;
      seen.add(key);
      records.push(record);
    }
  }
  return [...batches].map(([origin, records]) => ({ origin, records }));
}

function sentenceRecords({ record }: Pair): readonly MemoryRecord[] {
  const sources = piecesOf(record.source, record.sourceLanguage);
  const targets = piecesOf(record.target, record.targetLanguage);
  if (sources.length !== targets.length) return [];
  return sources.map((source, i) => ({ ...record, source, target: targets[i]!, before: '', after: '' }));
}

function piecesOf(text: string, language: string): readonly string[] {
  return sentencesOf(text, knownLanguage(language)).map(({ start, end }) => text.slice(start, end).trim());
}
