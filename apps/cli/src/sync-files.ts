// What a sync found of a document comes in; files for translators are made ready, and what became of the files is told.

import type { Document, Draft, StringFile } from '@warraq/core';
import { type OpenCollection, removeSourceStrings, saveStrings, stringFilePath } from '@warraq/store';
import type { Session } from './program.ts';
import { fileSeenFrom } from './seen-from.ts';
import type { Synced } from './sync-document.ts';

/**
 * The generated file under the document's earlier name goes. Those of the translators are theirs: they are told to give
 * them the new name.
 */
export async function leaveName(
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

/** An empty file for a translator; where theirs stands under the document's earlier name, what it is to be called. */
export async function readyFor(
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

/** A line of what became of each text, and one of what was put away. */
export function tellSynced(
  { changed, counts, rescued }: Synced,
  file: string,
  memory: string,
  { ui, io }: Session,
): void {
  const parts = (['exact', 'moved', 'touched', 'similar', 'restored', 'new', 'orphaned'] as const)
    .filter((kind) => counts[kind] > 0)
    .map((kind) => ui.text(`sync.${kind}`, { count: counts[kind] }));
  const line = ui.text(changed ? 'sync.written' : 'sync.unchanged', { file });
  io.out(`${line}${parts.length === 0 ? '' : ` (${parts.join(ui.text('count.separator'))})`}\n`);
  if (rescued.length > 0) io.out(`  ${ui.text('sync.saved', { count: rescued.length, file: memory })}\n`);
}
