// The composer comes in; the short texts of the marks beside the pages go out, set in the edition's leading language.

import type { Composer } from '../compose/composer.ts';
import { setLine } from '../compose/set-text.ts';
import type { MarkTexts } from './sheet-marks.ts';

/** Of the text's size. */
const TINY = 0.55;

/** `sheets` is how many there are. */
export function markTexts(composer: Composer, sheets: number): MarkTexts {
  const labels = composer.labels(composer.edition.languages[0]);
  const set = (text: string, factor: number) =>
    setLine(composer, text, labels.language, factor, 'regular', 'lone-number');
  return {
    signature: (index) => set(labels.number(index + 1), TINY),
    sheet: (index, side) => set(labels.text(`booklet.sheet.${side}`, { number: index + 1, total: sheets }), TINY),
    halfLeft: () => set(labels.text('booklet.halfLeft'), 1),
  };
}
