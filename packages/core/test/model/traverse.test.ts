// A document with every kind of block goes in; its prose comes out once each, in reading order.

import { expect, test } from 'vitest';
import { noteFinder } from '../../src/model/find-note.ts';
import { knownLanguage } from '../../src/model/language.ts';
import { mapDocument, proseOf } from '../../src/model/traverse.ts';
import { parseDocument } from '../../src/parse/parse-document.ts';
import { identify } from '../../src/segment/identify.ts';

const text = `---
title: one
subtitle: two
summary: three
---
four[^n]

- five
  - six

> seven
>
> — eight

:::verse
nine
ten
:::

:::signature
eleven
:::

:::figure[thirteen]
![twelve](a.png)
:::

:::table[fourteen]
| fifteen | sixteen |
|-|-|
| seventeen | eighteen |
:::

[^n]: twenty-one

# nineteen

twenty[^m]

[^m]: twenty-two
`;

test('all prose is visited in reading order, notes behind their part', () => {
  const { value, problems } = parseDocument(text, 'a.md', 'a', knownLanguage('en'));
  expect(problems).toEqual([]);
  expect(proseOf(value!).map((draft) => draft.text)).toEqual([
    ...['one', 'two', 'three', 'four[^n]', 'five', 'six', 'seven', 'eight', 'nine', 'ten', 'eleven', 'twelve'],
    ...['thirteen', 'fourteen', 'fifteen', 'sixteen', 'seventeen', 'eighteen', 'twenty-one'],
    ...['nineteen', 'twenty[^m]', 'twenty-two'],
  ]);
  expect(mapDocument(value!, (draft) => draft)).toEqual(value);
  const ids = proseOf(value!).map((_, i) => `id${i}`);
  expect(proseOf(identify(value!, ids)).map(({ id }) => id)).toEqual(ids);
  expect(() => identify(value!, ids.slice(1))).toThrow();
  expect(() => identify(value!, [...ids, 'x'])).toThrow();
});

test('a call finds the note of its part, else the only one of the document', () => {
  const note = (id: string, label: string) => ({ id, label, blocks: [] });
  const part = (...notes: ReturnType<typeof note>[]) => ({ heading: undefined, blocks: [], notes });
  const parts = [part(note('1-a', 'a'), note('1-B', 'B')), part(note('2-a', 'a'))];
  const find = noteFinder(parts);
  expect(find(1, 'A')?.id).toBe('2-a');
  expect(find(1, 'b')?.id).toBe('1-B');
  expect(find(2, 'a')).toBeUndefined();
});
