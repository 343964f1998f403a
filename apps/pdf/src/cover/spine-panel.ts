// The edition and the spine of its cover come in; its title and publisher go out as marks along it, where it is wide enough.

import { inLanguage, type Localised } from '@warraq/core';
import type { VisualLine } from '@warraq/typeset';
import type { Composer } from '../compose/composer.ts';
import { millimetres } from '../compose/page-sizes.ts';
import { otherTags } from '../compose/people.ts';
import { setLine } from '../compose/set-text.ts';
import { COLON } from '../compose/title-breaks.ts';
import type { Weight } from '../font/book-faces.ts';
import type { Mark } from '../paint/mark.ts';
import type { CoverColors } from './cover-colors.ts';
import type { Panel } from './cover-sheet.ts';

/** Kept free at both folds: binding is exact to about a millimetre and a half. */
const SAFE = millimetres(1.5);
/** Letters no smaller are legible on a shelf, in points. */
const LEAST = 7;
const MOST = 18;
/** Of the spine's height, kept free at either end. */
const END = 0.08;
/** Of the size of letters: the height of a line that holds all their parts, and where its baseline is. */
const LINE = 1.45;
const BASELINE = 1.03;

/**
 * Letters stand on the spine so that they are upright on a book that lies with its front up: turned clockwise where it is
 * bound on the left, counter-clockwise where it is bound on the right. English and Arabic then both read from head to foot.
 */
export function spinePanel(
  composer: Composer,
  { left, width }: Panel,
  height: number,
  colors: CoverColors,
): readonly Mark[] {
  const size = Math.min((width - 2 * SAFE) / LINE, MOST);
  if (size < LEAST) return [];
  const { title, publisher } = composer.edition.collection;
  const named = lineOf(composer, title, size, 'bold', (1 - 2 * END) * height);
  if (named === undefined) return [];
  const room = (1 - 3 * END) * height - named.width;
  const published = publisher && lineOf(composer, publisher.name, 0.8 * size, 'regular', room);
  const [language] = composer.edition.languages;
  const fromRight = language.direction === 'rtl';
  const y = (width - LINE * size) / 2 + BASELINE * size;
  const mark = (line: VisualLine, atStart: boolean): Mark => {
    const x = atStart === fromRight ? height - END * height - line.width : END * height;
    return { kind: 'line', x, y, line, owner: 'artifact', inline: new Map(), color: colors.letters };
  };
  const marks = [mark(named, true), ...(published === undefined ? [] : [mark(published, false)])];
  const clockwise = composer.design.binding === 'left';
  return [{ kind: 'turned', x: clockwise ? left + width : left, y: clockwise ? 0 : height, clockwise, marks }];
}

/**
 * A text on one line of the size, or smaller where it would be too long. Rather than in letters of less than half the
 * size that the spine has room for it stands up to its colon, as in a running head. Nothing where letters would be too
 * small.
 */
function lineOf(
  composer: Composer,
  text: Localised,
  size: number,
  weight: Weight,
  room: number,
): VisualLine | undefined {
  const [language] = composer.edition.languages;
  const words = inLanguage(text, language.tag, otherTags(composer));
  const fitted = (shown: string, least: number): VisualLine | undefined => {
    const own = language.script === 'Arab' ? composer.design.arabicSize : composer.design.latinSize;
    for (let points = size; points >= least; points *= 0.95) {
      const line = setLine(composer, shown, language, points / own, weight);
      if (line === undefined || line.width <= room) return line;
    }
    return undefined;
  };
  const [main, rest] = words.split(COLON, 2);
  return (
    fitted(words, Math.max(LEAST, size / 2)) ??
    (rest === undefined ? undefined : fitted(main!, LEAST)) ??
    fitted(words, LEAST)
  );
}
