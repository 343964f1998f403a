// The edition and the front of its cover come in; the title, who made the book and who publishes it go out as marks.

import type { Composer } from '../compose/composer.ts';
import { heightOf, space } from '../compose/stack.ts';
import { inEach, lineInEach, peopleLine } from '../compose/title-page.ts';
import type { Mark } from '../paint/mark.ts';
import { addNode, type StructNode } from '../structure/struct-node.ts';
import type { CoverColors } from './cover-colors.ts';
import type { Panel } from './cover-sheet.ts';
import { fitted, heightOfBoth, isOverfull, type PanelStacks, placeRows } from './panel-stack.ts';

/** Of the panel's width: the text, the largest letters, the frame and its lines. */
const TEXT = 0.74;
const TITLE = 0.098;
const SUBTITLE = 0.042;
const NAMES = 0.034;
const FRAME = 0.05;
const STAR = 0.062;
/** Of the panel's height. */
const STAR_AT = 0.167;
const UPPER = 0.28;
const LOWER = 0.905;
const GAP = 0.08;
/** Smaller than this part of their largest size, the letters of a title are as they are. */
const SMALLEST = 0.25;

/** As the cover of the EPUB: a frame, a star, the title in the upper half, names at the foot. */
export function frontPanel(
  composer: Composer,
  root: StructNode,
  panel: Panel,
  height: number,
  colors: CoverColors,
): readonly Mark[] {
  const width = TEXT * panel.width;
  const x = panel.left + (panel.width - width) / 2;
  const { element, upper, lower } = fitStacks(composer, panel, height);
  root.children.push(element);
  const foot = LOWER * height;
  const lowerTop = foot - heightOf(lower);
  const upperTop = UPPER * height + Math.max(0, (lowerTop - (GAP + UPPER) * height - heightOf(upper)) / 3);
  const middle = panel.left + panel.width / 2;
  const rule = {
    kind: 'rule',
    x: middle - panel.width / 12,
    y: lowerTop - (GAP / 2) * height,
    width: panel.width / 6,
    weight: 0.002 * panel.width,
    color: colors.ornament,
  } as const;
  return [
    ...frames(panel, height, colors),
    { kind: 'star', x: middle, y: STAR_AT * height, radius: STAR * panel.width, color: colors.ornament },
    ...placeRows(upper, x, upperTop, colors.letters),
    ...(lower.length === 0 ? [] : [rule]),
    ...placeRows(lower, x, lowerTop, colors.letters),
  ];
}

function frames({ left, width }: Panel, height: number, { ornament }: CoverColors): readonly Mark[] {
  return [1, 1.3].map((times, index) => {
    const inset = FRAME * width * times;
    const weight = width * (index === 0 ? 0.004 : 0.00125);
    const size = { width: width - 2 * inset, height: height - 2 * inset };
    return { kind: 'frame', x: left + inset, y: inset, ...size, weight, color: ornament };
  });
}

/** Until all finds room and no word is wider than its line. */
function fitStacks(composer: Composer, panel: Panel, height: number): PanelStacks {
  const room = (LOWER - UPPER - GAP) * height;
  return fitted(
    (scale) => setStacks(composer, panel, scale),
    (stacks) => heightOfBoth(stacks) <= room && !isOverfull([...stacks.upper, ...stacks.lower]),
    SMALLEST,
  );
}

function setStacks(composer: Composer, panel: Panel, scale: number): PanelStacks {
  const element: StructNode = { type: 'Sect', attributes: {}, children: [] };
  const { design } = composer;
  const { title, subtitle, publisher } = composer.edition.collection;
  // What is too wide is tried again in a smaller size: nobody need be told.
  const trying = {
    ...composer,
    design: { ...design, textWidth: TEXT * panel.width },
    reportOverfull: () => {},
  };
  const look = (size: number) => {
    const factor = (size * panel.width * scale) / design.latinSize;
    // Leadings grow with the letters, but what is large needs less between its lines.
    return { factor, weight: 'regular', height: factor * 0.95, type: 'P' } as const;
  };
  const names = addNode(element, 'Div');
  const people = lineInEach(trying, names, (language) => peopleLine(trying, language), look(NAMES));
  const upper = [
    ...inEach(trying, element, title, { ...look(TITLE), weight: 'bold', type: 'H1' }),
    space(0.03 * panel.width * scale),
    ...inEach(trying, element, subtitle, look(SUBTITLE)),
  ];
  const publishers = inEach(trying, names, publisher?.name, look(NAMES));
  const gap = people.length > 0 && publishers.length > 0 ? [space(0.012 * panel.width * scale)] : [];
  const lower = [...people, ...gap, ...publishers];
  return { element, upper, lower };
}
