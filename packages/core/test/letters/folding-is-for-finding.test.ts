// Arabic texts as others type them are looked up, at each level of folding; what is found must be given as it was written.

import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import {
  createTranslationMemory,
  findPassages,
  foldLetters,
  foldText,
  type GlossaryEntry,
  glossaryTerms,
  type MemoryRecord,
} from '../../src/index.ts';
import { lightStem } from '../../src/letters/light-stem.ts';

const SOURCE = 'أَضرَبَ عُمّالُ المؤسّسة في مدينةِ البصرة سنة ١٩٥٩،  وأغلقوا الميناءَ.';
const TARGET = 'The workers of the company struck in 1959.';
const RECORD: MemoryRecord = {
  ...{ document: 'one', unit: 'aaaaaaaa', sourceLanguage: 'ar', targetLanguage: 'en', source: SOURCE, target: TARGET },
  ...{ before: '', after: '', who: '', when: '' },
};
const memory = (from: string, to: string) =>
  createTranslationMemory([{ origin: { kind: 'accepted' }, records: [RECORD] }], { from, to });

/** What is the same text at a level, and not below it. */
const TYPED = {
  exact: SOURCE.replace('  ', ' '),
  plain: 'أضرب عمال المؤسسة في مدينة البصـرة سنة 1959، وأغلقوا الميناء.',
  loose: 'اضرب عمال المؤسسه في مدينه البصره سنه ۱۹۵۹, واغلقوا الميناء.',
  search: 'اضرب عمال الموسسه في مدينه البصره سنه 1959, واغلقوا الميناء.',
};

describe('the four levels', () => {
  test('tell apart what others typed', () => {
    expect(foldText(TYPED.exact)).toBe(foldText(SOURCE));
    expect(foldText(TYPED.plain)).not.toBe(foldText(SOURCE));
    expect(foldLetters(TYPED.plain, 'plain')).toBe(foldLetters(SOURCE, 'plain'));
    expect(foldLetters(TYPED.loose, 'plain')).not.toBe(foldLetters(SOURCE, 'plain'));
    expect(foldLetters(TYPED.loose, 'loose')).toBe(foldLetters(SOURCE, 'loose'));
    expect(foldLetters(TYPED.search, 'loose')).not.toBe(foldLetters(SOURCE, 'loose'));
    expect(foldLetters(TYPED.search, 'search')).toBe(foldLetters(SOURCE, 'search'));
    expect(lightStem('وبالعمّال')).toBe(lightStem('عُمّال'));
  });

  test.each([
    [TYPED.exact, 'exact 100'],
    [TYPED.plain, 'normalised 99'],
    [TYPED.loose, 'fuzzy 98'],
    [TYPED.search, 'fuzzy 98'],
  ])('are for matching: %s', (text, expected) => {
    const [match] = memory('ar', 'en').find({ text });
    expect(`${match?.kind} ${match?.score}`).toBe(expected);
    expect([match?.source, match?.target]).toEqual([SOURCE, TARGET]);
    const differences = match?.difference ?? [];
    const joined = (left: string) => differences.map(({ kind, text: run }) => (kind === left ? '' : run)).join('');
    if (differences.length > 0) expect([joined('new'), joined('old')]).toEqual([SOURCE, text]);
  });

  test('what is offered in the other direction is the text with its signs', () => {
    expect(memory('en', 'ar').find({ text: TARGET })[0]?.target).toBe(SOURCE);
  });

  test('are for search: words with what is joined to them, in any spelling', () => {
    const found = findPassages(memory('ar', 'en').pairs(), 'عمال موسسه', 'ar', 5);
    expect(found.map(({ record }) => record)).toEqual([RECORD]);
    expect(found[0]?.record.source).toBe(SOURCE);
  });

  test('are for terms: found in any spelling, given as they stand in the text and in the glossary', () => {
    const entry: GlossaryEntry = {
      ...{ id: 'company', terms: { ar: 'مؤسّسة', en: 'company' }, alternatives: {}, definitions: {} },
      ...{ sortAs: {}, forbidden: {}, isName: false, place: { file: 'glossary.csv', line: 2, column: 1 } },
    };
    const [there] = glossaryTerms([entry], SOURCE, 'ar', 'en');
    expect(there?.target).toBe('company');
    expect(SOURCE).toContain(there?.source);
    expect(foldLetters(there?.source ?? '', 'plain')).toContain('مؤسسة');
    expect(glossaryTerms([entry], 'The company closed.', 'en', 'ar')[0]?.target).toBe('مؤسّسة');
  });
});

test('nothing that makes an edition folds letters', () => {
  const home = new URL('../../../../', import.meta.url);
  const sources = ['packages', 'apps'].flatMap((group) =>
    readdirSync(new URL(group, home)).flatMap((name) => {
      const folder = `${group}/${name}/src`;
      const files = readdirSync(new URL(`${folder}/`, home), { recursive: true }) as string[];
      return files.filter((file) => /\.tsx?$/.test(file)).map((file) => `${folder}/${file.replaceAll('\\', '/')}`);
    }),
  );
  const folding = sources.filter((file) =>
    /import[^;]*(?:\/(?:fold-text|fold-table|light-stem)\.ts'|\b(?:foldText|foldLetters|foldInto)\b[^;]*'@warraq\/core')/u.test(
      readFileSync(new URL(file, home), 'utf8'),
    ),
  );
  expect(folding.length).toBeGreaterThan(5);
  // Beside the rooms of core that find and compare: the rules by which the site's search finds, made for the browser.
  const mayFold =
    /^packages\/core\/src\/(?:align|letters|memory|proof|segment|terms)\/|^apps\/feed\/src\/site\/search-fold\.ts$/u;
  expect(folding.filter((file) => !mayFold.test(file))).toEqual([]);
});
