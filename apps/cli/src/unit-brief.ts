// A unit of a loaded collection comes in; all that whoever translates it wants to know goes out: context, matches, terms.

import {
  type Assembly,
  type CompiledDocument,
  type DiffRun,
  type GlossaryTerm,
  glossaryTerms,
  type Match,
  neighbours,
  proseOf,
  type Resolved,
  wordDiff,
  wordsOf,
} from '@warraq/core';
import type { Loaded } from './load.ts';
import type { Memories } from './memories.ts';
import { type PlaceToWrite, placeToWrite } from './place-to-write.ts';
import type { UnitToDo } from './units-to-do.ts';

/** A text beside the unit, and its translation where there is one. */
export interface Neighbour {
  readonly id: string;
  readonly source: string;
  readonly target: string | undefined;
}

export interface UnitBrief extends UnitToDo {
  readonly collection: string;
  readonly document: string;
  readonly kind: string;
  readonly write: PlaceToWrite;
  /** The translation as it stands. */
  readonly target: string | undefined;
  /** From the source that the translation was made from to that of today, word by word; empty where they are equal. */
  readonly difference: readonly DiffRun[];
  readonly before: Neighbour | undefined;
  readonly after: Neighbour | undefined;
  readonly matches: readonly Match[];
  readonly assembly: Assembly | undefined;
  readonly terms: readonly GlossaryTerm[];
}

export function unitBrief(
  { compiled, layout }: Loaded,
  one: CompiledDocument,
  toDo: UnitToDo,
  index: number,
  memories: Memories,
  cwd: string,
): UnitBrief {
  const { document, resolved } = one;
  const { language } = toDo;
  const units = resolved.get(language) ?? [];
  const current = units[index]!;
  const { unit, target, basis } = current;
  const { tag } = document.language;
  const { memory, sentences } = memories.between(tag, language);
  const query = { text: unit.text, document: document.id, unit: unit.id, ...neighbours(proseOf(document), index) };
  const assembly = sentences.assemble(unit.text);
  const words = wordsOf(compiled.prose.of(unit).value);
  return {
    ...toDo,
    collection: compiled.collection.id,
    document: document.id,
    kind: unit.kind,
    write: placeToWrite(one, language, unit.id, layout, cwd),
    target: target?.text,
    difference: basis === undefined ? [] : wordDiff(basis, unit.text),
    before: neighbour(units[index - 1]),
    after: neighbour(units[index + 1]),
    // What stands there already is no proposal.
    matches: memory.find(query).filter((match) => match.target !== target?.text),
    assembly: assembly?.target === target?.text ? undefined : assembly,
    terms: glossaryTerms(compiled.glossary, words, tag, language),
  };
}

function neighbour(resolved: Resolved | undefined): Neighbour | undefined {
  return resolved && { id: resolved.unit.id, source: resolved.unit.text, target: resolved.target?.text };
}
