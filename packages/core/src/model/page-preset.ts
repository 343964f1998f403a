// A page design and the name of a preset come in; the design with the choices of that preset goes out.

import type { PageDesign, PageSize } from './print-design.ts';

/** Several choices at once, for those who know what a book is for. */
export type PagePreset = 'large-print' | 'saving' | 'screen' | 'monochrome' | 'two-columns';

export const PAGE_PRESETS: readonly PagePreset[] = ['large-print', 'saving', 'screen', 'monochrome', 'two-columns'];

export const PAGE_SIZES: readonly PageSize[] = ['a4', 'a5', 'a6', 'b5', 'letter', 'half-letter', 'trade', 'pocket'];

/** Sizes of the country whose office paper is letter. */
const AMERICAN: readonly PageSize[] = ['letter', 'half-letter', 'trade', 'pocket'];
/** Too small for two columns. */
const POCKETABLE: readonly PageSize[] = ['a6', 'pocket'];

/** The design with what the preset says; large print is on the office paper of the design's country. */
export function withPreset(page: PageDesign, preset: PagePreset): PageDesign {
  switch (preset) {
    case 'large-print':
      return {
        ...page,
        text: 'large',
        margins: 'even',
        columns: 1,
        size: AMERICAN.includes(page.size) ? 'letter' : 'a4',
      };
    case 'saving':
      return { ...page, text: 'small', margins: 'narrow', columns: POCKETABLE.includes(page.size) ? 1 : 2 };
    case 'screen':
      return { ...page, use: 'screen', margins: 'even' };
    case 'monochrome':
      return { ...page, ink: 'black' };
    case 'two-columns':
      return { ...page, columns: 2 };
  }
}
