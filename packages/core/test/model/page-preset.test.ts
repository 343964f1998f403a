// Presets of pages: each changes what it is about and nothing else.

import { describe, expect, test } from 'vitest';
import { PAGE_PRESETS, PAGE_SIZES, withPreset } from '../../src/model/page-preset.ts';
import { USUAL_PRINT } from '../../src/model/print-design.ts';

const { page } = USUAL_PRINT;

describe('withPreset', () => {
  test('large print is on the office paper of the country whose book it is', () => {
    const papers = PAGE_SIZES.map((size) => [size, withPreset({ ...page, size }, 'large-print').size]);
    expect(Object.fromEntries(papers)).toEqual({
      ...{ a4: 'a4', a5: 'a4', a6: 'a4', b5: 'a4' },
      ...{ letter: 'letter', 'half-letter': 'letter', trade: 'letter', pocket: 'letter' },
    });
    expect(withPreset({ ...page, columns: 2 }, 'large-print')).toMatchObject({ text: 'large', columns: 1 });
  });

  test('saving keeps the size, and one column on the smallest pages', () => {
    for (const size of PAGE_SIZES) {
      const saving = withPreset({ ...page, size }, 'saving');
      const columns = size === 'a6' || size === 'pocket' ? 1 : 2;
      expect(saving).toMatchObject({ size, text: 'small', margins: 'narrow', columns });
    }
  });

  test('presets may stand on top of each other, and twice is once', () => {
    const both = withPreset(withPreset(page, 'monochrome'), 'screen');
    expect(both).toEqual({ ...page, ink: 'black', use: 'screen', margins: 'even' });
    for (const preset of PAGE_PRESETS) {
      expect(withPreset(withPreset(page, preset), preset)).toEqual(withPreset(page, preset));
    }
  });
});
