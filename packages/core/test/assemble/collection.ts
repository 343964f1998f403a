// Texts of Markdown and translations come in; a compiled collection for tests goes out.

import {
  type Checked,
  type CompiledCollection,
  compileCollection,
  formatStrings,
  knownLanguage,
  type MemoryRecord,
  type Problem,
  parseCollectionFile,
  parseDocument,
  parseStrings,
  proseOf,
  type StringFile,
} from '../../src/index.ts';

export interface TestCollection {
  /** Lines of collection.yaml beside the required ones. */
  readonly yaml?: string;
  /** Markdown by document id. */
  readonly documents: Readonly<Record<string, string>>;
  /** Translations by language, then document, then source text. */
  readonly translations?: Readonly<Record<string, Readonly<Record<string, Readonly<Record<string, string>>>>>>;
  /** Pairs that were accepted: document, source text of today whose unit it is, source text then, target text. */
  readonly accepted?: readonly (readonly [string, string, string, string])[];
}

/** Compiles it with the ids `sync` would have given: unit ids are looked up by the texts of the documents. */
export function compile(test: TestCollection): Checked<CompiledCollection> {
  const languages = ['en', ...Object.keys(test.translations ?? { ar: {} })];
  const yaml = `id: test\ntitle: Test\nsummary: A test.\nbase_url: https://example.org/\nlanguages: [${[...new Set([...languages, 'ar'])]}]\n${test.yaml ?? ''}`;
  const collection = parseCollectionFile(yaml, 'collection.yaml').value?.collection;
  if (collection === undefined) throw new Error('the test collection is broken');
  const english = knownLanguage('en');
  const read = Object.entries(test.documents).map(([id, text]) => parseDocument(text, `${id}.md`, id, english));
  const documents = read.flatMap(({ value }) => value ?? []);
  const ids = new Map(
    documents.flatMap((document) =>
      proseOf(document).map((draft, i) => [`${document.id}\n${draft.text}`, idOf(document.id, i)] as const),
    ),
  );
  const own = documents.map((document) =>
    strings(
      document.language.tag,
      document.id,
      proseOf(document).map(({ text }, i) => [idOf(document.id, i), text] as const),
    ),
  );
  const targets = Object.entries(test.translations ?? {}).flatMap(([language, files]) =>
    Object.entries(files).map(([document, texts]) =>
      strings(
        language,
        document,
        Object.entries(texts).map(([source, text]) => [ids.get(`${document}\n${source}`) ?? 'zzzzzzzz', text] as const),
      ),
    ),
  );
  const memory = (test.accepted ?? []).map(
    ([document, today, source, target]): MemoryRecord => ({
      document,
      unit: ids.get(`${document}\n${today}`) ?? 'zzzzzzzz',
      sourceLanguage: 'en',
      targetLanguage: 'ar',
      source,
      target,
      before: '',
      after: '',
      who: '',
      when: '2024-01-01',
    }),
  );
  const compiled = compileCollection({ collection, documents, strings: [...own, ...targets], memory, glossary: [] });
  const problems = [...read.flatMap((document): readonly Problem[] => document.problems), ...compiled.problems];
  return { value: compiled.value, problems };
}

/** Eight letters that say which unit it is: `aaaaaaab` is the second of the first document. */
function idOf(document: string, index: number): string {
  const number = Number(/\d+/.exec(document)?.[0] ?? 0) * 1000 + index;
  const letters = number.toString(26).split('');
  return letters
    .map((digit) => 'abcdefghijklmnopqrstuvwxyz'[Number.parseInt(digit, 26)])
    .join('')
    .padStart(8, 'a');
}

function strings(language: string, document: string, entries: readonly (readonly [string, string])[]): StringFile {
  const text = formatStrings(entries.map(([id, target]) => ({ id, text: target })));
  return parseStrings(text, `translations/${language}/${document}.json`, document, language).value;
}
