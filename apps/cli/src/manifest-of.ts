// A collection whose editions are made comes in; manifest.json is written beside them.

import { join } from 'node:path';
import { addCompleteness, editionFiles, type Problem } from '@warraq/core';
import { type ExpectedFile, MANIFEST_FILE, writeManifest } from '@warraq/store';
import type { Loaded } from './load.ts';

export interface WrittenManifest {
  readonly path: string;
  /** `edition-missing` for each file that is not there; the manifest is not written then. */
  readonly problems: readonly Problem[];
}

export async function manifestOf({ compiled }: Loaded, folder: string): Promise<WrittenManifest> {
  const { collection, documents } = compiled;
  const byId = new Map(documents.map((one) => [one.document.id, one]));
  const completeness = (tag: string, only: string | undefined) => {
    const held = only === undefined ? documents : [byId.get(only)].filter((one) => one !== undefined);
    return addCompleteness(held.flatMap((one) => one.completeness.get(tag) ?? []));
  };
  const expected = editionFiles(collection).map(
    (file): ExpectedFile => ({
      ...file,
      completeness: file.languages.map(({ tag }) => completeness(tag, file.document)),
    }),
  );
  const { problems } = await writeManifest(folder, collection.id, expected);
  return { path: join(folder, MANIFEST_FILE), problems };
}
