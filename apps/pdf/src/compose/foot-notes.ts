// The name of a note comes in; it goes out as the page's foot wants it. Notes that nothing calls are seen to as well.

import type { Chapter } from '@warraq/core';
import { type FlowNote, pt } from '@warraq/typeset';
import type { Mark } from '../paint/mark.ts';
import type { StructNode } from '../structure/struct-node.ts';
import type { Composer, Setting, Stack } from './composer.ts';
import { noteSetting, noteStack, numberRoom } from './set-note.ts';

/**
 * Sets a note that is called for the first time; its element waits for the end of the block that calls it. Notes that it
 * calls itself hang on its rows.
 */
export function footNote(composer: Composer, setting: Setting, name: string): FlowNote<readonly Mark[]> {
  const element: StructNode = { type: 'Note', attributes: { id: name }, children: [] };
  composer.notes.waiting.push(element);
  composer.notes.open++;
  const inner = noteSetting(composer, setting);
  const room = numberRoom(composer, inner, greatestNumber(composer, name));
  const { rows, before } = noteStack(composer, inner, composer.notes.find(name), element, room);
  composer.notes.open--;
  return { rows: rows.map((row, index) => (index === 0 ? { ...row, before: pt(row.before + before) } : row)) };
}

/** The number that the indent of a chapter's notes leaves room for: of two digits at least, all of them line up. */
function greatestNumber({ notes }: Composer, name: string): number {
  // What stands on a page decides the numbers there: room that followed them would move what stands on it.
  if (notes.byPage) return LEAST_ROOM;
  return Math.max(LEAST_ROOM, notes.greatest(notes.find(name).chapter));
}

const LEAST_ROOM = 10;

/** The chapter's stacks; notes that nothing calls stand at the foot of the page it ends on. No word is lost. */
export function withUncalledNotes(
  composer: Composer,
  setting: Setting,
  chapter: Chapter,
  stacks: readonly Stack[],
): readonly Stack[] {
  const { notes } = composer;
  const index = stacks.findLastIndex((stack) => stack.rows.length > 0);
  const last = stacks[index]?.rows.at(-1);
  if (!notes.atFoot || last === undefined) return stacks;
  const more = notes.of(chapter).flatMap(({ name }) => {
    return notes.isCalled(name) ? [] : [footNote(composer, setting, name)];
  });
  if (more.length === 0) return stacks;
  const rows = [...stacks[index]!.rows.slice(0, -1), { ...last, notes: [...last.notes, ...more] }];
  return stacks.with(index, { ...stacks[index]!, rows });
}
