// The text of a label file comes in; its words by key go out, with the plural forms that the language lacks as problems.

import { type Checked, type Problem, warning } from '../model/problem.ts';
import { type DataFile, isDataMap } from './data-file.ts';
import { parseJson } from './json-file.ts';
import { schemaProblems } from './schema-problems.ts';

const PLURAL = /^(.+)_(zero|one|two|few|many|other)$/;

/**
 * Reads a label file (i18next JSON v4). With a language's tag it also reports every key whose plural forms are not those
 * of the language (CLDR): `plural-form-missing`. Values that are no text are reported and left out.
 */
export function parseLabelFile(text: string, file: string, language?: string): Checked<Record<string, string>> {
  const read = parseJson(text, file);
  if (read.value === undefined || !isDataMap(read.value.value)) {
    const schema = read.value === undefined ? [] : schemaProblems(read.value, 'labels');
    return { value: {}, problems: [...read.problems, ...schema] };
  }
  const entries = Object.entries(read.value.value).filter(
    (entry): entry is [string, string] => typeof entry[1] === 'string',
  );
  const plurals =
    language === undefined
      ? []
      : pluralProblems(
          entries.map(([key]) => key),
          read.value,
          language,
        );
  const problems = [...read.problems, ...schemaProblems(read.value, 'labels'), ...plurals];
  return { value: Object.fromEntries(entries), problems };
}

function pluralProblems(keys: readonly string[], file: DataFile, language: string): readonly Problem[] {
  const wanted = new Intl.PluralRules(language).resolvedOptions().pluralCategories;
  const forms = new Map<string, Set<string>>();
  for (const key of keys) {
    const [, stem, form] = PLURAL.exec(key) ?? [];
    if (stem === undefined || form === undefined) continue;
    forms.set(stem, (forms.get(stem) ?? new Set()).add(form));
  }
  return [...forms].flatMap(([stem, has]) => {
    const missing = wanted.filter((form) => !has.has(form));
    const place = file.placeOfKey([`${stem}_${[...has][0] ?? 'other'}`]);
    return missing.length === 0
      ? []
      : [
          warning('plural-form-missing', place, {
            key: stem,
            language,
            missing: missing.map((form) => `${stem}_${form}`).join(', '),
          }),
        ];
  });
}
