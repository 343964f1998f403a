// A collection's folder and a document's id come in; collection.yaml lists the document, where it lists any.

import { join } from 'node:path';
import { type Checked, listDocument } from '@warraq/core';
import { COLLECTION_FILE } from './layout.ts';
import { readText } from './read-text.ts';
import { writeWhole } from './write-whole.ts';

/** Gives whether the file was changed. Reports the problems of `readText`. */
export async function listInCollection(folder: string, document: string): Promise<Checked<boolean>> {
  const path = join(folder, COLLECTION_FILE);
  const { value: text, problems } = await readText(path, COLLECTION_FILE);
  const listed = text === undefined ? undefined : listDocument(text, document);
  const changed = listed !== undefined && listed !== text;
  if (changed) await writeWhole(path, listed);
  return { value: changed, problems };
}
