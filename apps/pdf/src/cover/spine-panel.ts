// The edition and the spine of its cover come in; its titles and publisher go out as marks along it, where it is wide enough.

import { inLanguage, type Language, type Localised } from '@warraq/core';
import type { Composer } from '../compose/composer.ts';
import { millimetres } from '../compose/page-sizes.ts';
import { otherTags } from '../compose/people.ts';
import type { Weight } from '../font/book-faces.ts';
import type { Mark } from '../paint/mark.ts';
import type { CoverColors } from './cover-colors.ts';
import type { Panel } from './cover-sheet.ts';
import { LEAST, oneLine, type SpineLines, STEP, spineTitle } from './spine-title.ts';

/** Kept free at both folds: binding is exact to about a millimetre and a half. */
const SAFE = millimetres(1.5);
const MOST = 18;
/** Of the spine's height, kept free at either end and between texts. */
const END = 0.08;
const BETWEEN = 0.06;
/** Of the size of letters: the height of a line that holds all their parts, and where its baseline is. */
const LINE = 1.45;
const BASELINE = 1.03;
/** Of the size that one title could have: smaller, two titles are not put on the spine. */
const BOTH = 0.6;

/**
 * Letters stand on the spine so that they are upright on a book that lies with its front up: turned clockwise where it is
 * bound on the left, counter-clockwise where it is bound on the right. English and Arabic then both read from head to foot.
 * A book in two languages has both titles there, where they have room.
 */
export function spinePanel(
  composer: Composer,
  { left, width }: Panel,
  height: number,
  colors: CoverColors,
): readonly Mark[] {
  const size = Math.min((width - 2 * SAFE) / LINE, MOST);
  if (size < LEAST) return [];
  const titles = titlesOf(composer, size, (width - 2 * SAFE) / (LINE + STEP), (1 - 2 * END) * height);
  if (titles.length === 0) return [];
  const { publisher } = composer.edition.collection;
  const [language] = composer.edition.languages;
  const taken = titles.reduce((sum, title) => sum + title.width + BETWEEN * height, 0);
  const room = (1 - 2 * END) * height - taken;
  const published = publisher && oneLine(...wordsOf(composer, publisher.name, language, 'regular'), room, 0.8 * size);
  const axis = titles[0]!.lines.length === 1 ? baselineOf(titles[0]!, width) : undefined;
  const fromRight = language.direction === 'rtl';
  const marks: Mark[] = [];
  const place = (text: SpineLines, start: number) => {
    for (const [index, line] of text.lines.entries()) {
      const x = fromRight ? height - start - line.width : start;
      const y = (axis ?? baselineOf(text, width)) + index * STEP * text.size;
      marks.push({ kind: 'line', x, y, line, owner: 'artifact', inline: new Map(), color: colors.letters });
    }
  };
  let start = END * height;
  for (const title of titles) {
    place(title, start);
    start += title.width + BETWEEN * height;
  }
  if (published !== undefined) place(published, (1 - END) * height - published.width);
  const clockwise = composer.design.binding === 'left';
  return [{ kind: 'turned', x: clockwise ? left + width : left, y: clockwise ? 0 : height, clockwise, marks }];
}

/** The titles in both languages, in letters of one size, or the leading one alone. */
function titlesOf(composer: Composer, size: number, sizeOfTwo: number, length: number): readonly SpineLines[] {
  const { languages, collection } = composer.edition;
  const worded = languages.map((language) => wordsOf(composer, collection.title, language, 'bold'));
  const texts = new Set(worded.map(([, text]) => text));
  const whole = worded.map((words) => oneLine(...words, length, size));
  if (texts.size > 1 && whole.every((title) => title !== undefined)) {
    const free = length - (whole.length - 1) * (BETWEEN / (1 - 2 * END)) * length;
    const natural = whole.reduce((sum, title) => sum + (title.width * size) / title.size, 0);
    const common = Math.min(size, Math.floor((10 * size * free) / natural) / 10);
    const both = worded.flatMap((words) => oneLine(...words, length, common) ?? []);
    if (common >= Math.max(LEAST, BOTH * size) && both.length === worded.length) return both;
  }
  const title = spineTitle(...worded[0]!, { size, sizeOfTwo, length });
  return title === undefined ? [] : [title];
}

function wordsOf(composer: Composer, text: Localised, language: Language, weight: Weight) {
  const tags = otherTags(composer);
  return [{ composer, language, weight }, inLanguage(text, language.tag, tags)] as const;
}

/** Of its first line, so that the text stands in the middle of the spine's width. */
function baselineOf({ lines, size }: SpineLines, width: number): number {
  return (width - (LINE + (lines.length - 1) * STEP) * size) / 2 + BASELINE * size;
}
