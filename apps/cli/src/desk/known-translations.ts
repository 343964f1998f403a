// A collection comes in; what its memories know of a text goes out, and is remembered: pages ask for the same again.

import {
  type Assembly,
  bestMatches,
  LEAST_SCORE,
  type Match,
  type MemoryQuery,
  MOST_MATCHES,
  type Problem,
} from '@warraq/core';
import type { Loaded } from '../load.ts';
import { betweenLanguages, settledBatches, writtenBatch } from '../memories.ts';

export interface KnownTranslations {
  /** One more than is shown: the unit's own translation may be among them. */
  matches(query: MemoryQuery): readonly Match[];
  assembly(text: string): Assembly | undefined;
}

/** Language tags in; what is known from the one to the other out. */
type Known = (from: string, to: string) => KnownTranslations;

export interface DeskMemories {
  /** All that is known. */
  readonly known: Known;
  /** Of what nobody writes into while translating: it may be large, and is put in order once. */
  readonly settled: Known;
  readonly problems: readonly Problem[];
}

/** @param before whose settled part is still true */
export async function deskMemories(loaded: Loaded, before: DeskMemories | undefined): Promise<DeskMemories> {
  const { settled, problems } = before ?? (await readSettled(loaded));
  const written = remembering([writtenBatch(loaded)]);
  const known: Known = (from, to) => both(settled(from, to), written(from, to));
  return { known, settled, problems };
}

async function readSettled(loaded: Loaded): Promise<Pick<DeskMemories, 'settled' | 'problems'>> {
  const { batches, problems } = await settledBatches(loaded);
  return { settled: remembering(batches), problems };
}

function remembering(batches: Parameters<typeof betweenLanguages>[0]): Known {
  const between = betweenLanguages(batches);
  const made = new Map<string, KnownTranslations>();
  return (from, to) => {
    const key = `${from} ${to}`;
    const found = made.get(key) ?? rememberingOne(between(from, to));
    made.set(key, found);
    return found;
  };
}

function rememberingOne({ memory, sentences }: ReturnType<ReturnType<typeof betweenLanguages>>): KnownTranslations {
  const matches = new Map<string, readonly Match[]>();
  const assemblies = new Map<string, Assembly | undefined>();
  return {
    matches(query) {
      const key = [query.text, query.document, query.unit, query.before, query.after].join('\u0000');
      const found = matches.get(key) ?? memory.find(query, LEAST_SCORE, MOST_MATCHES + 1);
      matches.set(key, found);
      return found;
    },
    assembly(text) {
      if (!assemblies.has(text)) assemblies.set(text, sentences.assemble(text));
      return assemblies.get(text);
    },
  };
}

/** Sentences come from one or the other: each is a whole memory of its own. */
function both(a: KnownTranslations, b: KnownTranslations): KnownTranslations {
  return {
    matches: (query) => bestMatches([...a.matches(query), ...b.matches(query)], MOST_MATCHES + 1),
    assembly(text) {
      const [first, second] = [a.assembly(text), b.assembly(text)];
      return (second?.score ?? 0) > (first?.score ?? 0) ? second : first;
    },
  };
}
