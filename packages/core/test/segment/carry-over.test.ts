// Old units and edited sources go in; ids stay with the texts that a translator would call the same.

import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Draft } from '../../src/model/unit.ts';
import { carryOver } from '../../src/segment/carry-over.ts';

const place = { file: 'a.md', line: 1, column: 1 };
const draft = (text: string): Draft => ({ kind: 'paragraph', text, place, part: 0 });
const entries = (texts: readonly string[]) => texts.map((text, i) => ({ id: `old-${i}`, text, place }));

function carry(before: readonly string[], after: readonly string[]) {
  let count = 0;
  return carryOver(entries(before), after.map(draft), () => `new-${count++}`);
}

const rivers = 'The two rivers meet north of the city and run together to the sea.';
const towns = 'Small towns along the bank lived from dates, fish and the river trade.';
const taxes = 'In spring the governor raised the taxes on every boat that passed.';

describe('ids', () => {
  test('stay with unchanged texts, and new texts get new ones', () => {
    const result = carry([rivers, towns], [rivers, taxes, towns]);
    expect(result.ids).toEqual(['old-0', 'new-0', 'old-1']);
    expect(result.exact).toEqual(['old-0', 'old-1']);
    expect(result.new).toEqual(['new-0']);
    expect(result.orphans).toEqual([]);
  });

  test('move with texts that move', () => {
    const result = carry([rivers, towns, taxes], [taxes, rivers, towns]);
    expect(result.ids).toEqual(['old-2', 'old-0', 'old-1']);
    expect(result.moved).toEqual(['old-2']);
  });

  test('stay where only case, marks or punctuation changed, also elsewhere', () => {
    const touched = '*The* two Rivers meet north of the City, and run together to the sea!';
    expect(carry([rivers, towns], [touched, towns]).touched).toEqual(['old-0']);
    expect(carry([rivers, towns, taxes], [towns, taxes, touched]).touched).toEqual(['old-0']);
    expect(carry(['كتب الرجل رسالة'], ['كَتَبَ الرجلُ رسالةً']).touched).toEqual(['old-0']);
  });

  test('stay with an edited text between the same neighbours, and with a longer half of a text that was split', () => {
    const edited = 'The three rivers meet far north of the old city and run together to the sea.';
    expect(carry([towns, rivers, taxes], [towns, edited, taxes]).similar).toEqual(['old-1']);
    const [a, b] = [rivers.slice(0, 44), rivers.slice(44)];
    expect(carry([towns, rivers, taxes], [towns, a, b, taxes]).ids).toEqual(['old-0', 'old-1', 'new-0', 'old-2']);
  });

  test('are not taken from a text that is still there', () => {
    const copy = `${rivers.slice(0, -1)}, slowly.`;
    const result = carry([rivers, towns], [rivers, copy, towns]);
    expect(result.ids).toEqual(['old-0', 'new-0', 'old-1']);
    expect(carry([rivers], [rivers, rivers]).ids).toEqual(['old-0', 'new-0']);
  });

  test('do not follow an address that two different notes share, and stay with a link that leads elsewhere', () => {
    const site = 'https://archive.example.org/collections/documents/of-the-labour-movement/';
    const [one, other] = [`Report of 1959, ${site}1959`, `Interview, ${site}1978`];
    expect(carry([rivers, one, towns], [rivers, other, towns]).ids).toEqual(['old-0', 'new-0', 'old-2']);
    const [before, after] = [`[Report](${site}1)`, '[Report](https://example.org/2)'];
    expect(carry([rivers, before], [rivers, after]).ids).toEqual(['old-0', 'old-1']);
  });

  test('of texts that are gone are orphans, and are not given again', () => {
    const result = carry([rivers, towns], [taxes]);
    expect(result.orphans.map(({ id }) => id)).toEqual(['old-0', 'old-1']);
    const ids = ['old-0', 'old-1', 'free'];
    expect(carryOver(entries([rivers, towns]), [draft(taxes)], () => ids.shift()!).ids).toEqual(['free']);
    expect(() => carryOver(entries([rivers]), [draft(taxes)], () => 'old-0')).toThrow();
  });
});

describe('for any texts', () => {
  const word = fc.constantFrom('river', 'city', 'boat', 'النهر', 'مدينة', '1920', 'the', 'a');
  const sentence = fc.array(word, { minLength: 1, maxLength: 12 }).map((words) => words.join(' '));
  const texts = fc.array(sentence, { maxLength: 30 });

  test('ids are unique, every old id is used or an orphan, and live texts keep their donors', () => {
    fc.assert(
      fc.property(texts, texts, (before, after) => {
        const result = carry(before, after);
        expect(new Set(result.ids).size).toBe(after.length);
        expect(result.ids.filter((id) => id.startsWith('old')).length + result.orphans.length).toBe(before.length);
        const alive = new Set(after);
        for (const [i, donor] of result.donors.entries()) {
          if (donor === undefined || donor.text === after[i]) continue;
          const copies = (list: readonly string[]) => list.filter((text) => text === donor.text).length;
          if (alive.has(donor.text)) expect(copies(before)).toBeGreaterThan(copies(after));
        }
      }),
    );
  });

  test('unchanged texts keep their ids, in any order', () => {
    fc.assert(
      fc.property(fc.uniqueArray(sentence, { maxLength: 30 }), fc.infiniteStream(fc.nat()), (before, random) => {
        expect(carry(before, before).ids).toEqual(before.map((_, i) => `old-${i}`));
        const order = before.map((text) => ({ text, key: random.next().value as number }));
        const after = order.toSorted((a, b) => a.key - b.key).map(({ text }) => text);
        expect(carry(before, after).ids).toEqual(after.map((text) => `old-${before.indexOf(text)}`));
      }),
    );
  });

  test('a text with one word changed keeps its id', () => {
    const longer = fc.uniqueArray(fc.array(word as fc.Arbitrary<string>, { minLength: 6, maxLength: 12 }), {
      minLength: 1,
      maxLength: 20,
      selector: (words) => words.join(' '),
    });
    fc.assert(
      fc.property(longer, fc.nat(), fc.nat(), (before, which, where) => {
        const index = which % before.length;
        const changed = before[index]!.with(where % before[index]!.length, 'zz');
        const after = before.with(index, changed).map((words) => words.join(' '));
        expect(
          carry(
            before.map((words) => words.join(' ')),
            after,
          ).ids,
        ).toEqual(before.map((_, i) => `old-${i}`));
      }),
    );
  });
});

test('two thousand rewritten units are carried over', () => {
  const before = Array.from(
    { length: 2_000 },
    (_, i) => `Entry ${i * 7919} of the survey of ${(i * 31) % 977} houses in quarter ${i % 13}.`,
  );
  const after = before.toReversed().map((text) => text.replace('survey', 'great survey'));
  const result = carry(before, after);
  expect(new Set(result.ids).size).toBe(2_000);
  expect(result.similar.length).toBeGreaterThan(1_900);
});
