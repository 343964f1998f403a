// A collection's layout and languages come in; the entries of its glossary go out.

import { join } from 'node:path';
import { type Checked, type GlossaryEntry, parseGlossary } from '@warraq/core';
import { type Layout, nameInProblems } from './layout.ts';
import { readOptionalText } from './read-text.ts';

/** `translations/<collection>/glossary.csv`. */
export function glossaryPath(layout: Layout): string {
  return join(layout.translations, 'glossary.csv');
}

/** Reads the glossary in the languages (tags) of the collection; one that does not exist is empty. */
export async function readGlossary(
  layout: Layout,
  languages: readonly string[],
): Promise<Checked<readonly GlossaryEntry[]>> {
  const path = glossaryPath(layout);
  const file = nameInProblems(layout, path);
  const text = await readOptionalText(path, file);
  const glossary = parseGlossary(text.value, file, languages);
  return { value: glossary.value, problems: [...text.problems, ...glossary.problems] };
}
