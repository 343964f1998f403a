// The edition and the spine of its cover come in; its titles and publisher go out as marks along it, where it is wide enough.

import { inLanguage, type Language, type Localised } from '@warraq/core';
import type { Composer } from '../compose/composer.ts';
import { millimetres } from '../compose/page-sizes.ts';
import { otherTags } from '../compose/people.ts';
import type { Weight } from '../font/book-faces.ts';
import type { Mark } from '../paint/mark.ts';
import type { CoverColors } from './cover-colors.ts';
import type { Panel } from './cover-sheet.ts';
import type { InkHeight } from './ink-height.ts';
import { higher, LEAST, oneLine, roomOf, type SpineLines, STEP, spineTitle, type Wording } from './spine-title.ts';

/** Kept free at both folds: binding is exact to about a millimetre and a half. */
const SAFE = millimetres(1.5);
const MOST = 18;
/** Of the spine's height, kept free at either end and between texts. */
const END = 0.08;
const BETWEEN = 0.06;
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
  const { titles, ink, size } = titlesOf(composer, width - 2 * SAFE, (1 - 2 * END) * height);
  const [leading] = titles;
  if (leading === undefined) return [];
  const { publisher } = composer.edition.collection;
  const [language] = composer.edition.languages;
  const taken = titles.reduce((sum, title) => sum + title.width + BETWEEN * height, 0);
  const room = (1 - 2 * END) * height - taken;
  const published = publisher && oneLine(...wordsOf(composer, publisher.name, language, 'regular'), room, 0.8 * size);
  // Texts of one line stand on one baseline, whatever their size.
  const axis = leading.lines.length === 1 ? baselineOf(leading, ink, width) : undefined;
  const fromRight = language.direction === 'rtl';
  const marks: Mark[] = [];
  const place = (text: SpineLines, start: number) => {
    for (const [index, line] of text.lines.entries()) {
      const x = fromRight ? height - start - line.width : start;
      const y = (axis ?? baselineOf(text, ink, width)) + index * STEP * text.size;
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

interface Titles {
  readonly titles: readonly SpineLines[];
  /** As parts of the size of their letters. */
  readonly ink: InkHeight;
  /** Of the letters that the leading title could have alone. */
  readonly size: number;
}

/** The titles in both languages, in letters of one size, or the leading one alone; none where the spine is too narrow. */
function titlesOf(composer: Composer, across: number, length: number): Titles {
  const { languages, collection } = composer.edition;
  const worded = languages.map((language) => wordsOf(composer, collection.title, language, 'bold'));
  const inks = worded.map((words) => roomOf(...words));
  const ink = inks[0]!;
  const size = sizeIn(across, ink, 1);
  if (size < LEAST) return { titles: [], ink, size };
  const both = inks.reduce(higher);
  const titles = allTitles(worded, Math.min(size, sizeIn(across, both, 1)), size, length);
  if (titles !== undefined) return { titles, ink: both, size };
  const title = spineTitle(...worded[0]!, { size, sizeOfTwo: sizeIn(across, ink, 2), length });
  return { titles: title === undefined ? [] : [title], ink, size };
}

/** Undefined where there are no two titles, or where their letters would be much smaller than `single`, those of one. */
function allTitles(
  worded: readonly Worded[],
  most: number,
  single: number,
  length: number,
): readonly SpineLines[] | undefined {
  if (new Set(worded.map(([, text]) => text)).size < 2) return undefined;
  const whole = worded.flatMap((words) => oneLine(...words, length, most) ?? []);
  if (whole.length < worded.length) return undefined;
  const free = length - (whole.length - 1) * (BETWEEN / (1 - 2 * END)) * length;
  const natural = whole.reduce((sum, title) => sum + (title.width * most) / title.size, 0);
  const common = Math.min(most, Math.floor((10 * most * free) / natural) / 10);
  if (common < Math.max(LEAST, BOTH * single)) return undefined;
  const set = worded.flatMap((words) => oneLine(...words, length, common) ?? []);
  return set.length === worded.length ? set : undefined;
}

/** The largest letters of which so many lines have room across the spine. */
function sizeIn(across: number, { above, below }: InkHeight, lines: number): number {
  return Math.min(across / (above + below + (lines - 1) * STEP), MOST);
}

type Worded = readonly [wording: Wording, text: string];

function wordsOf(composer: Composer, text: Localised, language: Language, weight: Weight): Worded {
  const tags = otherTags(composer);
  return [{ composer, language, weight }, inLanguage(text, language.tag, tags)];
}

/** Of its first line, so that the text stands in the middle of the spine's width. */
function baselineOf({ lines, size }: SpineLines, { above, below }: InkHeight, width: number): number {
  return (width - (above + below + (lines.length - 1) * STEP) * size) / 2 + above * size;
}
