// Collections come in; their generated source string files are brought up to date with the documents.

import {
  type Checked,
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
  languagesWithStrings,
  memoryPath,
  nameInProblems,
  type OpenCollection,
  openCollection,
  readStringFiles,
  removeSourceStrings,
  saveStrings,
  stringFilePath,
} from '@warraq/store';
import { collectionFolders } from '../collections.ts';
import { type ExitCode, PROBLEMS } from '../exit-code.ts';
import { lostSourceStrings } from '../lost-source-strings.ts';
import type { Session } from '../program.ts';
import { reported } from '../report.ts';
import { fileSeenFrom, seenFrom } from '../seen-from.ts';
import { type Synced, syncDocument } from '../sync-document.ts';
import { systemFailure } from '../system-failure.ts';
import { translationsIn } from '../translations-in.ts';
import { unitIds } from '../unit-ids.ts';

export async function stringsSync(session: Session, names: readonly string[]): Promise<ExitCode> {
  const { io } = session;
  const problems: Problem[] = [];
  let all = true;
  for (const folder of collectionFolders(names, io.cwd)) {
    const { value: open, problems: found } = await openCollection(folder);
    const errors = found.filter((problem) => problem.severity === 'error');
    const layout = open?.layout ?? { folder, root: undefined };
    problems.push(...seenFrom(io.cwd, layout, errors));
    if (open === undefined) continue;
    const unnamed = await unnamedStrings(open);
    const strings = [...open.source.strings, ...unnamed.value];
    const whole = { ...open, source: { ...open.source, strings } };
    const synced = await syncCollection(whole, [...errors, ...unnamed.problems], session);
    problems.push(...seenFrom(io.cwd, layout, [...unnamed.problems, ...synced.problems]));
    all = synced.isWhole && all;
  }
  const code = reported(problems, session);
  return all ? code : PROBLEMS;
}

/**
 * Files in languages that collection.yaml does not name now, and what errors they have: once it names them again, their
 * translations must still be known to be of the texts from which they were made.
 */
async function unnamedStrings({ layout, source }: OpenCollection): Promise<Checked<readonly StringFile[]>> {
  const read = new Set(
    [...source.collection.languages, ...source.documents.map(({ language }) => language)].map(tagOf),
  );
  const tags = await languagesWithStrings(layout);
  const { value, problems } = await readStringFiles(
    layout,
    tags.filter((tag) => !read.has(tag)),
  );
  return { value, problems: problems.filter(({ severity }) => severity === 'error') };
}

function tagOf({ tag }: { readonly tag: string }): string {
  return tag;
}

interface SyncedCollection {
  /** What was found beyond what reading found. */
  readonly problems: readonly Problem[];
  /** Whether all that was to be written could be. */
  readonly isWhole: boolean;
}

/**
 * Documents and string files with errors are left alone: half-read, they would cost units their ids. So are documents
 * whose ids are in doubt.
 */
async function syncCollection(
  open: OpenCollection,
  errors: readonly Problem[],
  session: Session,
): Promise<SyncedCollection> {
  const { documents } = open.source;
  const broken = new Set(errors.map((problem) => problem.place.file));
  const tags = await languagesWithStrings(open.layout);
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
    const found = inDoubt(document, files.get(document.id) ?? [], { ...open, source }, alive);
    if (found !== undefined) {
      problems.push(found);
      continue;
    }
    try {
      await sync(document, translations, { ...open, source }, alive, newId, earlier !== undefined, session);
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

/**
 * The generated file under the document's earlier name goes. Those of the translators are theirs: they are told to give
 * them the new name.
 */
async function leaveName(
  earlier: StringFile,
  { id }: Document<Draft>,
  { layout, source }: OpenCollection,
  { io, ui }: Session,
): Promise<void> {
  await removeSourceStrings(layout, earlier.language, earlier.document);
  const seen = (language: string, document: string) => fileSeenFrom(io.cwd, stringFilePath(layout, language, document));
  io.out(`  ${ui.text('sync.renamed', { earlier: seen(earlier.language, earlier.document) })}\n`);
  for (const { language, document } of source.strings) {
    if (document !== earlier.document || language === earlier.language) continue;
    io.out(`  ${ui.text('sync.rename', { from: seen(language, document), to: seen(language, id) })}\n`);
  }
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
  translations: (own: StringFile) => readonly StringFile[],
  { layout, source }: OpenCollection,
  alive: Set<string>,
  newId: () => string,
  isRenamed: boolean,
  session: Session,
): Promise<void> {
  const { tag } = document.language;
  const files = source.strings.filter((file) => file.document === document.id);
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
  report(synced, seen(stringFilePath(layout, tag, document.id)), seen(memoryPath(layout)), session);
  const hasFile = (language: string) => files.some((file) => file.language === language);
  for (const { tag: other } of source.collection.languages)
    if (other !== tag && !hasFile(other)) await readyFor(other, document.id, targets(), { layout, source }, session);
}

/** An empty file for a translator; where theirs stands under the document's earlier name, what it is to be called. */
async function readyFor(
  language: string,
  document: string,
  targets: readonly StringFile[],
  { layout, source }: OpenCollection,
  { io, ui }: Session,
): Promise<void> {
  const seen = (name: string) => fileSeenFrom(io.cwd, stringFilePath(layout, language, name));
  const named = new Set(source.documents.map(({ id }) => id));
  const left = targets.find((file) => file.language === language && !named.has(file.document));
  if (left !== undefined) {
    io.out(`  ${ui.text('sync.rename', { from: seen(left.document), to: seen(document) })}\n`);
    return;
  }
  await saveStrings(layout, language, document, []);
  io.out(`${ui.text('sync.created', { file: seen(document) })}\n`);
}

function report({ changed, counts, rescued }: Synced, file: string, memory: string, { ui, io }: Session): void {
  const parts = (['exact', 'moved', 'touched', 'similar', 'restored', 'new', 'orphaned'] as const)
    .filter((kind) => counts[kind] > 0)
    .map((kind) => ui.text(`sync.${kind}`, { count: counts[kind] }));
  const line = ui.text(changed ? 'sync.written' : 'sync.unchanged', { file });
  io.out(`${line}${parts.length === 0 ? '' : ` (${parts.join(ui.text('count.separator'))})`}\n`);
  if (rescued.length > 0) io.out(`  ${ui.text('sync.saved', { count: rescued.length, file: memory })}\n`);
}
