// Units, translations and accepted pairs, in every combination that gives a state of its own.

import { describe, expect, test } from 'vitest';
import {
  acceptable,
  completenessOf,
  type Document,
  formatMemoryRecord,
  knownLanguage,
  type MemoryRecord,
  NO_META,
  parseMemory,
  resolveUnits,
  type StringFile,
  sourceHash,
  type Unit,
} from '../../src/index.ts';

const AR = knownLanguage('ar');
const PLACE = { file: '01-a.md', line: 1, column: 1 };

function unit(id: string, text: string): Unit {
  return { id, text, kind: 'paragraph', place: PLACE, part: 0 };
}

function document(...units: readonly Unit[]): Document<Unit> {
  const [title, ...rest] = units;
  return {
    id: '01-a',
    file: '01-a.md',
    language: knownLanguage('en'),
    title: title!,
    subtitle: undefined,
    summary: undefined,
    meta: NO_META,
    parts: [{ heading: undefined, blocks: rest.map((prose) => ({ kind: 'paragraph', prose })), notes: [] }],
    references: [],
    place: PLACE,
  };
}

function strings(texts: Readonly<Record<string, string>>): StringFile {
  const entries = Object.entries(texts).map(([id, text]) => ({ id, text, place: PLACE }));
  return { language: 'ar', document: '01-a', file: 'a.json', entries };
}

function record(source: string, target: string, over: Partial<MemoryRecord> = {}): MemoryRecord {
  return {
    document: '01-a',
    unit: 'u',
    sourceLanguage: 'en',
    targetLanguage: 'ar',
    source,
    target,
    before: '',
    after: '',
    who: '',
    when: '2024-01-01',
    ...over,
  };
}

function stateOf(text: string, target: string | undefined, ...records: readonly MemoryRecord[]) {
  const file = target === undefined ? undefined : strings({ u: target });
  const [resolved] = resolveUnits(document(unit('u', text)), file, records, AR);
  return [resolved?.state, resolved?.basis];
}

describe('the state of a unit', () => {
  test.each([['in its own language needs nothing', 'source', undefined]])('%s', (_, state) => {
    const [resolved] = resolveUnits(document(unit('u', 'Text')), undefined, [], knownLanguage('en'));
    expect(resolved).toMatchObject({ state, target: undefined });
  });

  test.each([
    ['no translation', 'Text', undefined, [], 'missing', undefined],
    ['a blank translation', 'Text', ' \n', [], 'missing', undefined],
    ['nothing to translate', '2014 – 2018', undefined, [], 'computed', undefined],
    ['a translation of what needed none', '2014', 'سنة ٢٠١٤', [], 'fresh', undefined],
    ['never accepted', 'Text', 'نص', [], 'fresh', undefined],
    ['accepted from this source', 'Text', 'نص', [record('Text', 'نص')], 'fresh', undefined],
    ['accepted from another source', 'New text', 'نص', [record('Text', 'نص')], 'stale', 'Text'],
    ['rewritten since', 'New text', 'نص جديد', [record('Text', 'نص')], 'fresh', undefined],
    ['a verse was parted into halves', 'New || text', 'نص', [record('New text', 'نص')], 'touched', 'New text'],
    ['the source changed in mark-up only', '*New* text!', 'نص', [record('New text', 'نص')], 'touched', 'New text'],
    ['the source changed and came back', 'Text', 'نص', [record('Text', 'نص'), record('New', 'نص')], 'fresh', undefined],
    [
      'several older sources: the newest counts',
      'Third',
      'نص',
      [record('First', 'نص'), record('Second', 'نص')],
      'stale',
      'Second',
    ],
    [
      'white space and composition do not count',
      'Cafe\u0301  bar',
      'نص',
      [record('Café bar', 'نص')],
      'fresh',
      undefined,
    ],
    ["another unit's acceptance", 'New', 'نص', [record('Text', 'نص', { unit: 'v' })], 'fresh', undefined],
    [
      "another language's acceptance",
      'New',
      'نص',
      [record('Text', 'نص', { targetLanguage: 'ku' })],
      'fresh',
      undefined,
    ],
  ] as const)('%s', (_, text, target, records, state, basis) => {
    expect(stateOf(text, target, ...records)).toEqual([state, basis]);
  });

  test('is counted', () => {
    const resolved = resolveUnits(
      document(unit('a', 'A text'), unit('b', '12'), unit('c', 'C')),
      strings({ a: 'نص' }),
      [],
      AR,
    );
    expect(completenessOf(resolved)).toEqual({ source: 0, fresh: 1, touched: 0, stale: 0, missing: 1, computed: 1 });
  });
});

describe('accepting', () => {
  const doc = document(unit('t', 'Title'), unit('u', 'Text'), unit('v', 'Other text'));
  const today = { who: 'jane', when: '2025-01-01' };

  test('records what is fresh and not recorded yet, with the hashes of its neighbours', () => {
    const known = record('Title', 'عنوان', { unit: 't' });
    const records = acceptable(doc, strings({ t: 'عنوان', u: 'نص' }), [known], today);
    expect(records).toEqual([
      record('Text', 'نص', { before: sourceHash('Title'), after: sourceHash('Other text'), ...today }),
    ]);
  });

  test('leaves what is stale alone, unless it is named', () => {
    const old = record('Old text', 'نص');
    expect(acceptable(doc, strings({ u: 'نص' }), [old], today)).toEqual([]);
    const named = acceptable(doc, strings({ u: 'نص', v: 'آخر' }), [old], { ...today, units: new Set(['u']) });
    expect(named.map(({ unit, source }) => [unit, source])).toEqual([['u', 'Text']]);
    const resolved = resolveUnits(doc, strings({ u: 'نص' }), [old, ...named], AR);
    expect(resolved[1]?.state).toBe('fresh');
  });

  test('a second time records nothing', () => {
    const first = acceptable(doc, strings({ u: 'نص' }), [], today);
    const read = parseMemory(first.map(formatMemoryRecord).join('\n'), 'm.jsonl').value;
    expect(acceptable(doc, strings({ u: 'نص' }), read, today)).toEqual([]);
  });
});
