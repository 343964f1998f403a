// A collection's layout comes in; its drafts, translations that wait for a translator, are read and written.

import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import type { Checked, StringFile } from '@warraq/core';
import type { Layout } from './layout.ts';
import { onDisk } from './on-disk.ts';
import { readStringFiles, saveStrings } from './string-store.ts';

/**
 * Drafts stand in `translations/<collection>/drafts/<language>/<document>.json`, in the form of string files but apart from
 * them: no edition reads them, and whoever takes one over copies its line.
 */
function draftLayout(layout: Layout): Layout {
  return { ...layout, translations: join(layout.translations, 'drafts') };
}

/** Reads every file of drafts in the languages (tags). */
export function readDrafts(layout: Layout, languages: readonly string[]): Promise<Checked<readonly StringFile[]>> {
  return readStringFiles(draftLayout(layout), languages);
}

/** `translations/<collection>/drafts/<language>/<document>.json`. */
export function draftPath(layout: Layout, language: string, document: string): string {
  return onDisk(join(draftLayout(layout).translations, language, `${document}.json`));
}

/** `translations/<collection>/drafts/<language>/<document>.left-over.md`: what an existing translation had beside its units. */
export function leftOverPath(layout: Layout, language: string, document: string): string {
  return onDisk(join(draftLayout(layout).translations, language, `${document}.left-over.md`));
}

/** Writes a file of drafts unless it already holds just this; one without drafts is removed. Gives whether it changed. */
export async function saveDrafts(
  layout: Layout,
  language: string,
  document: string,
  entries: readonly { readonly id: string; readonly text: string }[],
): Promise<boolean> {
  if (entries.length > 0) return saveStrings(draftLayout(layout), language, document, entries);
  try {
    await rm(draftPath(layout, language, document));
    return true;
  } catch (cause) {
    if ((cause as NodeJS.ErrnoException).code === 'ENOENT') return false;
    throw cause;
  }
}
