// Slips are sown into the sample's own translations: the right check finds nearly all of each kind, and nothing in the texts as they are.

import { expect, test } from 'vitest';
import { ownPairs } from '../bench/src/checks/own-pairs.ts';
import { digitControl, flaggedPairs, type PairLanguage, seedErrors } from '../bench/src/checks/seed-errors.ts';

const FOUND = 0.95;
const MOST = 40;
/** Fewer say nothing of a share. */
const ENOUGH = 8;

const english = ownPairs();
const arabic = english.map(({ source, target }) => ({ source: target, target: source }));
const DIRECTIONS: readonly (readonly [PairLanguage, PairLanguage, typeof english])[] = [
  ['en', 'ar', english],
  ['ar', 'en', arabic],
];

test.each(DIRECTIONS)('%s → %s: at least 22 kinds of slips are found, 95 of 100 each', (from, to, pairs) => {
  const sown = seedErrors(pairs, from, to, MOST).filter((one) => one.sown >= ENOUGH);
  expect(sown.length).toBeGreaterThanOrEqual(22);
  const weak = sown.filter((one) => one.found < one.sown * FOUND);
  expect(weak.map(({ kind, sown: all, found }) => `${kind}: ${found} of ${all}`)).toEqual([]);
});

test('the texts as they are have nothing against them', () => {
  expect(flaggedPairs(english, 'en', 'ar').byCode).toEqual({});
});

test('Arabic-Indic digits are no slip', () => {
  expect(digitControl(english, 'en', 'ar')).toBe(0);
});
