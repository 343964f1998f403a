// Pages on which notes move to and fro with the width of their numbers come in; the rounds until they stand still go out.

import { expect, test } from 'vitest';
import { type BegunNotes, createPageCount } from '../src/compose/note-numbers.ts';

const NOTES = 9;
const names = (page: number): readonly string[] => Array.from({ length: NOTES }, (_, index) => `p${page}n${index}`);

/**
 * Six pages: a note that is 10 at the foot of the first is too wide there; as 1 at the head of the second it would have
 * room on the first. The other pages stay as they are.
 */
function group(index: number, numbers: ReadonlyMap<string, number>): BegunNotes {
  const [first, second, ...others] = Array.from({ length: 6 }, (_, page) => names(6 * index + page));
  const restless = `restless${index}`;
  const stays = (numbers.get(restless) ?? 10) < 10;
  return stays ? [[...first!, restless], second!, ...others] : [first!, [restless, ...second!], ...others];
}

/** The pages and numbers that stand still, and how often the chapter was set. */
function settle(groups: number) {
  const count = createPageCount();
  let numbers: ReadonlyMap<string, number> = new Map();
  for (let rounds = 1; ; rounds++) {
    const begun = Array.from({ length: groups }, (_, index) => group(index, numbers)).flat();
    const next = count(begun);
    if ([...next].every(([name, number]) => numbers.get(name) === number)) return { begun, numbers, rounds };
    numbers = next;
  }
}

test('a long chapter is not set much more often than a short one', () => {
  expect(settle(200).rounds).toBeLessThanOrEqual(settle(1).rounds + 1);
});

test('every page shows numbers that rise by one, from 1 or on from the page before', () => {
  const { begun, numbers } = settle(30);
  let last = 0;
  for (const page of begun) {
    const shown = page.map((name) => numbers.get(name)!);
    expect([1, last + 1]).toContain(shown[0]);
    expect(shown).toEqual(shown.map((_, index) => shown[0]! + index));
    last = shown.at(-1)!;
  }
  expect(begun.filter((page) => numbers.get(page[0]!) !== 1).length).toBeLessThanOrEqual(30);
});
