// Every problem that core and store can report, against the sentences and hints in English and Arabic.

import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { readMessages } from '../src/index.ts';

/** Made from parts, where the search does not see them. */
const COMPOSED = [
  ...['text', 'list', 'map', 'text-or-list', 'text-or-map'].map((type) => `schema-type-${type}`),
  ...['not-a-date', 'not-a-partial-date', 'not-a-language', 'not-a-web-address'],
  ...[
    'schema-id',
    'schema-end-slash',
    'schema-pattern',
    'schema-millimetres',
    'json-missing-colon',
    'json-missing-comma',
  ],
  ...['file-missing', 'file-unreadable', 'edition-missing', 'collection-missing'],
];

function codes(): readonly string[] {
  const found = ['../../core/src/', '../src/'].flatMap((folder) => {
    const path = fileURLToPath(new URL(folder, import.meta.url));
    const files = readdirSync(path, { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.ts'));
    return files.flatMap((name) =>
      [
        ...readFileSync(`${path}/${name}`, 'utf8').matchAll(
          /\b(?:error|warning|info|refused|grave)\(\s*'([a-z0-9-]+)'/g,
        ),
      ].map((match) => match[1] ?? ''),
    );
  });
  return [...new Set([...found, ...COMPOSED])].sort();
}

describe.each(['en', 'ar'])('in %s', (language) => {
  test('every problem has a sentence and a hint', async () => {
    const messages = await readMessages(language);
    expect(codes().length).toBeGreaterThan(60);
    expect(codes().filter((code) => !messages[`problem.${code}`] || !messages[`hint.${code}`])).toEqual([]);
  });

  test('a sentence asks for the same values as in English', async () => {
    const [own, english] = await Promise.all([readMessages(language), readMessages('en')]);
    const values = (text: string) => [...new Set(text.match(/\{\{\w+\}\}/g) ?? [])].sort();
    for (const code of codes()) {
      const all = (messages: Readonly<Record<string, string>>) =>
        values(`${messages[`problem.${code}`]} ${messages[`hint.${code}`]}`);
      expect(all(own), code).toEqual(all(english));
    }
  });
});

test('code in an Arabic sentence that begins or ends with a sign is kept from turning round', async () => {
  // Such signs are mirrored or change sides between Arabic words: `-->` would be read as `<--`, `[^1]` as `[1^]`.
  const signs =
    /\[\^\{\{\w+\}\}\]|:[a-z]{2,4}\[…\]|<{7}|>{7}|-->|(?<![a-z])_(?:few|other)|\b[a-z]+\/(?=$|[ .،؛])|\b9-/g;
  const turned = Object.entries(await readMessages('ar')).flatMap(([key, text]) =>
    [...text.matchAll(signs)]
      .filter(({ 0: code, index }) => {
        const [before, after] = [text.slice(0, index), text.slice(index + code.length)];
        return !/\u200e[!-~ ]*$/.test(before) || !/^[!-~ ]*\u200e/.test(after);
      })
      .map(() => key),
  );
  expect(turned).toEqual([]);
});

test('an option in an Arabic sentence keeps its two strokes before it', async () => {
  const letters = /[A-Za-z\u0600-\u06ff\u200e]/g;
  const turned = Object.entries(await readMessages('ar')).flatMap(([key, text]) =>
    [...text.matchAll(/--[a-z]/g)]
      .filter(({ index }) => /[\u0600-\u06ff]/.test(text.slice(0, index).match(letters)?.at(-1) ?? 'ا'))
      .map(() => key),
  );
  expect(turned).toEqual([]);
});
