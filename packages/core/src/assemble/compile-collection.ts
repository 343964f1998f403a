// A collection as read from its folder comes in; its units with their ids, and how they stand in every language, go out.

import { completenessOf } from '../memory/completeness.ts';
import { type Resolved, resolveUnits } from '../memory/resolve-units.ts';
import { MANY_DOCUMENTS } from '../model/compact-parts.ts';
import type { Document } from '../model/document.ts';
import { groupBy } from '../model/group-by.ts';
import { wordsOf } from '../model/inline-words.ts';
import type { MemoryRecord } from '../model/memory-record.ts';
import { type Checked, type Problem, warning } from '../model/problem.ts';
import type { StringFile } from '../model/strings.ts';
import { proseOf } from '../model/traverse.ts';
import type { Draft, Unit } from '../model/unit.ts';
import { carryOver } from '../segment/carry-over.ts';
import { changedLanguage } from '../segment/changed-language.ts';
import { identify } from '../segment/identify.ts';
import type { CollectionSource } from './collection-source.ts';
import { CompactCompiled } from './compact-documents.ts';
import type { CompiledCollection, CompiledDocument } from './compiled-collection.ts';
import { ParsedProse } from './parsed-prose.ts';
import { provisionalIds } from './provisional-ids.ts';
import { ReferenceIndex, type TranslatedTitle } from './reference-index.ts';

/**
 * Gives every unit its id from the string file of its document's own language, as `strings sync` would, but in memory;
 * units that the file does not know get provisional ids. Resolves every document in every language of the collection.
 * Reports `strings-not-synced` for a document whose string file is not up to date, once the collection has translations,
 * or what `changedLanguage` finds.
 * @param prose what is parsed already, of whoever compiles again what has hardly changed
 */
export function compileCollection(source: CollectionSource, prose = new ParsedProse()): Checked<CompiledCollection> {
  const problems: Problem[] = [];
  const files = groupBy(source.strings, (file) => file.document);
  const memory = groupBy(source.memory, (record) => record.document);
  const compact = source.documents.length < MANY_DOCUMENTS ? undefined : new CompactCompiled();
  const titles = new Map<string, readonly TranslatedTitle[]>();
  const documents = source.documents.map((draft) => {
    const strings = new Map(files.get(draft.id)?.map((file) => [file.language, file]));
    const identified = identifyDraft(draft, strings.get(draft.language.tag));
    if (!identified.synced && source.collection.languages.length > 1) {
      const values = { document: draft.id, language: draft.language.tag };
      const changed = changedLanguage(draft, files.get(draft.id) ?? []);
      problems.push(changed ?? warning('strings-not-synced', draft.place, values));
    }
    const { ids, synced } = identified;
    const make = () => compileDocument(identify(draft, ids), strings, memory.get(draft.id) ?? [], source, synced);
    const compiled = compact?.keep(make) ?? make();
    titles.set(draft.id, translatedTitles(compiled, prose, source.collection.policy));
    return compiled;
  });
  return { value: withIndex(source, documents, titles, prose), problems };
}

function withIndex(
  source: CollectionSource,
  documents: readonly CompiledDocument[],
  titles: ReadonlyMap<string, readonly TranslatedTitle[]>,
  prose: ParsedProse,
): CompiledCollection {
  const references = new ReferenceIndex(
    documents.map(({ document }) => document),
    prose,
    ({ id }) => titles.get(id) ?? [],
  );
  const { collection, strings, glossary } = source;
  return { collection, documents, strings, references, prose, glossary };
}

function translatedTitles(
  { resolved }: CompiledDocument,
  prose: ParsedProse,
  policy: CollectionSource['collection']['policy'],
): readonly TranslatedTitle[] {
  return [...resolved].flatMap(([language, [title]]) =>
    title?.target === undefined
      ? []
      : [
          {
            language,
            title: wordsOf(prose.of(title.target).value),
            isShown: title.state !== 'stale' || policy.stale !== 'source',
          },
        ],
  );
}

/** The ids of a document's units, and whether its string file holds just these texts. */
function identifyDraft(
  draft: Document<Draft>,
  strings: StringFile | undefined,
): { readonly ids: readonly string[]; readonly synced: boolean } {
  const drafts = proseOf(draft);
  const entries = strings?.entries ?? [];
  const taken = new Set(entries.map((entry) => entry.id));
  const { ids } = carryOver(entries, drafts, provisionalIds(draft.id, taken));
  const synced =
    entries.length === drafts.length &&
    drafts.every(({ text }, i) => entries[i]?.id === ids[i] && entries[i]?.text === text);
  return { ids, synced };
}

function compileDocument(
  document: Document<Unit>,
  strings: ReadonlyMap<string, StringFile>,
  memory: readonly MemoryRecord[],
  source: CollectionSource,
  isSynced: boolean,
): CompiledDocument {
  const { languages, editions } = source.collection;
  const synced = isSynced ? undefined : strings.get(document.language.tag);
  const resolved = new Map<string, readonly Resolved[]>();
  // An edition in a language that the collection does not have was reported; it can be assembled all the same.
  for (const language of [...languages, ...editions.flatMap((plan) => plan.languages)]) {
    if (resolved.has(language.tag)) continue;
    resolved.set(language.tag, resolveUnits(document, strings.get(language.tag), memory, language, synced));
  }
  const completeness = new Map([...resolved].map(([tag, units]) => [tag, completenessOf(units)]));
  return { document, strings, resolved, completeness };
}
