// The edition and the back of its cover come in; what the book is about and who publishes it go out as marks.

import { inLanguage } from '@warraq/core';
import { plainSetting } from '../compose/chapter.ts';
import type { Composer } from '../compose/composer.ts';
import { languageOfText, otherTags } from '../compose/people.ts';
import { JUSTIFIED, setPlain } from '../compose/set-text.ts';
import { heightOf, space } from '../compose/stack.ts';
import { inEach } from '../compose/title-page.ts';
import type { Mark } from '../paint/mark.ts';
import { addNode, type StructNode } from '../structure/struct-node.ts';
import type { CoverColors } from './cover-colors.ts';
import type { Panel } from './cover-sheet.ts';
import { fitted, heightOfBoth, type PanelStacks, placeRows } from './panel-stack.ts';

/** Of the panel's width and height. */
const TEXT = 0.7;
const TOP = 0.18;
const FOOT = 0.905;
/** Where the summaries and the publisher would touch, the text is set smaller. */
const LEAST_GAP = 0.04;
const SMALLEST = 0.6;

export function backPanel(
  composer: Composer,
  root: StructNode,
  panel: Panel,
  height: number,
  colors: CoverColors,
): readonly Mark[] {
  const width = TEXT * panel.width;
  const x = panel.left + (panel.width - width) / 2;
  const narrow = { ...composer, design: { ...composer.design, textWidth: width } };
  const { element, upper, lower } = fitted(
    (scale) => setStacks(narrow, scale),
    (stacks) => heightOfBoth(stacks) <= (FOOT - TOP - LEAST_GAP) * height,
    SMALLEST,
  );
  root.children.push(element);
  return [
    ...placeRows(upper, x, TOP * height, colors.letters),
    ...placeRows(lower, x, FOOT * height - heightOf(lower), colors.letters),
  ];
}

function setStacks(composer: Composer, scale: number): PanelStacks {
  const element: StructNode = { type: 'Sect', attributes: {}, children: [] };
  const { collection, languages } = composer.edition;
  const leading = composer.design.leading * scale;
  const upper = languages.flatMap((language, index) => {
    const text = inLanguage(collection.summary, language.tag, otherTags(composer));
    const owner = addNode(element, 'P', { language: languageOfText(composer, language) });
    const setting = { ...plainSetting(composer, element, undefined), factor: scale, leading, onGrid: false };
    const rows = setPlain(composer, setting, text, language, owner, JUSTIFIED);
    return index === 0 ? rows : [space(leading), ...rows];
  });
  const lower = inEach(composer, element, collection.publisher?.name, {
    factor: 0.95 * scale,
    weight: 'regular',
    height: 1.1 * scale,
    type: 'P',
  });
  return { element, upper, lower };
}
