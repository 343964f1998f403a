// Translation memories are written and read back; lines that merges or hands broke are skipped with a word.

import { describe, expect, test } from 'vitest';
import type { MemoryRecord } from '../../src/model/memory-record.ts';
import { formatMemoryRecord, parseMemory } from '../../src/parse/memory-file.ts';
import { mergeMemory } from '../../src/parse/merge-memory.ts';

const RECORD: MemoryRecord = {
  document: '01-a',
  unit: 'abcd2345',
  sourceLanguage: 'en',
  targetLanguage: 'ar',
  source: 'Iraq',
  target: 'العراق',
  before: '',
  after: '0123456789abcdef',
  who: 'jane',
  when: '2024-06-29',
};

describe('the translation memory', () => {
  test('comes back as it was written, the keys in their order', () => {
    const line = formatMemoryRecord(RECORD);
    expect(Object.keys(JSON.parse(line))).toEqual(
      'document unit source_language target_language source target before after who when'.split(' '),
    );
    expect(parseMemory(`${line}\n`, 'm.jsonl')).toEqual({ value: [RECORD], problems: [] });
  });

  test('a review is a record of its own, beside the acceptance of the same pair', () => {
    const review = { ...RECORD, reviewed: true as const };
    const line = formatMemoryRecord(review);
    expect(line).toMatch(/,"reviewed":true\}$/);
    expect(parseMemory(`${formatMemoryRecord(RECORD)}\n${line}\n${line}\n`, 'm.jsonl').value).toEqual([RECORD, review]);
    expect(parseMemory(line.replace('true', '"yes"'), 'm.jsonl').value).toEqual([]);
  });

  test('repeated and disordered lines of a merge are put right', () => {
    const later = { ...RECORD, target: 'عراق', when: '2025-01-01' };
    const text = [later, RECORD, later, RECORD].map(formatMemoryRecord).join('\r\n');
    expect(parseMemory(text, 'm.jsonl').value).toEqual([RECORD, later]);
  });

  test('a record without a day stays behind what was accepted before it', () => {
    const kept = { ...RECORD, target: 'عراق', who: '', when: '' };
    const text = [RECORD, kept].map(formatMemoryRecord).join('\n');
    expect(parseMemory(text, 'm.jsonl').value).toEqual([RECORD, kept]);
    // A merge may put an older one behind it.
    const older = { ...RECORD, target: 'القطر', when: '2001-01-01' };
    const merged = mergeMemory([`${text}\n`, `${text}\n`, `${text}\n${formatMemoryRecord(older)}\n`]);
    expect(parseMemory(merged, 'm.jsonl').value).toEqual([older, RECORD, kept]);
  });

  test('a line that cannot be used is skipped and reported at its line, as a warning', () => {
    const good = formatMemoryRecord(RECORD);
    const { value, problems } = parseMemory(
      `${good}\n<<<<<<< HEAD\n{"document": "x"}\n[]\n${good.slice(0, -5)}\n`,
      'm.jsonl',
    );
    expect(value).toEqual([RECORD]);
    expect(new Set(problems.map((problem) => problem.severity))).toEqual(new Set(['warning']));
    expect([...new Set(problems.map((problem) => `${problem.place.line} ${problem.code}`))]).toEqual([
      '2 conflict-markers',
      '3 memory-line',
      '4 memory-line',
      '5 json-quote',
    ]);
  });
});
