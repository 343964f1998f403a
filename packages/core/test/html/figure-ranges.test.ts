// Ranges of figures, kept on one line: what counts as one, and that no letter of the text is lost, moved or added.

import fc from 'fast-check';
import type { ElementContent } from 'hast';
import { describe, expect, test } from 'vitest';
import { toXhtml, withRanges } from '../../src/index.ts';

const wordsOf = (nodes: readonly ElementContent[]): string =>
  nodes
    .map((node) => (node.type === 'text' ? node.value : node.type === 'element' ? wordsOf(node.children) : ''))
    .join('');
const shown = (text: string) => toXhtml({ type: 'root', children: withRanges(text) }).replaceAll(/<[^>]*>/g, '|');

describe('withRanges', () => {
  test.each([
    ['in 1973–2018, pp. 12–15', 'in |1973–2018|, pp. |12–15|'],
    ['في الأعوام ١٩٧٣–٢٠١٨.', 'في الأعوام |١٩٧٣–٢٠١٨|.'],
    ['10,000–12,000 men, ١٠٬٠٠٠–١٢٬٠٠٠', '|10,000–12,000| men, |١٠٬٠٠٠–١٢٬٠٠٠|'],
    ['15–20%', '|15–20|%'],
    ['2018-09-09', '|2018-09-09|'],
    ['Basra–Baghdad, 1973 – 2018, C-4, −3, 12.', 'Basra–Baghdad, 1973 – 2018, C-4, −3, 12.'],
  ])('%s', (text, expected) => expect(shown(text)).toBe(expected));

  test('what would be wider than a small screen may be parted', () => {
    const address = 'https://example.org/0770-123-456-789-012-345-678';
    expect(shown(address)).toBe(address);
  });

  test('leaves every letter where it is, and adds none', () => {
    const texts = fc.string({ unit: fc.constantFrom('1', '٢', '–', '-', ',', '٬', ' ', 'a', 'ب', '\u2060') });
    fc.assert(fc.property(texts, (text) => wordsOf(withRanges(text)) === text));
  });
});
