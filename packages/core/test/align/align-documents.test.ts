// The sample's own translations go in as Markdown files, as written and rearranged; the right passages go with the units.

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { alignDocuments } from '../../src/align/align-documents.ts';
import { knownLanguage } from '../../src/model/language.ts';
import { parseDocument } from '../../src/parse/parse-document.ts';
import { rearrange } from './rearrange.ts';
import { SAMPLES, type Sample } from './translated-sample.ts';

const SURE = 0.9;

function randomFrom(seed: number): (below: number) => number {
  let state = seed * 2_654_435_761;
  return (below) => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return Math.floor((((state ^ (state >>> 15)) >>> 0) / 2 ** 32) * below);
  };
}

const parsed = (text: string) => parseDocument(text, 'a.md', 'a', knownLanguage('en')).value!;

function measured(samples: readonly Sample[], ways: Parameters<typeof rearrange>[1], seeds: number) {
  const counts = { units: 0, right: 0, sure: 0, sureAndWrong: [] as string[] };
  for (const sample of samples)
    for (let seed = 1; seed <= seeds; seed++) {
      const { translation, wanted } = rearrange(sample, ways, randomFrom(seed));
      const { pairs } = alignDocuments(parsed(sample.source), parsed(translation));
      const found = new Map(pairs.map((pair) => [pair.source, pair]));
      for (const [unit, text] of wanted.entries()) {
        const pair = found.get(unit);
        counts.units++;
        if (pair?.text === text) counts.right++;
        if (pair === undefined || pair.confidence < SURE) continue;
        counts.sure++;
        if (pair.text !== text) counts.sureAndWrong.push(`${sample.id} ${seed}: ${pair.text.slice(0, 60)}`);
      }
    }
  return { ...counts, share: counts.right / counts.units, sureShare: counts.sure / counts.units };
}

describe('alignDocuments', () => {
  it('pairs every unit of a translation that keeps its source’s structure', () => {
    const { share, sureShare, sureAndWrong } = measured(SAMPLES, [], 1);
    expect(share).toBe(1);
    expect(sureShare).toBeGreaterThan(0.98);
    expect(sureAndWrong).toEqual([]);
  });

  it.each([
    ['joined', 0.99],
    ['parted', 0.99],
    ['left out', 0.99],
    ['moved', 0.98],
    ['added', 0.97],
  ] as const)('finds passages that were %s, and is sure of no wrong pair', (way, least) => {
    const { share, sureShare, sureAndWrong } = measured(SAMPLES, [way, way], 1);
    expect(share).toBeGreaterThan(least);
    expect(sureShare).toBeGreaterThan(0.9);
    expect(sureAndWrong).toEqual([]);
  });

  it('is sure of no wrong pair where all of this happened at once', () => {
    const ways = ['joined', 'parted', 'left out', 'moved', 'added'] as const;
    const { share, sureAndWrong } = measured(SAMPLES, [...ways, ...ways], 2);
    expect(share).toBeGreaterThan(0.97);
    expect(sureAndWrong).toEqual([]);
  });

  it('has every passage of a translation once, whatever the two documents are', () => {
    const word = fc.constantFrom('النهر', 'مدينة', '1958', 'قارب.', 'في', 'ثم', 'السوق؟');
    const block = fc.oneof(
      fc.array(word, { minLength: 1, maxLength: 20 }).map((words) => words.join(' ')),
      fc.array(word, { minLength: 1, maxLength: 4 }).map((words) => `## ${words.join(' ')}`),
      fc.array(word, { minLength: 1, maxLength: 4 }).map((words) => `- ${words.join(' ')}`),
    );
    const document = fc.array(block, { maxLength: 8 }).map((blocks) => `# T\n\n${blocks.join('\n\n')}\n`);
    fc.assert(
      fc.property(document, document, (source, translation) => {
        const { target, pairs, unpaired, missing, source: units } = alignDocuments(parsed(source), parsed(translation));
        const words = (texts: readonly string[]) => texts.join(' ').split(/\s+/u).filter(Boolean).sort();
        const placed = [...pairs.map(({ text }) => text), ...unpaired.map((i) => target[i]!.text)];
        expect(words(placed)).toEqual(words(target.map(({ text }) => text)));
        expect(new Set(pairs.map((pair) => pair.source)).size).toBe(pairs.length);
        expect(pairs.length + missing.length).toBe(units.length);
        for (const { confidence } of pairs) expect(confidence >= 0 && confidence <= 1).toBe(true);
      }),
      { numRuns: 200 },
    );
  });
});
