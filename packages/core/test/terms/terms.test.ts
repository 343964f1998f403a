// Texts and glossaries go in; what an index would say of them is looked at.

import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { GlossaryEntry } from '../../src/model/edition.ts';
import { knownLanguage } from '../../src/model/language.ts';
import { startOf } from '../../src/model/place.ts';
import { indexGroups } from '../../src/terms/index-groups.ts';
import { pageRanges } from '../../src/terms/page-ranges.ts';
import { createTermFinder, type Term } from '../../src/terms/term-finder.ts';
import { createTermRegister } from '../../src/terms/term-register.ts';

const [EN, AR] = [knownLanguage('en'), knownLanguage('ar')];

const name = (text: string): Term => ({ key: text, text, isName: true });
const word = (text: string): Term => ({ key: text, text, isName: false });

/** What is found, as `key@offset`. */
function found(terms: readonly Term[], text: string, language = EN): readonly string[] {
  return createTermFinder(terms, language)
    .find(text)
    .map(({ key, start }) => `${key}@${start}`);
}

describe('English terms in a text', () => {
  test('are whole words; names in their capitals', () => {
    expect(found([name('Basra'), name('ISIS')], 'Basra, Basran, basra, (Basra) Crisis ISIS’s')).toEqual([
      'Basra@0',
      'Basra@23',
      'ISIS@37',
    ]);
  });

  test('are found in the plural and with other capitals, names are not', () => {
    expect(found([word('council'), word('party'), word('class')], 'Councils, PARTIES; classes clas')).toEqual([
      'council@0',
      'party@10',
      'class@19',
    ]);
    expect(found([name('Kurd')], 'Kurds')).toEqual([]);
  });

  test('are as long as they can be, over line ends, hyphens and apostrophes but over no comma or stop', () => {
    const terms = [name('Communist Party'), name('Iraqi Communist Party'), word('worker communism'), name('Iraq')];
    expect(found(terms, 'the Iraqi Communist\u00A0Party of Iraq')).toEqual(['Iraqi Communist Party@4', 'Iraq@29']);
    expect(found(terms, 'Worker-Communism. Worker, communism; Iraqi. Communist Party')).toEqual([
      'worker communism@0',
      'Communist Party@44',
    ]);
    expect(found([name('Workers’ League')], "Workers' League")).toEqual(['Workers’ League@0']);
  });

  test('are found with the stops and commas of their own', () => {
    const terms = [name('St. John'), name('J. R. R. Tolkien'), word('A Better World, and Others'), name('John')];
    expect(found(terms, 'St. John, J.R.R. Tolkien; a better world, and others. John')).toEqual([
      'St. John@0',
      'J. R. R. Tolkien@10',
      'A Better World, and Others@26',
      'John@54',
    ]);
    expect(found(terms, 'a St, John')).toEqual(['John@6']);
  });

  test('of two entries with one wording the first counts, and a name before a word', () => {
    const terms = [
      { key: 'a', text: 'state', isName: false },
      { key: 'b', text: 'State', isName: true },
    ];
    expect(found(terms, 'State states')).toEqual(['a@0', 'a@6']);
  });
});

describe('Arabic terms in a text', () => {
  test.each([
    ['البصرة', 'والبصرة'],
    ['البصرة', 'للبصرة'],
    ['البصرة', 'وبالبَصْرة'],
    ['البصرة', 'فكالبصـــرة'],
    ['كركوك', 'بكركوك'],
    ['أربيل', 'إلى اربيل'],
    ['الحزب الشيوعي', 'وللحزب الشيوعيّ'],
    ['اللجنة', 'للجنة'],
    ['نينوى', 'نينوي'],
    ['هـ. ج. ويلز', 'رواية هـ.ج. ويلز'],
  ])('%s is found in %s', (term, text) => {
    expect(found([name(term)], text, AR)).toHaveLength(1);
  });

  test.each([
    ['مجلس', 'المجلس'],
    ['مجلس', 'وللمجلس'],
    ['مجلس عمالي', 'المجلس العمالي'],
    ['حزب', 'حزبًا'],
    ['حزب', 'فحزباً'],
    ['أناركي', 'أناركيًّا'],
  ])('the term %s is found in %s', (term, text) => {
    expect(found([word(term)], text, AR)).toHaveLength(1);
  });

  test.each([
    ['بصرة', 'مبصرة'],
    ['كردستان', 'الكردستان'],
    ['البصرة', 'البصريون'],
    ['مجلس عمالي', 'مجلس، عمالي'],
    ['شو', 'شورى'],
  ])('the name %s is not in %s', (term, text) => {
    expect(found([name(term)], text, AR)).toEqual([]);
  });
});

test('the finder finds what a search for every term at every word would', () => {
  const letters = ['a', 'b', 'c'];
  const phrase = fc.array(fc.constantFrom(...letters), { minLength: 1, maxLength: 3 }).map((words) => words.join(' '));
  const text = fc
    .array(fc.tuple(fc.constantFrom(...letters, 'd'), fc.constantFrom(' ', ' ', ', ')))
    .map((parts) => parts.map(([letter, gap]) => letter + gap).join(''));
  fc.assert(
    fc.property(fc.uniqueArray(phrase), text, (phrases, written) => {
      const naive: string[] = [];
      for (let at = 0; at < written.length; ) {
        const rest = written.slice(at);
        const fits = phrases.filter((each) => rest.startsWith(each) && !/^[a-d]/.test(rest.slice(each.length)));
        const longest = fits.sort((a, b) => b.length - a.length)[0];
        if (longest !== undefined) naive.push(`${longest}@${at}`);
        at += longest === undefined ? 1 : longest.length;
      }
      expect(found(phrases.map(name), written)).toEqual(naive);
    }),
    { numRuns: 500 },
  );
});

describe('the register of a language', () => {
  const entry = (id: string, changes: Partial<GlossaryEntry>): GlossaryEntry => ({
    id,
    terms: {},
    alternatives: {},
    forbidden: {},
    definitions: {},
    sortAs: {},
    isName: false,
    place: startOf('glossary.csv'),
    ...changes,
  });
  const glossary = [
    entry('hekmat', {
      terms: { en: 'Mansoor Hekmat', ar: 'منصور حكمت' },
      alternatives: { en: ['Hekmat'] },
      forbidden: {},
      sortAs: { en: 'Hekmat, Mansoor' },
      isName: true,
    }),
    entry('report', { terms: { en: 'report', ar: 'تقرير' } }),
    entry('council', { terms: { en: 'council' }, definitions: { en: [{ kind: 'text', text: 'A body.' }] } }),
  ];
  const people = [{ id: 'jd', name: { en: 'Jane Doe', ar: 'جين دو' }, sortAs: { en: 'Doe, Jane' }, url: undefined }];
  const register = createTermRegister(glossary, people, EN);
  const mark = (text: string, words: string, entry?: string) => {
    const start = text.indexOf(words);
    return { role: 'name' as const, entry, words, start, end: start + words.length };
  };

  test('knows names and defined terms, not words for translators', () => {
    const keys = register.mentions('A report on councils by Hekmat.', []).map(({ key }) => register.term(key).heading);
    expect(keys).toEqual(['council', 'Hekmat, Mansoor']);
    expect(createTermRegister(glossary, [], AR).mentions('تقرير عن منصور حكمت', [])).toHaveLength(1);
  });

  test('takes what is marked as a whole, as the entry it is marked as', () => {
    const text = 'Hekmat Street, the teacher, Jane Doe, Jane\nDoe, Mansoor Hekmat';
    const marks = [
      mark(text, 'Hekmat Street'),
      mark(text, 'the teacher', 'Hekmat, Mansoor'),
      mark(text, 'Jane Doe'),
      mark(text, 'Jane\nDoe'),
      mark(text, 'Mansoor Hekmat'),
    ];
    const headings = register.mentions(text, marks).map(({ key }) => register.term(key).heading);
    expect(headings).toEqual(['Hekmat Street', 'Hekmat, Mansoor', 'Doe, Jane', 'Doe, Jane', 'Hekmat, Mansoor']);
  });
});

describe('the order of an index', () => {
  const order = (headings: readonly string[], language = EN) =>
    indexGroups(headings, (heading) => heading, language).map(
      ({ letter, entries }) => `${letter}: ${entries.join(' | ')}`,
    );

  test('in Arabic has Kurdish names that begin with ئ under the alef, in Kurdish under their own letter', () => {
    const names = ['يوسف', 'ئاراس', 'أحمد', 'باسم', 'ئێران'];
    expect(order(names, AR)).toEqual(['أ: أحمد | ئاراس | ئێران', 'ب: باسم', 'ي: يوسف']);
    expect(order(['يوسف', 'ئاراس'], knownLanguage('ckb'))).toEqual(['ئ: ئاراس', 'ي: يوسف']);
  });

  test('in English ignores articles, capitals and marks', () => {
    expect(
      order(['zebra', 'al-Maliki, Nouri', 'Ångström', 'apple', 'The Scream', 'Mosul', '1991', 'Éire', 'maize']),
    ).toEqual([
      '0–9: 1991',
      'A: Ångström | apple',
      'E: Éire',
      'M: maize | al-Maliki, Nouri | Mosul',
      'S: The Scream',
      'Z: zebra',
    ]);
  });

  test('in English puts transliterated names under their first letter, and letters with strokes under one', () => {
    expect(
      order(['Zaki', 'ʿAbd al-Karīm', 'Adams', 'al-ʿAlawī', 'Abel', 'Ozal', 'Østergaard', 'Œuvres', 'Oak']),
    ).toEqual(['A: ʿAbd al-Karīm | Abel | Adams | al-ʿAlawī', 'O: Oak | Œuvres | Østergaard | Ozal', 'Z: Zaki']);
  });

  test('in Arabic ignores ال and has one letter for every alef', () => {
    expect(
      order(['البصرة', 'إيران', 'أربيل', 'الاتحاد', 'بغداد', 'آمد', 'تكريت', 'هيت', 'الهلال', 'ISIS'], AR),
    ).toEqual(['أ: آمد | الاتحاد | أربيل | إيران', 'ب: البصرة | بغداد', 'ت: تكريت', 'هـ: الهلال | هيت', 'I: ISIS']);
  });
});

test('pages in a row become ranges, mentions in notes alone stand by themselves', () => {
  const at = (page: number, inNote = false) => ({ page, inNote });
  const shown = (pages: Parameters<typeof pageRanges>[0]) =>
    pageRanges(pages).map(({ first, last, inNote }) => `${first}${last > first ? `–${last}` : ''}${inNote ? 'n' : ''}`);
  expect(shown([at(4), at(3), at(4), at(5, true), at(5), at(9)])).toEqual(['3–5', '9']);
  expect(shown([at(1), at(2, true), at(3)])).toEqual(['1', '2n', '3']);
  expect(shown([])).toEqual([]);
});

test('pages on the same side of spreads in a row are a range where languages face each other', () => {
  const at = (page: number, inNote = false) => ({ page, inNote });
  const shown = (pages: Parameters<typeof pageRanges>[0]) =>
    pageRanges(pages, 2).map(({ first, last, inNote }) => `${first}–${last}${inNote ? 'n' : ''}`);
  expect(shown([at(2), at(4), at(6), at(10)])).toEqual(['2–6', '10–10']);
  expect(shown([at(2), at(4, true), at(6)])).toEqual(['2–2', '4–4n', '6–6']);
});
