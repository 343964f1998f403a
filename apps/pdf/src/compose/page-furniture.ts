// A page's place in the book comes in; its running head and page number go out.

import type { Language } from '@warraq/core';
import type { VisualLine } from '@warraq/typeset';
import type { Weight } from '../font/book-faces.ts';
import type { Mark } from '../paint/mark.ts';
import type { Composer } from './composer.ts';
import { closed, cutTitle } from './cut-title.ts';
import { setLine } from './set-text.ts';
import { COLON } from './title-breaks.ts';
import type { Variant } from './typography.ts';

/** Of the text's size, and of the leading from the text area's edges. */
const FACTOR = 0.86;
export const HEAD = 1.15;
const FOOT = 2;
/** Characters of a running head that are looked at. */
const MOST = 300;

/** Whether a page's outer side is its left one: even pages of a book bound on the left. Pages shown one by one are all alike. */
function outerIsLeft({ design }: Composer, page: number): boolean {
  if (design.singly) return design.binding === 'right';
  return (page % 2 === 1) === (design.binding === 'left');
}

/** The text area's left edge on a page; the first page of a book is a recto. */
export function leftEdge(composer: Composer, page: number): number {
  return outerIsLeft(composer, page) ? composer.design.outer : composer.design.inner;
}

/** The page's label on the outer side under the text area; decoration, since the reader's program knows it. */
export function pageNumber(
  composer: Composer,
  page: number,
  label: string,
  language: Language = composer.edition.languages[0],
): readonly Mark[] {
  const { design } = composer;
  const line = setLine(composer, label, language, FACTOR, 'regular', 'lone-number');
  if (line === undefined) return [];
  const x = outerIsLeft(composer, page) ? 0 : design.areaWidth - line.width;
  return [
    { kind: 'line', x, y: design.textHeight + FOOT * design.leading, line, owner: 'artifact', inline: new Map() },
  ];
}

/** A title on the outer side over the text area, shortened where it is too long; decoration, as it repeats another. */
export function runningHead(composer: Composer, page: number, text: string, language: Language): readonly Mark[] {
  const { design } = composer;
  const line = fittingLine(composer, text, language, design.areaWidth);
  if (line === undefined) return [];
  const x = outerIsLeft(composer, page) ? 0 : design.areaWidth - line.width;
  return [{ kind: 'line', x, y: -HEAD * design.leading, line, owner: 'artifact', inline: new Map() }];
}

/** The text on one line, as a running head: where it is too long up to its colon, else its last words replaced by an ellipsis. */
export function fittingLine(
  composer: Composer,
  text: string,
  language: Language,
  width: number,
): VisualLine | undefined {
  const { weight, variant } = headLook(composer, language);
  // A title may be as long as a book: no more of it is set than could ever stand on a line.
  const words = text.slice(0, MOST).split(' ');
  const whole = setLine(composer, words.join(' '), language, FACTOR, weight, variant);
  if (whole === undefined || (whole.width <= width && text.length <= MOST)) return whole;
  const [main, rest] = text.split(COLON, 2);
  const named = rest === undefined ? undefined : setLine(composer, closed(main!), language, FACTOR, weight, variant);
  if (named !== undefined && named.width <= width) return named;
  for (let count = Math.min(words.length, Math.floor((words.length * width) / whole.width)); count > 0; count--) {
    const cut = cutTitle(words.slice(0, count).join(' '), ' ');
    const line = cut === undefined ? undefined : setLine(composer, cut, language, FACTOR, weight, variant);
    if (line !== undefined && line.width <= width) return line;
  }
  return undefined;
}

/** Small capitals where the collection wants them and the face has them, else italics; Arabic has neither. */
function headLook({ edition, style, design }: Composer, { script }: Language): { weight: Weight; variant?: Variant } {
  if (script === 'Arab' || design.isLarge) return { weight: 'regular' };
  const offered = style('latin', 'regular', 1).faces[0].features.has('smcp');
  if (edition.collection.typography.smallCaps && offered) return { weight: 'regular', variant: 'small-capitals' };
  return { weight: 'italic' };
}
