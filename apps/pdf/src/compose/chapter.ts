// A chapter of the edition comes in; its stacks of rows, from the title to the notes of its last part, go out.

import type { Chapter, EditionPart } from '@warraq/core';
import { addNode, type StructNode } from '../structure/struct-node.ts';
import { acrossColumns } from './across-columns.ts';
import { openingStacks } from './chapter-opening.ts';
import type { Composer, Setting, Stack } from './composer.ts';
import { withUncalledNotes } from './foot-notes.ts';
import { headingStack } from './heading.ts';
import { placeNotes } from './note-calls.ts';
import { notesStacks } from './notes.ts';
import { coverLineStacks, endColophonStacks } from './pamphlet.ts';

/** The setting of a text on the grid under an element. */
export function plainSetting(composer: Composer, element: StructNode, chapter: Chapter | undefined): Setting {
  return {
    chapter,
    element,
    start: 0,
    end: 0,
    factor: 1,
    leading: composer.design.leading,
    onGrid: true,
    weight: 'regular',
    marker: undefined,
    headings: { depth: 1 },
  };
}

export interface ChapterStacks {
  /** What stands over all columns; nothing where there is one, whose text then begins with it. */
  readonly opening: readonly Stack[];
  readonly text: readonly Stack[];
}

export function chapterStacks(composer: Composer, root: StructNode, chapter: Chapter): ChapterStacks {
  const setting = plainSetting(composer, addNode(root, 'Sect'), chapter);
  // The opening first: elements stand in the order in which they are made.
  const wide = acrossColumns(composer);
  const opening = [...coverLineStacks(wide, setting), ...openingStacks(wide, setting, chapter)];
  const parts = chapter.parts.flatMap((part) => partStacks(composer, setting, chapter, part));
  const isApart = composer.design.columns > 1 && parts.some(({ rows }) => rows.length > 0);
  const text = withUncalledNotes(composer, setting, chapter, isApart ? parts : [...opening, ...parts]);
  placeNotes(composer, setting.element);
  return { opening: isApart ? opening : [], text: [...text, ...endColophonStacks(composer, setting)] };
}

function partStacks(composer: Composer, setting: Setting, chapter: Chapter, part: EditionPart): readonly Stack[] {
  const inner =
    part.heading === undefined
      ? setting
      : { ...setting, element: addNode(setting.element, 'Sect'), headings: { depth: 1 } };
  const heading = part.heading === undefined ? [] : [headingStack(composer, inner, part.heading)];
  const body = composer.stacks(inner, part.blocks);
  return [...heading, ...body, ...notesStacks(composer, inner, chapter, part)];
}
