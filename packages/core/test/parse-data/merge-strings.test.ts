// Three versions of a string file go in; the changes of both sides stand in one file, whatever they are.

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { mergeMemory } from '../../src/parse/merge-memory.ts';
import { type MergedEntry, mergeStrings } from '../../src/parse/merge-strings.ts';
import { formatStrings, parseStrings } from '../../src/parse/string-file.ts';
import { writtenEntries } from '../../src/parse/written-strings.ts';

const entries = (text: string): readonly MergedEntry[] =>
  text.split(' ').flatMap((pair) => (pair === '' ? [] : [{ id: pair.slice(0, 1), text: pair.slice(1) }]));
const merge = (base: string, ours: string, theirs: string) =>
  mergeStrings(entries(base), entries(ours), entries(theirs));
const merged = (base: string, ours: string, theirs: string) => {
  const { text, conflicts } = merge(base, ours, theirs);
  expect(conflicts).toEqual([]);
  return parseStrings(text, '', '', '')
    .value.entries.map(({ id, text }) => `${id}${text}`)
    .join(' ');
};

describe('mergeStrings', () => {
  it('takes what one side did', () => {
    expect(merged('a1 b1', 'a2 b1', 'a1 b2')).toBe('a2 b2');
    expect(merged('a1 b1', 'a1', 'a1 b1 c1')).toBe('a1 c1');
    expect(merged('a1', 'a1 x1', 'a1 y1')).toBe('a1 y1 x1');
    expect(merged('', 'a1', 'b1')).toBe('b1 a1');
    expect(merged('a1 b1 c1', 'a1 b1 c2', 'c1 a1 b1')).toBe('c2 a1 b1');
  });

  it('keeps what one side changed and the other removed', () => {
    expect(merged('a1 b1', 'a1', 'a1 b2')).toBe('a1 b2');
    expect(merged('a1 b1', 'a1 b2', 'a1')).toBe('a1 b2');
  });

  it('marks a text that both changed, and the reader names it', () => {
    const { text, conflicts } = merge('a1 b1 c1', 'a1 b2 c1', 'a1 b3 c1');
    expect(conflicts).toEqual([{ id: 'b', ours: '2', theirs: '3' }]);
    expect(text).toBe(
      '{\n  "a": "1",\n\n<<<<<<< ours\n  "b": "2",\n=======\n  "b": "3",\n>>>>>>> theirs\n\n  "c": "1"\n}\n',
    );
    const { value, problems } = parseStrings(text, 'x.json', 'x', 'ar');
    expect(value.entries).toEqual([]);
    expect(problems).toMatchObject([{ code: 'string-conflict', place: { line: 4, column: 1 }, values: { id: 'b' } }]);
    for (const kept of [/<<<.*\n(.*\n)===.*\n.*\n>>>.*\n/, /<<<.*\n.*\n===.*\n(.*\n)>>>.*\n/])
      expect(parseStrings(text.replace(kept, '$1'), '', '', '').problems).toEqual([]);
    expect(merge('a1', 'a2', 'a2').conflicts).toEqual([]);
  });

  it('leaves what nobody changed as it is written', () => {
    const files = [
      '{\n  "a": "1",\n\n  "b": "2",\n\n  "c": "3"\n}\n',
      '\uFEFF{\r\n  "a": "1",\r\n\r\n  "b": "2",\r\n\r\n  "c": "3"\r\n}\r\n',
      '{\n\t"a" : "1",\n\n\n\t"b":"2",\n\t"c":  "3"}',
      '{"a":"1","b":"2","c":"3"}',
    ].map((text) => text.replace('2', '\\u0627\\u0644 \\/'));
    for (const base of files) {
      const change = (from: string, to: string) => base.replace(from, to);
      const byFile = (...texts: readonly string[]) => {
        const [first, second, third] = texts.map(writtenEntries);
        return mergeStrings(first!.entries, second!.entries, third!.entries, second!.shape);
      };
      expect(byFile(base, change('1', 'x'), change('3', 'y')).text).toBe(change('1', 'x').replace('3', 'y'));
      expect(byFile(base, base, change('"b"', '"d": "4", "b"')).text).toMatch(/"d": "4",\s*"b"/);
      const { text, conflicts } = byFile(base, change('1', 'x'), change('1', 'y'));
      expect(conflicts).toEqual([{ id: 'a', ours: 'x', theirs: 'y' }]);
      expect(parseStrings(text, '', '', '').problems).toMatchObject([{ code: 'string-conflict', values: { id: 'a' } }]);
      const kept = text.replace(/^<<<.*\r?\n(.*\r?\n)===.*\r?\n.*\r?\n>>>.*\r?\n/m, '$1');
      expect(writtenEntries(kept).entries.map(({ text }) => text)).toEqual(['x', 'ال /', '3']);
      if (base.includes('\r')) expect(text.replaceAll('\r\n', '')).not.toContain('\n');
    }
  });

  it('conflicts for no other edits, and loses none', () => {
    const side = fc.array(fc.tuple(fc.nat(19), fc.constantFrom('change', 'remove', 'add', 'move')), { maxLength: 12 });
    fc.assert(
      fc.property(side, side, (first, second) => {
        const base = Array.from({ length: 20 }, (_, i) => ({ id: `k${i}`, text: 'old' }));
        const edit = (edits: typeof first, name: string, avoid: ReadonlySet<number>) => {
          let list = base.slice();
          for (const [n, kind] of edits) {
            const at = list.findIndex(({ id }) => id === `k${n}`);
            if (kind === 'add') list.splice(n % (list.length + 1), 0, { id: `${name}${n}`, text: name });
            if (at < 0 || avoid.has(n)) continue;
            if (kind === 'change') list[at] = { id: `k${n}`, text: name };
            if (kind === 'remove') list.splice(at, 1);
            if (kind === 'move') list.unshift(...list.splice(at, 1));
          }
          list = [...new Map(list.map((entry) => [entry.id, entry])).values()];
          return list;
        };
        const ours = edit(first, 'a', new Set());
        const touched = new Set(first.flatMap(([n, kind]) => (kind === 'change' || kind === 'remove' ? [n] : [])));
        const theirs = edit(second, 'b', touched);
        const { text, conflicts } = mergeStrings(base, ours, theirs);
        expect(conflicts).toEqual([]);
        const { value, problems } = parseStrings(text, '', '', '');
        expect(problems).toEqual([]);
        const found = new Map(value.entries.map(({ id, text }) => [id, text]));
        expect(found.size).toBe(value.entries.length);
        for (const [list, name] of [
          [ours, 'a'],
          [theirs, 'b'],
        ] as const)
          for (const { id, text } of list) if (text === name) expect(found.get(id)).toBe(name);
        for (const { id } of base) {
          const isInBoth = [ours, theirs].every((list) => list.some((entry) => entry.id === id));
          expect(found.has(id)).toBe(isInBoth || found.get(id) === 'a' || found.get(id) === 'b');
        }
        expect(mergeStrings(base, ours, base).text).toBe(formatStrings(ours));
        expect(mergeStrings(base, base, theirs).text).toBe(formatStrings(theirs));
      }),
    );
  });
});

describe('mergeMemory', () => {
  const line = (unit: string, when: string) =>
    JSON.stringify({
      document: 'd',
      unit,
      source_language: 'en',
      target_language: 'ar',
      source: 's',
      target: 't',
      when,
    });

  it('has every record once, by date, and keeps lines that are none', () => {
    const [a, b, c, d] = [line('a', '2026-01-02'), line('b', '2026-01-01'), line('c', '2026-01-03'), line('d', '')];
    expect(mergeMemory([`${a}\n`, `${a}\n${c}\nbroken\n`, `${a}\r\n${b}\n${d}`])).toBe(
      [b, a, c, d, 'broken', ''].join('\n'),
    );
    expect(mergeMemory(['', '', ''])).toBe('');
  });
});
