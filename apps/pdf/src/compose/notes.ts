// The notes of a part come in; they go out under a heading at its end, where they do not stand at the foot of pages.

import type { Chapter, EditionPart } from '@warraq/core';
import { BREAK_COST } from '@warraq/typeset';
import { addNode, type StructType } from '../structure/struct-node.ts';
import type { Composer, Setting, Stack } from './composer.ts';
import { headingRows } from './section-title.ts';
import { noteSetting, noteStack, numberRoom } from './set-note.ts';
import { keepTogether, stackOf } from './stack.ts';

/** Nothing where notes stand at the foot of pages, or the part has none. */
export function notesStacks(
  composer: Composer,
  setting: Setting,
  chapter: Chapter,
  part: EditionPart,
): readonly Stack[] {
  const { notes } = composer;
  const own = notes.of(chapter).filter((known) => known.part === part);
  if (notes.atFoot || own.length === 0) return [];
  const inner = { ...noteSetting(composer, setting), element: addNode(setting.element, 'Sect') };
  const heading = notesHeading(composer, setting, inner);
  const room = numberRoom(composer, inner, Math.max(...own.map(({ name }) => notes.number(name))));
  const set = own.map((known) => {
    const element = addNode(inner.element, 'Note', { id: known.name });
    return noteStack(composer, inner, known, element, room);
  });
  return [heading, ...set];
}

function notesHeading(composer: Composer, setting: Setting, inner: Setting): Stack {
  const depth = Math.min(setting.headings.depth + 1, 6, chapterDepth(setting) + 1);
  const owner = addNode(inner.element, `H${depth}` as StructType);
  const texts = composer.edition.languages.map((language) => ({
    text: composer.labels(language).text('notes'),
    language,
  }));
  const rows = headingRows(composer, { ...inner, weight: 'bold', factor: 1 }, texts, owner);
  const kept = keepTogether(rows, BREAK_COST.never);
  return stackOf(kept, { before: 2 * setting.leading, after: setting.leading / 4, keepWithNext: true });
}

/** Notes stand under the part where there is one, else under the chapter. */
function chapterDepth(setting: Setting): number {
  return setting.chapter?.parts.some((part) => part.heading !== undefined) ? 2 : 1;
}
