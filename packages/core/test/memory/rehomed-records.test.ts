// A memory whose documents have other names now comes in; each record counts where its unit stands today.

import { describe, expect, it } from 'vitest';
import { rehomedRecords } from '../../src/memory/rehomed-records.ts';
import type { MemoryRecord } from '../../src/model/memory-record.ts';
import { startOf } from '../../src/model/place.ts';

const record = (document: string, unit: string, sourceLanguage = 'en'): MemoryRecord => ({
  ...{ document, unit, sourceLanguage, targetLanguage: 'ar', source: 's', target: 't' },
  ...{ before: '', after: '', who: '', when: '' },
});
const file = (document: string, language: string, ...ids: string[]) => ({
  ...{ document, language, file: `${language}/${document}.json` },
  entries: ids.map((id) => ({ id, text: 's', place: startOf('x') })),
});
const DOCUMENTS = [
  { id: 'a', language: { tag: 'en' } },
  { id: 'new', language: { tag: 'en' } },
];
const STRINGS = [file('a', 'en', 'one'), file('new', 'en', 'two'), file('new', 'ar', 'three')];
const homes = (...records: MemoryRecord[]) =>
  rehomedRecords(records, DOCUMENTS, STRINGS).map(({ document }) => document);

describe('records', () => {
  it('of a document that is gone count where their unit is', () => {
    expect(homes(record('old', 'two'), record('old', 'two', 'ar'))).toEqual(['new', 'new']);
  });

  it('of a part that is a document now count where their unit is, and for both where it stands in both', () => {
    expect(homes(record('a', 'two'))).toEqual(['new']);
    const copied = [file('a', 'en', 'one', 'two'), file('new', 'en', 'two')];
    const found = rehomedRecords([record('a', 'one'), record('a', 'two')], DOCUMENTS, copied);
    expect(found.map(({ document, unit }) => [document, unit])).toEqual([
      ['a', 'one'],
      ['a', 'two'],
      ['new', 'two'],
    ]);
  });

  it('stay where their unit still is, and where no text has their unit', () => {
    // What only a translator's file has is no unit.
    expect(homes(record('a', 'one'), record('a', 'four'), record('old', 'four'), record('old', 'three'))).toEqual([
      'a',
      'a',
      'old',
      'old',
    ]);
  });

  it('are the same ones for whoever asks again, and the memory itself where nothing moved', () => {
    const memory = [record('a', 'one'), record('old', 'two')];
    expect(rehomedRecords(memory, DOCUMENTS, STRINGS)).toBe(rehomedRecords(memory, DOCUMENTS, STRINGS));
    const still = [record('a', 'one'), record('old', 'four')];
    expect(rehomedRecords(still, DOCUMENTS, STRINGS)).toBe(still);
  });
});
