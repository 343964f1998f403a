// Every problem code of the sources and every word of the program: there in both languages, with the same placeholders.

import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';

const ROOT = fileURLToPath(new URL('../../../', import.meta.url));
const read = (tag: string): Record<string, string> =>
  JSON.parse(readFileSync(`${ROOT}translations/ui/${tag}.json`, 'utf8'));
const [en, ar] = [read('en'), read('ar')];
const PLURAL = /_(zero|one|two|few|many|other)$/;
const stem = (key: string) => key.replace(PLURAL, '');

/** Every source file of the packages and apps. */
const sources = ['packages', 'apps'].flatMap((folder) =>
  readdirSync(`${ROOT}${folder}`).flatMap((name) =>
    readdirSync(`${ROOT}${folder}/${name}/src`, { recursive: true, encoding: 'utf8' })
      .filter((file) => file.endsWith('.ts'))
      .map((file) => readFileSync(`${ROOT}${folder}/${name}/src/${file}`, 'utf8')),
  ),
);

/** Codes are literals: first arguments of `error(` and its like, either side of a condition there, `code:` of a record. */
const CODES = [
  /\b(?:error|warning|info|grave|refused)\(\s*'([a-z][a-z0-9-]*)'/g,
  /\bwarn\((?:\w+,\s*)?'([a-z][a-z0-9-]*)'/g,
  /\b(?:error|warning|info)\([^,;]*\? '([a-z][a-z0-9-]*)'/g,
  /\b(?:error|warning|info)\([^,;]*\? '[a-z-]*' : '([a-z][a-z0-9-]*)'/g,
  /\bcode: '([a-z][a-z0-9-]*)',\s*(?:severity|place)/g,
];
const found = (text: string) => CODES.flatMap((pattern) => [...text.matchAll(pattern)].map((match) => match[1] ?? ''));
const codes = [...new Set(sources.flatMap(found))].sort();

const placeholders = (text: string | undefined) => new Set(text?.match(/\{\{\w+\}\}/g) ?? []);

describe('translations/ui', () => {
  it('knows many codes', () => {
    expect(codes.length).toBeGreaterThan(40);
  });

  it.each(['problem', 'hint'])('has a %s for every code in both languages', (kind) => {
    const missing = codes.flatMap((code) =>
      [en, ar].map((texts, i) => (texts[`${kind}.${code}`] ? '' : `${['en', 'ar'][i]} ${kind}.${code}`)),
    );
    expect(missing.filter((name) => name !== '')).toEqual([]);
  });

  it('explains nothing that no source reports any more', () => {
    const explained = Object.keys(en).filter((key) => /^(?:problem|hint|explain)\./.test(key));
    const all = sources.join('\n');
    const literals = new Set([...all.matchAll(/'([a-z][a-z0-9-]*)'/g)].map((match) => match[1]));
    const families = [...all.matchAll(/`([a-z][a-z0-9-]*-)\$\{/g)].map((match) => match[1] ?? '');
    const isReported = (code: string) => literals.has(code) || families.some((family) => code.startsWith(family));
    // What differs between two texts has a sentence a direction; some hints are others where nothing known is near.
    const codeOf = (key: string) => key.replace(/^\w+\./, '').replace(/\.(?:lost|added|far)$/, '');
    expect(explained.filter((key) => !isReported(codeOf(key)))).toEqual([]);
  });

  it('keeps what is typed in one piece in Arabic, where a name stands at its end', () => {
    // A name is isolated from its sentence: without a mark behind it, it stands on the wrong side of the command.
    const parted = Object.entries(ar).filter(([, text]) => /[A-Za-z]:? \{\{\w+\}\}(?!\u200e)/.test(text));
    // A file that is written, not a sentence: YAML stands from left to right.
    const isElse = (key: string) => key === 'hint.fold-too-thick' || key === 'new.collection';
    expect(parted.map(([key]) => key).filter((key) => !isElse(key))).toEqual([]);
  });

  it('has the same keys in both languages', () => {
    const stems = (texts: Record<string, string>) => [...new Set(Object.keys(texts).map(stem))].sort();
    expect(stems(ar)).toEqual(stems(en));
  });

  it.each([
    ['en', en],
    ['ar', ar],
  ])('has every plural form of %s', (tag, texts) => {
    const stems = new Set(
      Object.keys(texts)
        .filter((key) => PLURAL.test(key))
        .map(stem),
    );
    for (const name of stems)
      for (const form of new Intl.PluralRules(tag).resolvedOptions().pluralCategories)
        expect(texts).toHaveProperty([`${name}_${form}`]);
  });

  it('asks for the same placeholders in both languages; only a count may be said in words', () => {
    for (const [key, text] of Object.entries(ar)) {
      const english = placeholders(en[key] ?? en[`${stem(key)}_other`]);
      const arabic = placeholders(text);
      if (PLURAL.test(key)) for (const set of [english, arabic]) set.delete('{{count}}');
      expect(arabic, key).toEqual(english);
    }
  });

  it('speaks Arabic with Arabic punctuation', () => {
    for (const [key, text] of Object.entries(ar)) {
      if (key !== 'count.separator') expect(text, key).toMatch(/[\u0621-\u064a]|^\{\{/);
      // What is to be typed keeps its own signs: [الأول, الثاني].
      expect(text.replaceAll(/\[.*?\]|\{.*?\}/g, ''), key).not.toMatch(/[\u0621-\u064a»][,;?]/);
      expect(text, key).not.toMatch(/ [،؛؟]/);
      expect(text, key).not.toMatch(/[“”]/);
    }
  });

  it('uses a whole sentence in every problem', () => {
    for (const texts of [en, ar])
      for (const [key, text] of Object.entries(texts))
        if (key.startsWith('problem.')) expect(text, key).toMatch(/[.؟?!]$|\}\}$/);
  });
});
