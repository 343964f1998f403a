// An edition comes in; a file of JSON lines goes out: a long edition is longer than a text may be.

import { closeSync, openSync, writeSync } from 'node:fs';
import { assembleEdition, compileCollection, type Edition } from '@warraq/core';
import { openCollection } from '@warraq/store';

/** Assembles a collection's edition in its first language. */
export async function writeAssembled(collection: string, file: string): Promise<void> {
  const { value, problems } = await openCollection(collection);
  if (value === undefined) throw new Error(JSON.stringify(problems));
  const compiled = compileCollection(value.source).value;
  const [first] = compiled.collection.languages;
  const edition = assembleEdition(compiled, [first!], undefined).value;
  if (edition === undefined) throw new Error('the edition has errors');
  writeEdition(file, edition);
}

/** The edition without its chapters, then a chapter a line. */
export function writeEdition(file: string, { chapters, ...rest }: Edition): void {
  const descriptor = openSync(file, 'w');
  for (const line of [rest, ...chapters]) writeSync(descriptor, `${JSON.stringify(line)}\n`);
  closeSync(descriptor);
}
