// Each check by itself: one input that has the fault and one that nearly has it.

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { multisetDifference } from '../../src/check/multiset.ts';
import { checkStringsAgainstUnits } from '../../src/check/strings-against-units.ts';
import { checkTargetMarkup } from '../../src/check/target-markup.ts';
import { checkUniqueIds } from '../../src/check/unique-ids.ts';
import type { SourceInline } from '../../src/model/inline.ts';
import type { Problem } from '../../src/model/problem.ts';
import type { StringFile } from '../../src/model/strings.ts';
import type { Unit } from '../../src/model/unit.ts';

const place = { file: 'translations/x/ar/one.json', line: 3, column: 16 };
const codes = (problems: readonly Problem[]) => problems.map((problem) => problem.code);
const text = (value: string): SourceInline => ({ kind: 'text', text: value });

function compare(source: readonly SourceInline[], target: readonly SourceInline[]) {
  return checkTargetMarkup({ source, target, place });
}

describe('a translation beside its source', () => {
  it('may leave a name unmarked, which is worth a remark', () => {
    const name = (value: string): SourceInline => ({
      kind: 'indexed',
      role: 'name',
      entry: undefined,
      children: [text(value)],
    });
    const [problem, ...others] = compare([name('a'), name('b'), text('c')], [text('ا'), name('ب')]);
    expect([problem?.code, problem?.severity, problem?.values.count]).toEqual(['index-mark-fewer', 'info', 1]);
    expect(others).toEqual([]);
    expect(compare([name('a')], [name('ا'), name('ب')])).toEqual([]);
    expect(codes(compare([name('a')], [text(':name[ا')]))).toEqual(['index-mark-fewer', 'broken-markup']);
  });

  it.each(['**', '*كلمة', 'نص](x.md)', '[^3', '[[العراق', '~~قديم', ':en[word'])(
    'may not show mark-up as words: %s',
    (broken) => {
      expect(codes(compare([text('a')], [text(`قبل ${broken} بعد`)]))).toContain('broken-markup');
    },
  );

  it('may show signs that its source shows too', () => {
    expect(compare([text('2 * 3 and [[')], [text('٢ * ٣ و[[')])).toEqual([]);
    expect(compare([text('a')], [text('قوسان [نص] وشرطة_سفلية: نقطتان')])).toEqual([]);
  });

  it('is walked without recursion, however deep it is nested', () => {
    let deep: SourceInline = text('**');
    for (let i = 0; i < 50_000; i++) deep = { kind: 'strong', children: [deep] };
    expect(codes(compare([], [deep]))).toEqual(['broken-markup']);
  });
});

describe('string files', () => {
  const strings = (document: string, entries: Record<string, string>, language = 'ar'): StringFile => ({
    ...{ language, document, file: `translations/x/${language}/${document}.json` },
    entries: Object.entries(entries).map(([id, value], i) => ({ id, text: value, place: { ...place, line: i + 2 } })),
  });
  const unit = (id: string): Unit => ({ id, kind: 'paragraph', text: 'a', part: 0, place });

  it('may hold nothing but translations of the document’s units', () => {
    const file = strings('one', { aaaaaaaa: 'نص', bbbbbbbb: 'يتيم', cccccccc: ' \u00a0' });
    const problems = checkStringsAgainstUnits(file, [unit('aaaaaaaa'), unit('cccccccc')]);
    expect(problems.map((p) => [p.severity, p.code, p.values.id, p.place.line])).toEqual([
      ['warning', 'orphan-string', 'bbbbbbbb', 3],
    ]);
    expect(codes(checkStringsAgainstUnits(file, undefined))).toEqual(['orphan-string-file']);
  });

  it('are told which unit was meant where an id is misspelt', () => {
    const file = strings('one', { k3v7q2mb: 'نص' });
    expect(checkStringsAgainstUnits(file, [unit('k3v7q2ma')]).map(({ code, values }) => [code, values.near])).toEqual([
      ['string-id-misspelt', 'k3v7q2ma'],
    ]);
    const both = strings('one', { k3v7q2ma: 'نص', k3v7q2mb: 'نص' });
    expect(codes(checkStringsAgainstUnits(both, [unit('k3v7q2ma')]))).toEqual(['orphan-string']);
  });

  it('of two documents may not share an id', () => {
    const files = [strings('one', { aaaaaaaa: 'a' }, 'en'), strings('two', { aaaaaaaa: 'b', bbbbbbbb: 'c' }, 'en')];
    expect(checkUniqueIds(files).map((p) => [p.code, p.values.other])).toEqual([
      ['duplicate-unit-id', 'translations/x/en/one.json'],
    ]);
  });
});

describe('multisetDifference', () => {
  const letters = fc.array(fc.constantFrom<string>('a', 'b', 'c'));

  it('gives back the second list when what was lost is taken away and what was added is put in', () => {
    fc.assert(
      fc.property(letters, letters, (before, after) => {
        const { lost, added } = multisetDifference(before, after);
        const rest = [...before];
        for (const member of lost) rest.splice(rest.indexOf(member), 1);
        expect([...rest, ...added].sort()).toEqual([...after].sort());
        expect(lost.some((member) => added.includes(member))).toBe(false);
      }),
    );
  });
});
