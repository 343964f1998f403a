// Label tables, pictures and source files come in; what a renderer asks for beside the edition goes out.

import { type Collection, createLabels, type Labels, type RenderContext, type TextTables } from '@warraq/core';
import { type Pictures, readLabels, type Sources } from '@warraq/store';

/** The label tables of a collection's languages, English among them for what a language lacks. */
export async function labelTables({ languages }: Collection): Promise<TextTables> {
  const tags = [...new Set(['en', ...languages.map((language) => language.tag)])];
  return Object.fromEntries(await Promise.all(tags.map(async (tag) => [tag, (await readLabels(tag)).value])));
}

/** Labels are made once a language. */
export function renderContext(
  { digits }: Collection,
  tables: TextTables,
  pictures: Pictures,
  sourceFile: Sources,
): Omit<RenderContext, 'progress'> {
  const made = new Map<string, Labels>();
  return {
    labels(language) {
      const labels = made.get(language.tag) ?? createLabels(language, tables, digits[language.tag] ?? 'latn');
      made.set(language.tag, labels);
      return labels;
    },
    picture: pictures.get,
    cover: pictures.cover,
    sourceFile,
  };
}
