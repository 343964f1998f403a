// Pairs and queries go in; which kind of match comes out, with how many points, is looked at.

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { MemoryBatch, Origin } from '../../src/memory/match.ts';
import { findPassages } from '../../src/memory/passages.ts';
import { folderPenalty } from '../../src/memory/penalties.ts';
import { createSentenceMemory } from '../../src/memory/sentence-memory.ts';
import { createTranslationMemory } from '../../src/memory/translation-memory.ts';
import { wordDiff } from '../../src/memory/word-diff.ts';
import type { MemoryRecord } from '../../src/model/memory-record.ts';

const record = (source: string, target: string, more: Partial<MemoryRecord> = {}): MemoryRecord => ({
  ...{ document: 'one', unit: 'aaaaaaaa', sourceLanguage: 'en', targetLanguage: 'ar', source, target },
  ...{ before: '', after: '', who: 'Huda', when: '2026-01-01' },
  ...more,
});
const batch = (records: readonly MemoryRecord[], origin: Origin = { kind: 'accepted' }): MemoryBatch => ({
  records,
  origin,
});
const memoryOf = (...batches: readonly MemoryBatch[]) => createTranslationMemory(batches, { from: 'en', to: 'ar' });

const COUNCIL = record('The council met in Basra.', 'اجتمع المجلس في البصرة.', { before: 'b1', after: 'a1' });
const council = memoryOf(batch([COUNCIL]));

/** `kind score` of the best match. */
function best(memory: ReturnType<typeof memoryOf>, text: string, place = {}): string {
  const [match] = memory.find({ text, ...place });
  return match === undefined ? 'nothing' : `${match.kind} ${match.score}`;
}

it('a translation whose source nobody knows matches nothing, in either direction', () => {
  const memory = [batch([record('', 'نص لا أصل له')])];
  expect(createTranslationMemory(memory, { from: 'en', to: 'ar' }).size).toBe(0);
  expect(createTranslationMemory(memory, { from: 'ar', to: 'en' }).find({ text: 'نص لا أصل له' })).toEqual([]);
});

it('memories of others name the country of a language, and are found all the same', () => {
  const tags = { sourceLanguage: 'en-GB', targetLanguage: 'ar-IQ' };
  const pair = record('The council met in Basra.', 'اجتمع المجلس في البصرة.', tags);
  const other = record('The end.', 'کۆتایی', { ...tags, targetLanguage: 'ckb' });
  const foreign = batch([pair, other], { kind: 'foreign', name: 'x.jsonl', penalty: 0 });
  expect(best(memoryOf(foreign), pair.source)).toBe('exact 100');
  expect(best(memoryOf(foreign), other.source)).toBe('nothing');
  expect(findPassages(memoryOf(foreign).pairs(), 'council', 'en', 5)).toHaveLength(1);
  // A collection in en and en-GB says that they are two.
  expect(best(memoryOf(batch([pair])), pair.source)).toBe('nothing');
});

describe('the kinds of matches', () => {
  it('same place, same context, same text', () => {
    const text = 'The  council met in Basra.';
    expect(best(council, text, { document: 'one', unit: 'aaaaaaaa' })).toBe('place 102');
    expect(best(council, text, { document: 'two', unit: 'aaaaaaaa' })).toBe('exact 100');
    expect(best(council, text, { document: 'two', unit: 'bbbbbbbb', before: 'b1', after: 'a1' })).toBe('context 101');
    expect(best(council, text, { before: 'b1', after: 'other' })).toBe('exact 100');
    expect(best(memoryOf(batch([record('Alone', 'وحيد')])), 'Alone', { before: '', after: '' })).toBe('exact 100');
  });

  it('the same text that somebody wrote and nobody accepted is a repetition, behind an accepted one', () => {
    const written = batch([record('The end.', 'النهاية.')], { kind: 'written' });
    expect(best(memoryOf(written), 'The end.')).toBe('repetition 100');
    const both = memoryOf(written, batch([record('The end.', 'الختام.')]));
    expect(both.find({ text: 'The end.' }).map(({ kind, target }) => `${kind} ${target}`)).toEqual([
      'exact الختام.',
      'repetition النهاية.',
    ]);
  });

  it('the same words: 99 where only spelling differs, a point less for each sign of mark-up', () => {
    expect(best(council, 'The council met in Ba\u200bsra.')).toBe('normalised 99');
    expect(best(council, 'The *council* met in Basra.')).toBe('normalised 99');
    expect(best(council, 'The *council* met in **Basra**.[^1]')).toBe('normalised 97');
    const noted = memoryOf(batch([record('The *council* met.[^1]', 'اجتمع *المجلس*.[^1]')]));
    expect(best(noted, 'The *council* met.[^1]')).toBe('exact 100');
    expect(best(noted, 'The *council* met.[^2]')).toBe('normalised 98');
  });

  it('other numbers are put into the translation, in its digits, where it is clear which is which', () => {
    const years = memoryOf(
      batch([record('From 1958 to 1963 it had 12,000 members.', 'كان له من ١٩٥٨ إلى ١٩٦٣ نحو ١٢٬٠٠٠ عضو.')]),
    );
    const [match] = years.find({ text: 'From 1979 to 1963 it had 15,500 members.' });
    expect(match).toMatchObject({ kind: 'numbers', score: 99, target: 'كان له من ١٩٧٩ إلى ١٩٦٣ نحو ١٥٬٥٠٠ عضو.' });
    expect(match?.difference.filter(({ kind }) => kind !== 'same').map(({ text }) => text)).toContain('1979');
    // A number that the translation says in words cannot be exchanged.
    const words = memoryOf(batch([record('It had 2 delegates in the council.', 'كان له مندوبان في المجلس.')]));
    expect(best(words, 'It had 3 delegates in the council.')).toBe('fuzzy 97');
  });

  it('alike: 75 to 98, with the difference word by word', () => {
    const [match] = council.find({ text: 'The council met in Mosul.' });
    expect(match).toMatchObject({ kind: 'fuzzy', score: 84, target: 'اجتمع المجلس في البصرة.' });
    expect(match?.difference).toEqual([
      { kind: 'same', text: 'The council met in ' },
      { kind: 'old', text: 'Basra' },
      { kind: 'new', text: 'Mosul' },
      { kind: 'same', text: '.' },
    ]);
    expect(best(council, 'The council of workers met in Mosul.')).toBe('nothing');
    const arabic = createTranslationMemory([batch([COUNCIL])], { from: 'ar', to: 'en' });
    // Only loosely the same: 98 is the most for what is not the same, and five less in the other direction.
    expect(best(arabic, 'اجتمع المجلس فى البصره.')).toBe('fuzzy 93');
  });
});

describe('what costs points', () => {
  it('the other direction 5, a draft 10, somebody else’s memory what its folder says', () => {
    const reversed = createTranslationMemory([batch([COUNCIL])], { from: 'ar', to: 'en' });
    const [match] = reversed.find({ text: COUNCIL.target, document: 'one', unit: 'aaaaaaaa' });
    expect(match).toMatchObject({
      kind: 'exact',
      score: 95,
      target: COUNCIL.source,
      penalties: [{ kind: 'reversed', points: 5 }],
    });
    expect(best(memoryOf(batch([COUNCIL], { kind: 'draft' })), COUNCIL.source)).toBe('exact 90');
    const foreign = batch([COUNCIL], {
      kind: 'foreign',
      name: 'penalty-007/a.jsonl',
      penalty: folderPenalty('penalty-007/a.jsonl'),
    });
    expect(best(memoryOf(foreign), COUNCIL.source)).toBe('exact 93');
    expect([folderPenalty('a/penalty-010/b.jsonl'), folderPenalty('a.jsonl'), folderPenalty('penalty-999/a')]).toEqual([
      10, 0, 100,
    ]);
  });

  it('takes a match below the least, and behind one that is less alike and costs nothing', () => {
    const draft = batch([record('The council met in Basra.', 'مسودة')], { kind: 'draft' });
    const both = memoryOf(draft, batch([record('The council met in Basra!', 'منجزة')]));
    expect(both.find({ text: COUNCIL.source }).map(({ target, score }) => `${target} ${score}`)).toEqual([
      'منجزة 96',
      'مسودة 90',
    ]);
    expect(both.find({ text: COUNCIL.source }, 95).length).toBe(1);
  });
});

describe('the matches', () => {
  it('name each translation once, the newest first among equals, five at most', () => {
    const same = (target: string, when: string) => record('Notes', target, { when });
    const memory = memoryOf(
      batch([same('هوامش', '2025-01-01'), same('حواشٍ', '2026-01-01'), same('هوامش', '2024-01-01')]),
    );
    expect(memory.find({ text: 'Notes' }).map(({ target, record: { when } }) => `${target} ${when}`)).toEqual([
      'حواشٍ 2026-01-01',
      'هوامش 2025-01-01',
    ]);
    const many = memoryOf(batch(Array.from({ length: 9 }, (_, i) => same(`هوامش ${i}`, '2026-01-01'))));
    expect(many.find({ text: 'Notes' }).length).toBe(5);
  });

  it('are none of other languages, and none for a text without letters', () => {
    const memory = memoryOf(batch([record('Notes', 'Notes', { targetLanguage: 'fr' }), record('—', '—')]));
    expect([memory.size, memory.find({ text: 'Notes' }).length, memory.find({ text: ' ' }).length]).toEqual([1, 0, 0]);
  });
});

describe('sentences', () => {
  const memory = memoryOf(
    batch([
      record('The strike began. Nobody came to the gate.', 'بدأ الإضراب. لم يأت أحد إلى البوابة.'),
      record('Dr. Nuri wrote a letter.', 'كتبت د. نوري رسالة.'),
      record('One here. Two here.', 'كلاهما هنا.'),
    ]),
  );
  const { assemble } = createSentenceMemory(memory);

  it('of known texts make up a new one', () => {
    const assembly = assemble('Dr. Nuri wrote a letter. Nobody came to the gate. It was raining hard that day.');
    expect(assembly).toMatchObject({ known: 2, target: 'كتبت د. نوري رسالة. لم يأت أحد إلى البوابة. […]' });
    expect(assembly?.sentences.map(({ match }) => match?.score)).toEqual([100, 100, undefined]);
    expect(assemble('The strike began. Dr. Nuri wrote a letter.')).toMatchObject({ known: 2, score: 98 });
  });

  it('are taken from pairs only that have equally many, and only for texts of several', () => {
    expect(assemble('One here. Something else entirely follows.')).toBeUndefined();
    expect(assemble('The strike began.')).toBeUndefined();
  });
});

describe('passages', () => {
  const pairs = [...memoryOf(batch([COUNCIL, record('Councils of workers', 'ومجالس العمّال')])).pairs()];

  it('have the words in a row, in any capitals, Arabic ones with what is joined to them', () => {
    const found = (words: string, language: string) =>
      findPassages(pairs, words, language, 5).map((pair) => pair.record.source);
    expect(found('COUNCIL met', 'en')).toEqual([COUNCIL.source]);
    expect(found('council Basra', 'en')).toEqual([]);
    expect(found('counc', 'en')).toEqual([]);
    expect(found('المجالس عمال', 'ar')).toEqual(['Councils of workers']);
    expect(found('…', 'ar')).toEqual([]);
  });

  it('are found by any words that stand in a row in them, also in other spellings', () => {
    const words = fc.constantFrom(
      'Council',
      'é',
      'Σίσυφος',
      'İzmir',
      'B12',
      'والمجلس',
      'العُمّال',
      'مـجـلس',
      'إلى',
      'ﻻ',
      '١٩٩١',
    );
    const between = fc.constantFrom(' ', '، ', '-', '\u00ad', '’', ' *', '* ');
    const text = fc.array(fc.tuple(words, between), { minLength: 1, maxLength: 8 });
    fc.assert(
      fc.property(
        text,
        fc.nat(7),
        fc.integer({ min: 1, max: 4 }),
        fc.constantFrom('en', 'ar'),
        (parts, from, count, tag) => {
          const source = parts.flat().join('').trim();
          const pair = { ...record(source, 'Target'), sourceLanguage: tag, targetLanguage: tag === 'en' ? 'ar' : 'en' };
          const some = parts.slice(from % parts.length).slice(0, count);
          const asked = some.map(([word]) => word.toUpperCase()).join(' ');
          const { pairs } = createTranslationMemory([batch([pair])], { from: tag, to: pair.targetLanguage });
          expect(findPassages(pairs(), asked, tag, 5)).toHaveLength(1);
        },
      ),
    );
  });
});

it('a difference holds both texts', () => {
  const [before, now] = ['The old text, here.', 'The new text is here!'];
  const join = (...kinds: readonly string[]) =>
    wordDiff(before, now)
      .filter(({ kind }) => kinds.includes(kind))
      .map(({ text }) => text)
      .join('');
  expect([join('same', 'old'), join('same', 'new')]).toEqual([before, now]);
});
