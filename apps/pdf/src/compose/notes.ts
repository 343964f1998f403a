// The notes of a part come in; they go out under a heading, each with a link back to its first call.

import type { Chapter, EditionNote, EditionPart, Language } from '@warraq/core';
import { BREAK_COST } from '@warraq/typeset';
import type { InlineMark } from '../paint/mark.ts';
import { addNode, type StructType } from '../structure/struct-node.ts';
import type { Composer, Setting, Stack } from './composer.ts';
import { markerRoom } from './prose.ts';
import { RAGGED, setPlain } from './set-text.ts';
import { gather, keepTogether, stackOf, withMarks } from './stack.ts';

const FACTOR = 0.84;
const LEADING = 0.86;

export function notesStacks(
  composer: Composer,
  setting: Setting,
  chapter: Chapter,
  part: EditionPart,
): readonly Stack[] {
  if (part.notes.length === 0) return [];
  const inner: Setting = {
    ...setting,
    element: addNode(setting.element, 'Sect'),
    factor: FACTOR,
    leading: LEADING * setting.leading,
    onGrid: false,
  };
  const heading = notesHeading(composer, setting, inner);
  const indent = indentOf(composer, inner, part);
  const notes = part.notes.map((note) => noteStack(composer, inner, chapter, note, indent));
  return [heading, ...notes];
}

function notesHeading(composer: Composer, setting: Setting, inner: Setting): Stack {
  const depth = Math.min(setting.headings.depth + 1, 6, chapterDepth(setting) + 1);
  const owner = addNode(inner.element, `H${depth}` as StructType);
  const rows = composer.edition.languages.flatMap((language) =>
    setPlain(
      composer,
      { ...inner, weight: 'bold', factor: 1 },
      composer.labels(language).text('notes'),
      language,
      owner,
      RAGGED,
    ),
  );
  const kept = keepTogether(rows, BREAK_COST.never);
  return stackOf(kept, { before: 2 * setting.leading, after: setting.leading / 4, keepWithNext: true });
}

/** Notes stand under the part where there is one, else under the chapter. */
function chapterDepth(setting: Setting): number {
  return setting.chapter?.parts.some((part) => part.heading !== undefined) ? 2 : 1;
}

function noteStack(composer: Composer, setting: Setting, chapter: Chapter, note: EditionNote, indent: number): Stack {
  const id = composer.names.note(chapter.id, note.id);
  const element = addNode(setting.element, 'Note', { id });
  const label = addNode(element, 'Lbl');
  const marker = {
    text: (language: Language) => numberText(composer, note, language),
    mark: backLink(composer, chapter, note),
    owner: label,
  };
  const inner: Setting = { ...setting, element, start: setting.start + indent, marker };
  const stack = gather(composer.stacks(inner, note.blocks));
  const anchor = { kind: 'anchor', name: id, x: 0, y: 0, outline: undefined } as const;
  const gap = composer.edition.languages.length > 1 ? setting.leading / 3 : 0;
  return { ...stack, rows: withMarks(stack.rows, [anchor]), before: gap, after: 0, keepWithNext: false };
}

/** A note that nothing calls has no place to lead back to. */
function backLink(composer: Composer, chapter: Chapter, note: EditionNote): InlineMark | undefined {
  if (!composer.called.has(`${chapter.id}/${note.id}`)) return undefined;
  const name = composer.names.call(chapter.id, note.id);
  const description = composer.labels(composer.edition.languages[0]).text('note.back');
  const target = { kind: 'destination', name, description, isCall: false } as const;
  return composer.newMark({ target, anchor: undefined, strike: false, language: undefined });
}

function numberText(composer: Composer, note: EditionNote, language: Language): string {
  return `${composer.labels(language).number(note.number)}.`;
}

function indentOf(composer: Composer, setting: Setting, part: EditionPart): number {
  const rooms = composer.edition.languages.map((language) =>
    markerRoom(
      composer,
      setting,
      part.notes.slice(-1).map((note) => numberText(composer, note, language)),
      language,
    ),
  );
  return Math.max(...rooms);
}
