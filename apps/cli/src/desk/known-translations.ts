// A memory comes in; what it finds goes out, and is remembered for as long as the memory is: pages ask for the same again.

import { type Assembly, LEAST_SCORE, type Match, type MemoryQuery, MOST_MATCHES } from '@warraq/core';
import type { Memories } from '../memories.ts';

export interface KnownTranslations {
  /** One more than is shown: the unit's own translation may be among them. */
  matches(query: MemoryQuery): readonly Match[];
  assembly(text: string): Assembly | undefined;
}

const known = new WeakMap<Memories, Map<string, KnownTranslations>>();

/** @param from,to language tags */
export function knownOf(memories: Memories, from: string, to: string): KnownTranslations {
  const directions = known.get(memories) ?? new Map<string, KnownTranslations>();
  known.set(memories, directions);
  const direction = directions.get(`${from} ${to}`) ?? remembering(memories.between(from, to));
  directions.set(`${from} ${to}`, direction);
  return direction;
}

function remembering({ memory, sentences }: ReturnType<Memories['between']>): KnownTranslations {
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
