// A document as it stands in a language and a memory come in; drafts for what is missing go out, and the file of drafts.

import type { Document } from '../model/document.ts';
import type { StringEntry } from '../model/strings.ts';
import { proseOf } from '../model/traverse.ts';
import type { Unit } from '../model/unit.ts';
import type { MatchKind } from './match.ts';
import { neighbours } from './neighbours.ts';
import type { Resolved } from './resolve-units.ts';
import type { SentenceMemory } from './sentence-memory.ts';
import type { TranslationMemory } from './translation-memory.ts';

/** What the memory offers for a unit that has no translation. */
export interface DraftTranslation {
  readonly id: string;
  readonly text: string;
  readonly kind: MatchKind | 'assembled';
  readonly score: number;
}

/**
 * The best that is known, at least `least` points, for each unit that has no translation, in the document's order. A
 * translation put together from sentences is taken where each of them is known and no whole one is better.
 */
export function draftsFor(
  document: Document<Unit>,
  resolved: readonly Resolved[],
  memory: TranslationMemory,
  sentences: SentenceMemory,
  least: number,
): readonly DraftTranslation[] {
  const units = proseOf(document);
  return resolved.flatMap(({ unit, state }, i): readonly DraftTranslation[] => {
    if (state !== 'missing') return [];
    const query = { text: unit.text, document: document.id, unit: unit.id, ...neighbours(units, i) };
    const [match] = memory.find(query, least, 1);
    const assembly = sentences.assemble(unit.text);
    const isWhole = assembly !== undefined && assembly.known === assembly.sentences.length && assembly.score >= least;
    if (isWhole && assembly.score > (match?.score ?? 0))
      return [{ id: unit.id, text: assembly.target, kind: 'assembled', score: assembly.score }];
    return match === undefined ? [] : [{ id: unit.id, text: match.target, kind: match.kind, score: match.score }];
  });
}

type Draft = Pick<StringEntry, 'id' | 'text'>;

/**
 * What a file of drafts holds after new ones are laid beside those that it has. One that is there stays as it is: somebody
 * may have worked on it. It goes only when its unit has a translation and nothing of the draft is lost with it: the
 * translation is the same, or the memory has it (`isKnown`). In the units' order, those of no unit last.
 */
export function mergeDrafts(
  old: readonly Draft[],
  drafts: readonly Draft[],
  resolved: readonly Resolved[],
  isKnown: (target: string) => boolean,
): readonly Draft[] {
  const translated = new Map(
    resolved.flatMap(({ unit, target }) => (target === undefined ? [] : [[unit.id, target.text] as const])),
  );
  const isSpent = ({ id, text }: Draft) =>
    translated.has(id) && (translated.get(id) === text || text.trim() === '' || isKnown(text));
  const kept = new Map(old.filter((draft) => !isSpent(draft)).map((draft) => [draft.id, draft]));
  for (const draft of drafts) if (!kept.has(draft.id)) kept.set(draft.id, { id: draft.id, text: draft.text });
  const order = new Map(resolved.map(({ unit }, i) => [unit.id, i]));
  const at = ({ id }: Draft) => order.get(id) ?? order.size;
  return [...kept.values()].sort((a, b) => at(a) - at(b));
}
