// Documents are kept as bytes, read and compiled; what editions, checks and states are made of must be the same.

import { describe, expect, test } from 'vitest';
import {
  assembleEdition,
  CompactDocuments,
  type CompiledCollection,
  checkCollection,
  type Document,
  type Draft,
  knownLanguage,
  MANY_DOCUMENTS,
  packDocument,
  parseDocument,
  proseOf,
} from '../../src/index.ts';
import { compile, type TestCollection } from './collection.ts';

const [EN, AR] = [knownLanguage('en'), knownLanguage('ar')];

const TEXT = `---
title: Everything
subtitle: All *there* is
summary: A summary that runs
  over two lines.
authors: [Ann]
---

A paragraph that runs
over *two
lines*, with [a reference](d1.md#part), [[Nobody]] and a note.[^n]

# Part

- one \`code\`
- two :ar[نص]

![](map.png)

### Too deep

:::verse
One,
*two
three*.
:::

| A | 1 |
| - | - |
| b | 2 |

[^n]: A note with ~~a stroke~~.
`;

describe('documents kept as bytes', () => {
  const read = (text: string): Document<Draft> => parseDocument(text, 'd0.md', 'd0', EN).value!;

  test('have the same facts and the same units, with what their texts are parsed to', () => {
    const document = read(TEXT);
    const kept = new CompactDocuments().open(packDocument(document));
    const plain = ({ parts: _, ...facts }: Document<Draft>) => facts;
    // What is undefined is left out.
    expect(plain(kept)).toMatchObject(JSON.parse(JSON.stringify(plain(document))));
    const drafts = proseOf(document);
    expect(proseOf(kept)).toMatchObject(drafts);
    expect(proseOf(kept).every(({ content }) => content !== undefined)).toBe(true);
  });

  test('compile, check and assemble as others do', () => {
    const fillers = Object.fromEntries(
      Array.from({ length: MANY_DOCUMENTS }, (_, i) => [`e${i}`, `# E ${i}\n\nText ${i}.\n`]),
    );
    const own = { d0: TEXT, d1: '# Second\n\n# Part\n\nIts text.[^1]\n\n[^1]: And note.\n' };
    const shared = {
      yaml: 'policy: { missing: mark }',
      translations: {
        ar: { d0: { Everything: 'كل شيء', Part: 'جزء', '1': '١' }, d1: { 'Its text.[^1]': 'نصه.[^2]' } },
      },
    };
    const few: TestCollection = { ...shared, documents: own };
    const many: TestCollection = { ...shared, documents: { ...own, ...fillers } };
    const [small, large] = [compile(few), compile(many)];
    const isCompact = (all: CompiledCollection) =>
      Object.getOwnPropertyDescriptor(all.documents[0]!.document, 'parts')?.get !== undefined;
    expect([isCompact(small.value), isCompact(large.value)]).toEqual([false, true]);
    expect(large.problems).toEqual(small.problems);
    const ofFew = (file: string) => !/^(?:e\d|.*\/e\d)/.test(file);
    const found = (all: CompiledCollection) => checkCollection(all).filter(({ place }) => ofFew(place.file));
    expect(found(large.value)).toEqual(found(small.value));
    for (const languages of [[EN], [AR], [EN, AR], [AR, EN]] as const) {
      const [one, other] = [small, large].map(({ value }) => assembleEdition(value, languages));
      expect(Object.getOwnPropertyDescriptor(other!.value!.chapters[0], 'parts')?.get).toBeDefined();
      expect(other!.value!.chapters.slice(0, 2).map((chapter) => ({ ...chapter }))).toEqual(one!.value!.chapters);
      expect(other!.problems.filter(({ place }) => ofFew(place.file))).toEqual(one!.problems);
      expect(one!.problems.length).toBeGreaterThan(0);
    }
    for (const [i, { document, resolved, completeness }] of small.value.documents.entries()) {
      const same = large.value.documents[i]!;
      expect(same.completeness).toEqual(completeness);
      expect(proseOf(same.document)).toMatchObject(proseOf(document));
      expect([...same.resolved]).toMatchObject([...resolved]);
    }
  });
});
