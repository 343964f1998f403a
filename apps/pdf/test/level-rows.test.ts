// The rows of two sides become pairs by the names that both have; none is lost, and what one side alone has stands there.

import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { rowOf, stackOf } from '../src/compose/stack.ts';
import type { Mark, Row } from '../src/paint/mark.ts';
import { levelPairs, withLevel } from '../src/parallel/level-rows.ts';

function row(name: string, level?: string): Row {
  return rowOf(10, [{ kind: 'anchor', name, x: 0, y: 0, outline: undefined }], { level });
}

function nameOf({ content: [mark] }: { readonly content: readonly Mark[] }): string {
  return mark?.kind === 'anchor' ? mark.name : '';
}

function drawn(first: readonly Row[], second: readonly Row[]): string[] {
  return levelPairs(first, second).map(({ sides }) => sides.map((rows) => rows.map(nameOf).join(' ')).join(' / '));
}

describe('rows of two sides', () => {
  test('are paired where both have a name, in the order of both', () => {
    const first = [row('a', '1'), row('b'), row('c', '2'), row('d', '3')];
    const second = [row('A', '1'), row('C', '2'), row('D', '3'), row('E')];
    expect(drawn(first, second)).toEqual(['a b / A', 'c / C', 'd / D E']);
  });

  test('stay with what is before them where only one side has their name', () => {
    const first = [row('a', '1'), row('b', 'only here'), row('c', '2')];
    const second = [row('A', '1'), row('C', '2'), row('D', 'only there')];
    expect(drawn(first, second)).toEqual(['a b / A', 'c / C D']);
  });

  test('that begin with something of no name begin together', () => {
    expect(drawn([row('space'), row('a', '1')], [row('A', '1')])).toEqual(['space a / A']);
    expect(drawn([row('space'), row('a', '1')], [row('SPACE'), row('A', '1')])).toEqual(['space / SPACE', 'a / A']);
  });

  test('take the first of two with the same name: a title of two halves', () => {
    expect(drawn([row('a', '1'), row('b', '1'), row('c', '2')], [row('A', '1'), row('C', '2')])).toEqual([
      'a b / A',
      'c / C',
    ]);
  });

  test('all come out once, in order', () => {
    const side = (letter: string) =>
      fc
        .array(fc.option(fc.integer({ min: 0, max: 9 }).map(String), { nil: undefined }))
        .map((levels) => levels.map((level, index) => row(`${letter}${index}`, level)));
    fc.assert(
      fc.property(side('a'), side('b'), (first, second) => {
        const pairs = levelPairs(first, second);
        expect(pairs.flatMap(({ sides }) => sides[0])).toEqual(first);
        expect(pairs.flatMap(({ sides }) => sides[1])).toEqual(second);
      }),
    );
  });

  test('keep the name of their unit; blocks without one get that of their place', () => {
    expect(withLevel(stackOf([row('a', 'unit')]), 'block 1').rows[0]).toMatchObject({ level: 'unit' });
    expect(withLevel(stackOf([row('a')]), 'block 1').rows[0]).toMatchObject({ level: 'block 1' });
    expect(withLevel(stackOf([]), 'block 1').rows).toEqual([]);
  });
});
