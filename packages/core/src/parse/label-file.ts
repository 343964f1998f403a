// The text of a label file comes in; its words by key go out, with the plural forms that the language lacks as problems.

import { type Checked, error, type Problem } from '../model/problem.ts';
import { type DataFile, isDataMap } from './data-file.ts';
import { parseJson } from './json-file.ts';
import { CONTROL } from './raw-text.ts';
import { keepsSchema, schemaProblems } from './schema-problems.ts';

const PLURAL = /^(.+)_(zero|one|two|few|many|other)$/;

/**
 * Reads a label file (i18next JSON v4). With a language's tag it also reports every key whose plural forms are not those
 * of the language (CLDR), or do not say their number: `plural-forms`. Values that are no text are reported and left out.
 */
export function parseLabelFile(text: string, file: string, language?: string): Checked<Record<string, string>> {
  const plain = plainTexts(text);
  if (plain !== undefined && pluralFaults(Object.entries(plain), language).length === 0)
    return { value: plain, problems: [] };
  const read = parseJson(text, file);
  if (read.value === undefined || !isDataMap(read.value.value)) {
    const schema = read.value === undefined ? [] : schemaProblems(read.value, 'labels');
    return { value: {}, problems: [...read.problems, ...schema] };
  }
  const entries = Object.entries(read.value.value).filter(
    (entry): entry is [string, string] => typeof entry[1] === 'string',
  );
  const plurals = pluralProblems(entries, read.value, language);
  const problems = [...read.problems, ...schemaProblems(read.value, 'labels'), ...plurals];
  return { value: Object.fromEntries(entries), problems };
}

/**
 * The texts of a file that is written as JSON is written by machines, each key once, no character escaped: that nothing is
 * wrong with one is seen without looking for the places of its keys, in a tenth of the time.
 */
function plainTexts(text: string): Record<string, string> | undefined {
  if (!text.startsWith('{\n') || text.includes('\\u') || text.includes('__proto__') || CONTROL.test(text))
    return undefined;
  try {
    const value = JSON.parse(text) as Record<string, string>;
    return `${JSON.stringify(value, undefined, 2)}\n` === text && keepsSchema(value, 'labels') ? value : undefined;
  } catch {
    return undefined;
  }
}

/** Forms that stand for several numbers: the words alone do not tell which. */
const OF_SEVERAL = new Set(['few', 'many', 'other']);

function pluralProblems(
  entries: readonly (readonly [string, string])[],
  file: DataFile,
  language: string | undefined,
): readonly Problem[] {
  return pluralFaults(entries, language).map(({ stem, form, missing }) =>
    error('plural-forms', file.placeOfKey([`${stem}_${form}`]), { key: stem, language: language ?? '', missing }),
  );
}

/** CLDR's plural categories in its order (UTS #35, part 3); the runtime's own order is not the same in all versions. */
const FORMS = ['zero', 'one', 'two', 'few', 'many', 'other'] as const;

/** A label whose plural forms are not right: its key, one of its forms, and what is missing. */
interface PluralFault {
  readonly stem: string;
  readonly form: string;
  readonly missing: readonly string[];
}

function pluralFaults(
  entries: readonly (readonly [string, string])[],
  language: string | undefined,
): readonly PluralFault[] {
  if (language === undefined) return [];
  const categories = new Intl.PluralRules(language).resolvedOptions().pluralCategories;
  const wanted = FORMS.filter((form) => categories.includes(form));
  const families = new Map<string, Map<string, string>>();
  for (const [key, text] of entries) {
    const [, stem, form] = PLURAL.exec(key) ?? [];
    if (stem === undefined || form === undefined) continue;
    families.set(stem, (families.get(stem) ?? new Map()).set(form, text));
  }
  return [...families].flatMap(([stem, forms]) => {
    const missing = [
      ...wanted.filter((form) => !forms.has(form)).map((form) => `${stem}_${form}`),
      ...withoutNumber(forms).map((form) => `${stem}_${form}: {{count}}`),
    ];
    if (missing.length === 0) return [];
    return [{ stem, form: [...forms.keys()][0] ?? 'other', missing }];
  });
}

/** Only where a form says its number at all: a label without numbers counts for the reader elsewhere. */
function withoutNumber(forms: ReadonlyMap<string, string>): readonly string[] {
  const texts = [...forms];
  if (!texts.some(([, text]) => text.includes('{{count}}'))) return [];
  return texts.filter(([form, text]) => OF_SEVERAL.has(form) && !text.includes('{{count}}')).map(([form]) => form);
}
