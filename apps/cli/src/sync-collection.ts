// A collection comes in; the string files of its documents' own languages are brought up to date, one by one.

import {
  type CollectionSource,
  changedLanguage,
  type Document,
  type Draft,
  groupBy,
  type Problem,
  rehomedRecords,
  renamedFiles,
  type StringFile,
} from '@warraq/core';
import {
  appendMemory,
  memoryPath,
  nameInProblems,
  type OpenCollection,
  saveStrings,
  stringFilePath,
} from '@warraq/store';
import { lostSourceStrings } from './lost-source-strings.ts';
import type { Session } from './program.ts';
import { fileSeenFrom } from './seen-from.ts';
import { syncDocument } from './sync-document.ts';
import { leaveName, readyFor, tellSynced } from './sync-files.ts';
import { systemFailure } from './system-failure.ts';
import { translationsIn } from './translations-in.ts';
import { unitIds } from './unit-ids.ts';

export interface SyncedCollection {
  /** What was found beyond what reading found. */
  readonly problems: readonly Problem[];
  /** Whether all that was to be written could be. */
  readonly isWhole: boolean;
}

/**
 * Documents and string files with errors are left alone: half-read, they would cost units their ids. So are documents
 * whose ids are in doubt.
 * @param tags the languages of which there are string files
 */
export async function syncCollection(
  open: OpenCollection,
  tags: readonly string[],
  errors: readonly Problem[],
  session: Session,
): Promise<SyncedCollection> {
  const { documents } = open.source;
  const broken = new Set(errors.map((problem) => problem.place.file));
  // Without the memory nothing could be rescued, nor found again.
  if (broken.has(nameInProblems(open.layout, memoryPath(open.layout)))) return { problems: [], isWhole: true };
  const renamed = renamedFiles(documents, open.source.strings);
  const source = underNewNames(open.source, renamed);
  const { strings } = source;
  const translations = translationsIn(strings, documents);
  const newId = unitIds(strings.flatMap((file) => file.entries.map((entry) => entry.id)));
  const alive = new Set(aliveIn(open));
  const files = groupBy(strings, ({ document }) => document);
  const problems: Problem[] = [];
  let isWhole = true;
  for (const document of documents) {
    const earlier = renamed.get(document.id);
    if (hasErrors(document, earlier, tags, open, broken)) continue;
    const own = files.get(document.id) ?? [];
    const found = inDoubt(document, own, { ...open, source }, alive);
    if (found !== undefined) {
      problems.push(found);
      continue;
    }
    try {
      await sync(document, own, translations, { ...open, source }, alive, newId, earlier !== undefined, session);
      if (earlier !== undefined) await leaveName(earlier, document, open, session);
    } catch (thrown) {
      const refusal = systemFailure(thrown, session);
      if (refusal === undefined) throw thrown;
      session.io.err(refusal);
      isWhole = false;
    }
  }
  return { problems, isWhole };
}

/** Why a document's ids cannot be told: its translations would be lost to their texts. */
function inDoubt(
  document: Document<Draft>,
  files: readonly StringFile[],
  { layout, source }: OpenCollection,
  alive: ReadonlySet<string>,
): Problem | undefined {
  const { tag } = document.language;
  if (files.some(({ language }) => language === tag)) return changedLanguage(document, files);
  const own = nameInProblems(layout, stringFilePath(layout, tag, document.id));
  return lostSourceStrings(document, own, files, source.memory, alive);
}

/** By the names that its files have: one that cannot be read at all is not among those that were. */
function hasErrors(
  document: Document<Draft>,
  earlier: StringFile | undefined,
  tags: readonly string[],
  { layout }: OpenCollection,
  broken: ReadonlySet<string>,
): boolean {
  const names = [document.id, ...(earlier === undefined ? [] : [earlier.document])];
  const paths = tags.flatMap((tag) => names.map((name) => stringFilePath(layout, tag, name)));
  return broken.has(document.file) || paths.some((path) => broken.has(nameInProblems(layout, path)));
}

/** As if the files of renamed documents had been renamed with them. */
function underNewNames(source: CollectionSource, renamed: ReadonlyMap<string, StringFile>): CollectionSource {
  if (renamed.size === 0) return source;
  const names = new Map([...renamed].map(([id, { document }]) => [document, id]));
  const strings = source.strings.map((file) => ({ ...file, document: names.get(file.document) ?? file.document }));
  return { ...source, strings, memory: rehomedRecords(source.memory, source.documents, strings) };
}

/** Ids in the documents' own string files: each stands for a text of today, or of the last sync. */
function aliveIn({ source }: OpenCollection): readonly string[] {
  const own = new Map(source.documents.map((document) => [document.id, document.language.tag]));
  return source.strings
    .filter((file) => own.get(file.document) === file.language)
    .flatMap((file) => file.entries.map((entry) => entry.id));
}

async function sync(
  document: Document<Draft>,
  files: readonly StringFile[],
  translations: (own: StringFile) => readonly StringFile[],
  { layout, source }: OpenCollection,
  alive: Set<string>,
  newId: () => string,
  isRenamed: boolean,
  session: Session,
): Promise<void> {
  const { tag } = document.language;
  const own = files.find((file) => file.language === tag);
  const targets = () => (own === undefined ? [] : translations(own));
  const found = syncDocument(document, own, targets, source.memory, alive, newId);
  // Under its new name the file is written, whatever stood under the earlier one.
  const synced = { ...found, changed: found.changed || isRenamed };
  for (const { id } of synced.entries) alive.add(id);
  // First what would be lost, then the file: a failure between the two loses nothing.
  await appendMemory(layout, synced.rescued);
  if (synced.changed) await saveStrings(layout, tag, document.id, synced.entries);
  const seen = (path: string) => fileSeenFrom(session.io.cwd, path);
  tellSynced(synced, seen(stringFilePath(layout, tag, document.id)), seen(memoryPath(layout)), session);
  const hasFile = (language: string) => files.some((file) => file.language === language);
  for (const { tag: other } of source.collection.languages)
    if (other !== tag && !hasFile(other)) await readyFor(other, document.id, targets(), { layout, source }, session);
}
