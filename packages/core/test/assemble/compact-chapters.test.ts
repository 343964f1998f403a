// Chapters are kept as bytes; what comes back must be what was given, whatever stands in it.

import { describe, expect, test } from 'vitest';
import { assembleEdition, CompactChapters, type Edition, knownLanguage } from '../../src/index.ts';
import { ar, en, sampleEdition } from '../html/sample-edition.ts';
import { compile } from './collection.ts';

const EVERYTHING = `---
title: Everything
subtitle: All there is
---

Plain, *leaning*, **heavy**, ~~gone~~, \`code\`, :ar[نص *مائل*], :name[Ann]{entry="Smith, Ann"}, :term[leaf], 😀\\
[^n] [a link](https://example.org/?a=1&b="2") [other](02-other.md#deep) [[Other|its *label*]]. \u2028 A line.

# Part

## Section

3. three

   > Said.
   >
   > — Somebody

4. four

:::verse
One,
two.

Three.
:::

:::signature
Here, today
:::

![An *alternative*](map.png "A caption[^n]")

| A | B |
| :-- | --: |
| 1 | *2* |

\`\`\`
text {
\`\`\`

---

[^n]: A note.

    Its second block.
`;

describe('chapters kept as bytes', () => {
  const [english, arabic] = [knownLanguage('en'), knownLanguage('ar')];
  const everything = (): readonly Edition[] => {
    const documents = { '01-all': EVERYTHING, '02-other': '---\ntitle: Other\n---\n\n## Deep\n\nEnd.\n' };
    const { value } = compile({ documents, translations: { ar: { '01-all': { Everything: 'كل شيء' } } } });
    const tags = [[english], [arabic], [english, arabic], [arabic, english]] as const;
    return tags.flatMap((languages) => assembleEdition(value, languages).value ?? []);
  };

  test.each([
    ['the sample', () => [sampleEdition(en), sampleEdition(ar), sampleEdition(en, ar)]],
    ['all kinds of blocks and runs', everything],
  ])('come back: %s', (_, editions) => {
    const compact = new CompactChapters();
    const chapters = editions().flatMap((edition) => edition.chapters);
    const kept = chapters.map((chapter) => compact.keep(chapter));
    expect(kept.map((chapter) => ({ ...chapter }))).toEqual(chapters.map((chapter) => ({ ...chapter })));
  });

  test('are the same objects as long as no other chapter is asked for', () => {
    const compact = new CompactChapters();
    const [first, second] = sampleEdition(en).chapters.map((chapter) => compact.keep(chapter));
    const before = first!.parts;
    expect(first!.parts).toBe(before);
    expect(second!.parts).not.toBe(before);
    expect(first!.parts).not.toBe(before);
    expect(first!.parts).toEqual(before);
  });
});
