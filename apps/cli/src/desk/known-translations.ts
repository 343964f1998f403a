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
  /** Undefined also while the sentences of a large memory are not taken apart yet. */
  assembly(text: string): Assembly | undefined;
  /** Takes them apart if they were asked for meanwhile; gives whether there is more to know now. It may take seconds. */
  prepare(): boolean;
}

/** The sentences of so many pairs are taken apart while somebody waits for the page. */
const AT_ONCE = 5000;

/** Language tags in; what is known from the one to the other out. */
type Known = (from: string, to: string) => KnownTranslations;

export interface DeskMemories {
  /** All that is known. */
  readonly known: Known;
  /** Of what nobody writes into while translating: it may be large, and is put in order once. */
  readonly settled: Known;
  readonly problems: readonly Problem[];
  /** As `KnownTranslations.prepare`, of all that was asked for. */
  prepare(): boolean;
}

/** @param before whose settled part is still true */
export async function deskMemories(loaded: Loaded, before: DeskMemories | undefined): Promise<DeskMemories> {
  const { settled, problems } = before ?? (await readSettled(loaded));
  const written = remembering([writtenBatch(loaded)]);
  const asked = new Map<string, KnownTranslations>();
  return {
    known: rememberedBy(asked, (from, to) => both(settled(from, to), written(from, to))),
    settled,
    problems,
    prepare: () => [...asked.values()].map((one) => one.prepare()).some(Boolean),
  };
}

async function readSettled(loaded: Loaded): Promise<Pick<DeskMemories, 'settled' | 'problems'>> {
  const { batches, problems } = await settledBatches(loaded);
  return { settled: remembering(batches), problems };
}

function remembering(batches: Parameters<typeof betweenLanguages>[0]): Known {
  const between = betweenLanguages(batches);
  return rememberedBy(new Map(), (from, to) => rememberingOne(between(from, to)));
}

function rememberedBy(made: Map<string, KnownTranslations>, make: Known): Known {
  return (from, to) => {
    const key = `${from} ${to}`;
    const found = made.get(key) ?? make(from, to);
    made.set(key, found);
    return found;
  };
}

function rememberingOne({ memory, sentences }: ReturnType<ReturnType<typeof betweenLanguages>>): KnownTranslations {
  const matches = new Map<string, readonly Match[]>();
  const assemblies = new Map<string, Assembly | undefined>();
  let isReady = memory.size <= AT_ONCE;
  let isWanted = false;
  return {
    matches(query) {
      const key = [query.text, query.document, query.unit, query.before, query.after].join('\u0000');
      const found = matches.get(key) ?? memory.find(query, LEAST_SCORE, MOST_MATCHES + 1);
      matches.set(key, found);
      return found;
    },
    assembly(text) {
      isWanted = true;
      if (!isReady) return undefined;
      if (!assemblies.has(text)) assemblies.set(text, sentences.assemble(text));
      return assemblies.get(text);
    },
    prepare() {
      if (isReady || !isWanted) return false;
      isReady = true;
      sentences.prepare();
      return true;
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
    prepare: () => [a.prepare(), b.prepare()].some(Boolean),
  };
}
