// Front matter, right and wrong, against what it says and what is wrong with it.

import { describe, expect, test } from 'vitest';
import { parseFrontMatter } from '../../src/parse/front-matter.ts';

describe('parseFrontMatter', () => {
  test('reads everything that a document may say, with the places of its prose', () => {
    const { value, problems } = parseFrontMatter(
      `title: "A *fine* title"
summary: >
  Two lines
  of summary.
language: ar
authors: [jane, Someone Else]
date: 2024-06-29
tags: iraq
place: { en: Basra, ar: البصرة }
source:
  title: { ar: الأصل }
  date: 2012
  url: https://example.org/x
`,
      '01-a.md',
      2,
    );
    expect(problems).toEqual([]);
    expect(value?.title).toEqual({ text: 'A *fine* title', place: { file: '01-a.md', line: 2, column: 8 } });
    expect(value?.summary?.text).toBe('Two lines of summary.');
    expect(value?.language).toBe('ar');
    expect(value?.meta).toEqual({
      authors: ['jane', 'Someone Else'],
      translators: [],
      date: '2024-06-29',
      modified: undefined,
      tags: ['iraq'],
      place: { en: 'Basra', ar: 'البصرة' },
      aliases: [],
      source: {
        title: { ar: 'الأصل' },
        author: undefined,
        date: '2012',
        publisher: undefined,
        language: undefined,
        url: 'https://example.org/x',
      },
    });
  });

  test('keeps the rest when one value is wrong', () => {
    const { value, problems } = parseFrontMatter('title: T\ndate: 2023-13-01\nminutes: 10\n', '01-a.md', 2);
    expect(problems.map(({ code, severity, place }) => [code, severity, place.line, place.column])).toEqual([
      ['schema-unknown-key', 'warning', 4, 1],
      ['not-a-date', 'error', 3, 7],
    ]);
    expect(value?.title?.text).toBe('T');
    expect(value?.meta.date).toBeUndefined();
  });

  test('empty front matter is front matter', () => {
    expect(parseFrontMatter('', '01-a.md', 2).problems).toEqual([]);
  });
});
