// A line of text comes in; the notes that are called on it for the first time go out, and its marks with their anchors.

import type { FlowNote, VisualLine } from '@warraq/typeset';
import type { InlineMark, Mark } from '../paint/mark.ts';
import type { StructNode } from '../structure/struct-node.ts';
import type { Composer, Setting } from './composer.ts';

interface SettledCalls {
  /** The marks of the paragraph; first calls are the places that notes lead back to. */
  readonly inline: ReadonlyMap<string, InlineMark>;
  readonly notes: readonly FlowNote<readonly Mark[]>[];
}

/**
 * Looks through a line that is about to be placed. Only the first call of a note is a place to come back to and, where
 * notes stand at the foot, brings the note. Runs may be made more than once (for measuring); lines are placed once.
 */
export function settleCalls(
  composer: Composer,
  setting: Setting,
  line: VisualLine,
  inline: ReadonlyMap<string, InlineMark>,
): SettledCalls {
  const firsts = line.tags.flatMap((tag): readonly InlineMark[] => {
    const mark = inline.get(tag);
    const target = mark?.target;
    if (mark === undefined || target?.kind !== 'destination' || !target.isCall) return [];
    return composer.notes.call(target.name) ? [mark] : [];
  });
  if (firsts.length === 0) return { inline, notes: [] };
  const marked = new Map(inline);
  const notes = firsts.flatMap((mark) => {
    const name = (mark.target as { readonly name: string }).name;
    const { chapter, note } = composer.notes.find(name);
    marked.set(mark.id, { ...mark, anchor: composer.names.call(chapter.id, note.id) });
    return composer.notes.atFoot ? [composer.footNote(setting, name)] : [];
  });
  return { inline: marked, notes };
}

/**
 * Puts the elements of the notes that a block has called behind it: read in the order of the structure, a note follows
 * the paragraph that calls it, wherever it stands on the page. Notes called in a note follow that note.
 */
export function placeNotes({ notes }: Composer, parent: StructNode): void {
  if (notes.open === 0) parent.children.push(...notes.waiting.splice(0));
}
