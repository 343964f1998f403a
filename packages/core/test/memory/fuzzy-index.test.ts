// Texts and queries go in; what the index finds is held against comparing the query with every text.

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { foldLetters } from '../../src/letters/fold-text.ts';
import { FuzzyIndex } from '../../src/memory/fuzzy-index.ts';
import { editDistance } from '../../src/segment/edit-distance.ts';
import { byTable } from '../segment/edit-table.ts';

function byForce(texts: readonly string[], query: string, least: number, most: number): readonly unknown[] {
  const wanted = foldLetters(query, 'loose');
  const groups = new Map<string, number[]>();
  for (const [i, text] of texts.entries()) {
    const folded = foldLetters(text, 'loose');
    if (folded !== '') groups.set(folded, [...(groups.get(folded) ?? []), i]);
  }
  const scored = [...groups].flatMap(([folded, members]) => {
    const longer = Math.max(folded.length, wanted.length);
    const edits = byTable(folded, wanted);
    return wanted === '' || edits > Math.floor((1 - least) * longer + 1e-9)
      ? []
      : [{ score: 1 - edits / longer, members }];
  });
  return scored.sort((a, b) => b.score - a.score || a.members[0]! - b.members[0]!).slice(0, most);
}

function found(texts: readonly string[], query: string, least: number, most: number): readonly unknown[] {
  const index = new FuzzyIndex(texts);
  // The first queries are compared with every text, later ones with those that share runs of letters with them.
  const answers = Array.from({ length: 6 }, () => index.search(query, least, most));
  expect(answers[5]).toEqual(answers[0]);
  return answers[5]!.map(({ entry, score }) => ({ score, members: index.textsOf(entry) }));
}

/** Texts over few words, so that many are alike; some long ones, for counters and blocks of 32 letters. */
const textOf = (words: readonly string[]) =>
  fc.oneof(
    { weight: 6, arbitrary: fc.array(fc.constantFrom(...words), { maxLength: 12 }).map((list) => list.join(' ')) },
    {
      weight: 1,
      arbitrary: fc.array(fc.constantFrom(...words), { minLength: 60, maxLength: 90 }).map((list) => list.join(' ')),
    },
    { weight: 1, arbitrary: fc.constantFrom('', 'a', 'aa', 'ab', '٣', 'aaaaaaaaaa'.repeat(40)) },
  );
type Edit = 'insert' | 'remove' | 'replace';

/** All edits from one place on: what stands behind them is moved by as many letters. */
function editedAt(text: string, edits: readonly Edit[], at: number): string {
  const letters = [...text];
  let place = at;
  for (const edit of edits) {
    if (edit === 'insert') letters.splice(place++, 0, 'q');
    else if (edit === 'remove') letters.splice(place, 1);
    else letters.splice(place++, 1, 'q');
  }
  return letters.join('');
}

function likeness(a: string, b: string): number {
  const longer = Math.max(a.length, b.length);
  return 1 - editDistance(a, b, longer) / longer;
}

const ENGLISH = ['workers', 'worker', 'the', 'council', 'of', 'Basra', 'met,', 'in', '1991.', '2018.', 'a', 'é'];
const ARABIC = [
  'العمّال',
  'العمال',
  'عمال',
  'في',
  'إلى',
  'الي',
  'مجلس',
  'البصرة،',
  'البصره',
  '١٩٩١',
  '2018',
  'شيوعيّة',
  'و',
];

describe('what an index finds', () => {
  it.each([
    ['English', ENGLISH],
    ['Arabic', ARABIC],
  ])('is what comparing with every text finds, in %s', (_, words) => {
    fc.assert(
      fc.property(
        fc.array(textOf(words), { maxLength: 40 }),
        fc.array(textOf(words), { minLength: 1, maxLength: 4 }),
        fc.constantFrom(0.5, 0.7, 0.75, 0.9, 1),
        fc.integer({ min: 1, max: 6 }),
        (texts, queries, least, most) => {
          for (const query of [...queries, ...texts.slice(0, 2)])
            expect(found(texts, query, least, most)).toEqual(byForce(texts, query, least, most));
        },
      ),
      { numRuns: 50 },
    );
  });

  it('is the same for any letters: more of them than have pairs of their own', () => {
    const letters = Array.from({ length: 900 }, (_, i) => String.fromCharCode(0x4e00 + i));
    const texts = letters.map((_, i) => letters.slice(i, i + 12).join(''));
    for (const at of [0, 450, 620, 880]) {
      const query = `${texts[at]!.slice(0, 9)}x`;
      expect(found(texts, query, 0.5, 5)).toEqual(byForce(texts, query, 0.5, 5));
    }
  });

  it('counts more than 255 of one pair', () => {
    const texts = ['ab'.repeat(400), 'ab'.repeat(300), 'a'.repeat(700)];
    expect(found(texts, 'ab'.repeat(390), 0.75, 5)).toEqual(byForce(texts, 'ab'.repeat(390), 0.75, 5));
    expect(found(texts, 'a'.repeat(650), 0.75, 5)).toEqual(byForce(texts, 'a'.repeat(650), 0.75, 5));
  });

  it.each([0.6, 0.75, 0.9])('is found wherever it was edited: all at one place moves the rest (%d)', (least) => {
    fc.assert(
      fc.property(
        fc.array(fc.constantFrom(...ENGLISH), { minLength: 3, maxLength: 60 }).map((words) => words.join(' ')),
        fc.constantFrom<Edit>('insert', 'remove', 'replace').chain((edit) => fc.array(fc.constant(edit))),
        fc.double({ min: 0, max: 1, noNaN: true }),
        (text, edits, where) => {
          const edited = editedAt(text, edits, Math.floor(where * text.length));
          expect(found([edited, 'something else'], text, least, 5)).toEqual(
            byForce([edited, 'something else'], text, least, 5),
          );
        },
      ),
      { numRuns: 200 },
    );
  });

  it('is complete where more texts are equally long than a block has', () => {
    const texts = Array.from({ length: 9000 }, (_, i) => `line ${i.toString(7).padStart(5, '0')} of the list`);
    const index = new FuzzyIndex(texts);
    for (const query of [texts[0]!, texts[8999]!, 'line 06666 of a list', 'line 16160 of the lists']) {
      const all = texts.map((text, first) => ({ score: likeness(text, query), first }));
      const best = all.filter(({ score }) => score >= 0.75).sort((a, b) => b.score - a.score || a.first - b.first);
      expect(index.search(query, 0.75, 40).map(({ score, first }) => ({ score, first }))).toEqual(best.slice(0, 40));
    }
  });

  it('finds a text as long as a book, without room for each pair of its letters', () => {
    const words = Array.from({ length: 60_000 }, (_, i) => ENGLISH[(i * i + (i >> 3)) % ENGLISH.length]);
    const text = words.join(' ');
    const edited = `${text.slice(0, 90_000)}xyz${text.slice(90_000)}`;
    const index = new FuzzyIndex([text, 'something else']);
    expect(index.search(edited, 0.99, 5)).toEqual([
      { entry: 1, score: 1 - editDistance(text, edited, 20) / edited.length, first: 0 },
    ]);
  });

  it('takes spellings of one text for one text', () => {
    expect(found(['حِزبُ الأمّة', 'حزب الامة', 'حزب العمال'], 'حزب الأمه', 0.75, 5)).toEqual([
      { score: 1, members: [0, 1] },
    ]);
  });
});
