// A document as it stands in a language comes in; the pairs that translators wrote in it go out.

import type { Document } from '../model/document.ts';
import type { MemoryRecord } from '../model/memory-record.ts';
import { proseOf } from '../model/traverse.ts';
import type { Unit } from '../model/unit.ts';
import { neighbours } from './neighbours.ts';
import type { Resolved } from './resolve-units.ts';

/**
 * Records of the fresh translations, without a name and a date. Those that were accepted too are among them.
 */
export function writtenPairs(
  document: Document<Unit>,
  resolved: readonly Resolved[],
  language: string,
): readonly MemoryRecord[] {
  const units = proseOf(document);
  return resolved.flatMap(({ unit, state, target }, i) =>
    state !== 'fresh' || target === undefined
      ? []
      : [
          {
            document: document.id,
            unit: unit.id,
            sourceLanguage: document.language.tag,
            targetLanguage: language,
            source: unit.text,
            target: target.text,
            ...neighbours(units, i),
            who: '',
            when: '',
          },
        ],
  );
}
