// Lines of a cover: no word lost, none wider than the cover, as even as they can be.

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fitLines } from '../src/cover/cover-lines.ts';

const room = { width: 900, lines: 4, largest: 120, smallest: 40 };
const measure = (word: string) => word.length * 50;

describe('fitLines', () => {
  it('sets a short title large on one line', () => {
    expect(fitLines('Iraq Reader', room, measure)).toEqual({ size: 120, lines: ['Iraq Reader'] });
  });

  it('makes the lines of a longer one alike', () => {
    expect(fitLines('A Reader on Paper and on Ink', room, measure).lines).toEqual(['A Reader on', 'Paper and on Ink']);
  });

  it('shrinks one word that is too wide', () => {
    const { size, lines } = fitLines('x'.repeat(100), room, measure);
    expect(lines).toHaveLength(1);
    expect((size / 100) * 5000).toBeLessThanOrEqual(900);
  });

  it('loses no word of a title of sixty words or fewer where they fit, and is never too wide', () => {
    const titles = fc.array(fc.stringMatching(/^[a-z]{1,14}$/), { minLength: 1, maxLength: 16 });
    fc.assert(
      fc.property(titles, (words) => {
        const { size, lines } = fitLines(words.join(' '), room, measure);
        expect(lines.join(' ')).toBe(words.join(' '));
        for (const line of lines) {
          const width = line.split(' ').reduce((sum, word) => sum + measure(word) + 26, -26);
          expect((width * size) / 100).toBeLessThanOrEqual(900.01);
        }
      }),
    );
  });
});
