// A loaded collection comes in; everything that its translation memory is made of goes out, with the problems of reading it.

import {
  createSentenceMemory,
  createTranslationMemory,
  type MemoryBatch,
  type MemoryRecord,
  type Problem,
  proseOf,
  type SentenceMemory,
  type StringFile,
  type TranslationMemory,
  writtenPairs,
} from '@warraq/core';
import { readDrafts, readForeignMemories } from '@warraq/store';
import { DistinctPairs } from './distinct-pairs.ts';
import type { Loaded } from './load.ts';

export interface Memories {
  readonly drafts: readonly StringFile[];
  readonly problems: readonly Problem[];
  readonly between: Between;
}

/** The memory from one language to another, and the sentences of its pairs; each is made once, when it is asked for. */
export type Between = (
  from: string,
  to: string,
) => { readonly memory: TranslationMemory; readonly sentences: SentenceMemory };

export async function memoriesOf(loaded: Loaded): Promise<Memories> {
  const settled = await settledBatches(loaded);
  const [accepted, ...others] = settled.batches;
  const batches = [accepted, writtenBatch(loaded), ...others].filter((batch) => batch !== undefined);
  return { drafts: settled.drafts, problems: settled.problems, between: betweenLanguages(batches) };
}

/** What stays as it is while string files are written: accepted pairs, then other people's, then drafts. */
export async function settledBatches(loaded: Loaded) {
  const { compiled, source, layout } = loaded;
  const tags = compiled.collection.languages.map(({ tag }) => tag);
  const [drafts, foreign] = await Promise.all([readDrafts(layout, tags), readForeignMemories(layout)]);
  const batches: readonly MemoryBatch[] = [
    // A review repeats the pair that was reviewed.
    { origin: { kind: 'accepted' }, records: pairsOf(source.memory).all },
    ...foreign.value,
    { origin: { kind: 'draft' }, records: draftRecords(loaded, drafts.value) },
  ];
  return { batches, drafts: drafts.value, problems: [...drafts.problems, ...foreign.problems] };
}

/** What stands in string files and is not accepted yet. */
export function writtenBatch({ compiled, source }: Loaded): MemoryBatch {
  const accepted = pairsOf(source.memory);
  const records = compiled.documents
    .flatMap(({ document, resolved }) =>
      [...resolved].flatMap(([language, units]) => writtenPairs(document, units, language)),
    )
    .filter((record) => !accepted.has(record));
  return { origin: { kind: 'written' }, records };
}

/** Of memories that have been read once: the desk asks again after every saved string, and a memory may be large. */
const knownPairs = new WeakMap<readonly MemoryRecord[], DistinctPairs>();

function pairsOf(memory: readonly MemoryRecord[]): DistinctPairs {
  const pairs = knownPairs.get(memory) ?? new DistinctPairs(memory);
  knownPairs.set(memory, pairs);
  return pairs;
}

export function betweenLanguages(batches: readonly MemoryBatch[]): Between {
  const known = new Map<string, ReturnType<Between>>();
  return (from, to) => {
    const key = `${from} ${to}`;
    const found = known.get(key) ?? make(batches, from, to);
    known.set(key, found);
    return found;
  };
}

function make(batches: readonly MemoryBatch[], from: string, to: string): ReturnType<Between> {
  const memory = createTranslationMemory(batches, { from, to });
  return { memory, sentences: createSentenceMemory(memory) };
}

/** Drafts beside today's sources. */
function draftRecords({ compiled }: Loaded, drafts: readonly StringFile[]): readonly MemoryRecord[] {
  const documents = new Map(compiled.documents.map(({ document }) => [document.id, document]));
  return drafts.flatMap(({ document: id, language, entries }) => {
    const document = documents.get(id);
    if (document === undefined) return [];
    const sources = new Map(proseOf(document).map((unit) => [unit.id, unit.text]));
    return entries.flatMap(({ id: unit, text }) => {
      const source = sources.get(unit);
      if (source === undefined) return [];
      const languages = { sourceLanguage: document.language.tag, targetLanguage: language };
      return [{ document: id, unit, ...languages, source, target: text, before: '', after: '', who: '', when: '' }];
    });
  });
}
