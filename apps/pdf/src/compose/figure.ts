// A figure comes in; its picture in the size of the measure, with the caption under it, goes out.

import {
  type Block,
  error,
  type Language,
  type Picture,
  type Place,
  type Prose,
  type Rendition,
  renditionIn,
  startOf,
  warning,
  wordsOf,
} from '@warraq/core';
import { BREAK_COST, pt } from '@warraq/typeset';
import type { Row } from '../paint/mark.ts';
import { hasKnownColors, isReadable, turnsGrey } from '../picture/write-picture.ts';
import { addNode, type StructNode } from '../structure/struct-node.ts';
import type { Composer, Setting, Stack } from './composer.ts';
import { languageOfText } from './people.ts';
import { setProse } from './prose.ts';
import { BALANCED_CENTERED, CENTERED, measureOf, setPlain } from './set-text.ts';
import { heightOf, rowOf, stackOf } from './stack.ts';

type Figure = Extract<Block<Prose>, { kind: 'figure' }>;

/**
 * A picture is as wide as the page's text when it has this many pixels; smaller ones in proportion, in a column too as
 * long as it holds them.
 */
const FULL_WIDTH = 600;
/** Of the text area's height, at most. */
const HIGHEST = 0.62;
/** With its caption, where it goes to the head or the foot of another page. */
const HIGHEST_MOVED = 0.85;

/** Pictures are made smaller together, down to this, so that they find room with each other. */
const LEAST_TOGETHER = 0.75;

interface Shown {
  readonly picture: Picture;
  /** The alternative text of its language. */
  readonly text: Rendition | undefined;
  readonly language: Language;
  readonly width: number;
  readonly height: number;
}

/**
 * A figure's picture with its caption. Pictures that differ by language (they hold words) stand one under the other in a
 * bilingual edition, together no higher than one; those that would have to be too small for it are figures of their own,
 * each with the caption in its language.
 */
export function figureStacks(composer: Composer, setting: Setting, figure: Figure): readonly Stack[] {
  const plain: Setting = { ...setting, marker: undefined, onGrid: false };
  const pictures = picturesOf(composer, plain, figure);
  const height = pictures.reduce((sum, picture) => sum + picture.height, 0);
  const shrunk = Math.min(1, (HIGHEST * composer.design.textHeight) / height);
  if (shrunk >= LEAST_TOGETHER || pictures.length < 2) return [figureStack(composer, plain, figure, pictures, shrunk)];
  return pictures.map((picture) => {
    const caption: Prose | undefined = figure.caption && [renditionIn(figure.caption, picture.language)];
    return figureStack(composer, plain, { ...figure, caption }, [picture], 1);
  });
}

function figureStack(
  composer: Composer,
  setting: Setting,
  figure: Figure,
  pictures: readonly Shown[],
  scale: number,
): Stack {
  const rows = pictures.flatMap((picture) => pictureRow(composer, setting, figure, picture, scale));
  const body = rows.length > 0 ? rows : alternativeRows(composer, setting, figure);
  const caption = captionRows(composer, setting, figure.caption);
  const all = captioned(body, caption);
  const movable = caption.length > 0 && heightOf(all) <= HIGHEST_MOVED * composer.design.textHeight;
  return stackOf(all, { before: setting.leading / 2, after: setting.leading, movable });
}

/**
 * The caption stands right under what it belongs to: in languages side by side the figures begin level, and their captions
 * only where the pictures are equally high.
 */
function captioned(body: readonly Row[], caption: readonly Row[]): readonly Row[] {
  const [first, ...rest] = body;
  if (first === undefined) return caption;
  const level = first.level ?? caption[0]?.level;
  return [{ ...first, level }, ...rest, ...caption.map((row) => ({ ...row, level: undefined }))];
}

/** The pictures to show, each in its size and with the alternative text of its language. */
function picturesOf(composer: Composer, setting: Setting, figure: Figure): readonly Shown[] {
  const { chapter } = setting;
  if (chapter === undefined) return [];
  const found: Shown[] = [];
  composer.edition.languages.forEach((language, slot) => {
    const picture = composer.context.picture(chapter.id, figure.source, language);
    if (picture === undefined || found.some((other) => isSame(other.picture, picture))) return;
    const text = figure.alternative?.[slot] ?? figure.alternative?.[0];
    found.push({ picture, text, language, ...sizeOf(composer, setting, picture) });
  });
  return found.filter(({ picture }) => usable(composer, chapter.id, figure, picture));
}

function sizeOf(composer: Composer, setting: Setting, picture: Picture): { width: number; height: number } {
  const { pageWidth, inner, outer, textWidth, textHeight } = composer.design;
  const full = (FULL_WIDTH * textWidth) / (pageWidth - inner - outer);
  const measure = measureOf(composer, setting);
  const scale = Math.min(measure / Math.max(picture.width, full), (HIGHEST * textHeight) / picture.height);
  return { width: picture.width * scale, height: picture.height * scale };
}

function isSame(a: Picture, b: Picture): boolean {
  return a === b || Buffer.compare(a.bytes, b.bytes) === 0;
}

function usable(composer: Composer, document: string, figure: Figure, picture: Picture): boolean {
  const code = !isReadable(picture)
    ? 'picture-unreadable'
    : hasKnownColors(picture)
      ? undefined
      : 'picture-without-profile';
  if (code !== undefined) {
    composer.report(error(code, placeOf(figure, document), { picture: figure.source, document }));
    return false;
  }
  if (composer.design.isGrey && !turnsGrey(picture)) {
    composer.report(warning('picture-in-colour', placeOf(figure, document), { picture: figure.source, document }));
  }
  return true;
}

function placeOf({ alternative, caption }: Figure, document: string): Place {
  return (alternative ?? caption)?.[0].place ?? startOf(`${document}.md`);
}

/** Dots an inch below which a reader of print sees them. */
const NEEDED = 200;

/** Whoever sends a book to print is told before the ink of a picture that is too coarse at the width it is printed in. */
function checkResolution(
  composer: Composer,
  { chapter }: Setting,
  figure: Figure,
  picture: Picture,
  width: number,
): void {
  const dpi = Math.floor((picture.width * 72) / width + 0.01);
  if (chapter === undefined || composer.design.onScreen || dpi >= NEEDED) return;
  const values = { picture: figure.source, document: chapter.id, dpi, needed: NEEDED };
  // A picture of few pixels is printed small: with more it would also be wider.
  const pixels = Math.ceil((width * Math.max(1, FULL_WIDTH / picture.width) * NEEDED) / 72);
  composer.report(warning('figure-low-resolution', placeOf(figure, chapter.id), { ...values, pixels }));
}

function pictureRow(
  composer: Composer,
  setting: Setting,
  figure: Figure,
  { picture, text, ...size }: Shown,
  scale: number,
): readonly Row[] {
  const [width, height] = [size.width * scale, size.height * scale];
  checkResolution(composer, setting, figure, picture, width);
  const x = (composer.design.textWidth - width) / 2;
  const owner = figureNode(composer, setting, figure, text);
  return [rowOf(height + setting.leading / 3, [{ kind: 'picture', x, y: 0, width, height, picture, owner }])];
}

function figureNode(
  composer: Composer,
  setting: Setting,
  figure: Figure,
  rendition: Rendition | undefined,
): StructNode {
  const alternative = rendition === undefined ? figure.source : wordsOf(rendition.content);
  const language = rendition && languageOfText(composer, rendition.language);
  return addNode(setting.element, 'Figure', { alternative, language, owned: { O: 'Layout', Placement: 'Block' } });
}

/** Where there is no picture its alternative text stands in its place; the picture's absence is a problem of the check. */
function alternativeRows(composer: Composer, setting: Setting, figure: Figure): readonly Row[] {
  if (figure.alternative !== undefined) return setProse(composer, setting, figure.alternative, 'P', () => CENTERED);
  const owner = addNode(setting.element, 'P');
  return setPlain(composer, setting, `[${figure.source}]`, composer.edition.languages[0], owner, CENTERED);
}

function captionRows(composer: Composer, setting: Setting, caption: Prose | undefined): readonly Row[] {
  if (caption === undefined) return [];
  const inner: Setting = {
    ...setting,
    element: addNode(setting.element, 'Caption'),
    factor: setting.factor * 0.88,
    leading: setting.leading * 0.9,
  };
  const rows = setProse(composer, inner, caption, 'P', () => BALANCED_CENTERED);
  return rows.map((row) => ({ ...row, height: pt(inner.leading), breakCost: row.breakCost + BREAK_COST.never }));
}
