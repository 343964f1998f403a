// A language comes in; Warraq's own words in it go out: those of the program, and those of the editions.

import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { type Checked, parseLabelFile } from '@warraq/core';

/** The same folder from `src/` and from `dist/`. */
const TRANSLATIONS = new URL('../../../translations/', import.meta.url);

/**
 * The sentences of the program (problems, hints, help) by key, i18next JSON v4. They are the project's own and tested:
 * nothing is checked here, and a language that is not there throws.
 */
export async function readMessages(language: string): Promise<Readonly<Record<string, string>>> {
  return JSON.parse(await readFile(pathOf('ui', language), 'utf8')) as Record<string, string>;
}

/** The labels of the editions by key, with what is wrong in their file. A language that has no file has no labels. */
export async function readLabels(language: string): Promise<Checked<Readonly<Record<string, string>>>> {
  const text = await readFile(pathOf('labels', language), 'utf8').catch(() => '{}');
  return parseLabelFile(text, `translations/labels/${language}.json`, language);
}

function pathOf(folder: 'ui' | 'labels', language: string): string {
  if (!/^[A-Za-z0-9-]+$/.test(language)) throw new Error(`not a language tag: ${language}`);
  return fileURLToPath(new URL(`${folder}/${language}.json`, TRANSLATIONS));
}
