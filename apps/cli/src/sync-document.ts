// A document, its string files and the memory come in; its new source entries, and the pairs to save first, go out.

import {
  type CarryOver,
  carryOver,
  type Document,
  type Draft,
  type MemoryRecord,
  proseOf,
  type StringEntry,
  type StringFile,
  sourceHash,
  surplusEntries,
} from '@warraq/core';
import { lostIds } from './lost-ids.ts';

export interface Synced {
  /** What the generated file will hold. */
  readonly entries: readonly { readonly id: string; readonly text: string }[];
  readonly changed: boolean;
  readonly counts: Readonly<
    Record<'exact' | 'moved' | 'touched' | 'similar' | 'restored' | 'new' | 'orphaned', number>
  >;
  /** Pairs of which the source text is about to go: the memory must have them before the file is written. */
  readonly rescued: readonly MemoryRecord[];
}

/**
 * @param own the string file of the document's own language; undefined before the first sync
 * @param targets the string files of other languages that hold translations of it, asked for when they are needed
 * @param alive ids of units that stand somewhere in the collection: no text that is back gets one of them
 */
export function syncDocument(
  document: Document<Draft>,
  own: StringFile | undefined,
  targets: () => readonly StringFile[],
  memory: readonly MemoryRecord[],
  alive: ReadonlySet<string>,
  newId: () => string,
): Synced {
  const old = own?.entries ?? [];
  const drafts = proseOf(document);
  const lost = lostIds(document, memory, alive);
  const restored = new Set<string>();
  const surplus = surplusEntries(old, drafts, translatedOf(targets));
  const carried = carryOver(
    old.filter((entry) => !surplus.has(entry)),
    drafts,
    ({ text }) => {
      const id = lost(text);
      if (id !== undefined) restored.add(id);
      return id ?? newId();
    },
  );
  const entries = drafts.map(({ text }, i) => ({ id: carried.ids[i] ?? newId(), text }));
  const after = new Map(entries.map((entry) => [entry.id, entry.text]));
  const gone = old.filter((entry) => after.get(entry.id) !== entry.text);
  return {
    entries,
    changed:
      own === undefined ||
      old.length !== entries.length ||
      entries.some(({ id, text }, i) => old[i]?.id !== id || old[i].text !== text),
    counts: countsOf(carried, restored.size, surplus.size),
    rescued: gone.length === 0 ? [] : targets().flatMap((target) => rescue(gone, old, target, document, memory)),
  };
}

/** Whether a unit has a translation in any language; found out when it is first asked. */
function translatedOf(targets: () => readonly StringFile[]): (id: string) => boolean {
  let ids: ReadonlySet<string> | undefined;
  return (id) => {
    ids ??= new Set(
      targets().flatMap(({ entries }) => entries.filter(({ text }) => text.trim() !== '').map((entry) => entry.id)),
    );
    return ids.has(id);
  };
}

function countsOf(carried: CarryOver, restored: number, surplus: number): Synced['counts'] {
  const { exact, moved, touched, similar, orphans } = carried;
  return {
    exact: exact.length,
    moved: moved.length,
    touched: touched.length,
    similar: similar.length,
    restored,
    new: carried.new.length - restored,
    orphaned: orphans.length + surplus,
  };
}

/**
 * Translations of texts that change or go. What was never accepted would otherwise count as made from the new text; what
 * is recorded already keeps the source that its translator saw.
 */
function rescue(
  gone: readonly StringEntry[],
  old: readonly StringEntry[],
  target: StringFile,
  document: Document<Draft>,
  memory: readonly MemoryRecord[],
): readonly MemoryRecord[] {
  const translations = new Map(target.entries.map((entry) => [entry.id, entry.text]));
  const recorded = new Set(memory.filter((record) => isFor(record, document.id, target.language)).map(keyOf));
  const positions = new Map(old.map((entry, i) => [entry, i]));
  return gone.flatMap((entry) => {
    const text = translations.get(entry.id);
    if (text === undefined || text.trim() === '' || recorded.has(keyOf({ unit: entry.id, target: text }))) return [];
    const i = positions.get(entry) ?? 0;
    return [
      {
        document: document.id,
        unit: entry.id,
        sourceLanguage: document.language.tag,
        targetLanguage: target.language,
        source: entry.text,
        target: text,
        before: hashOf(old[i - 1]),
        after: hashOf(old[i + 1]),
        // Nobody accepted it: it is what the translator saw.
        who: '',
        when: '',
      },
    ];
  });
}

function isFor(record: MemoryRecord, document: string, language: string): boolean {
  return record.document === document && record.targetLanguage === language;
}

function keyOf({ unit, target }: Pick<MemoryRecord, 'unit' | 'target'>): string {
  return JSON.stringify([unit, target]);
}

function hashOf(entry: StringEntry | undefined): string {
  return entry === undefined ? '' : sourceHash(entry.text);
}
