// A note comes in; its rows, behind its number and with a link back to its first call, go out.

import type { Language } from '@warraq/core';
import type { InlineMark } from '../paint/mark.ts';
import { addNode, type StructNode } from '../structure/struct-node.ts';
import type { Composer, Setting, Stack } from './composer.ts';
import { linkTo } from './link-target.ts';
import type { KnownNote } from './note-register.ts';
import { markerRoom } from './prose.ts';
import { gather, withMarks } from './stack.ts';

const FACTOR = 0.84;
const LEADING = 0.86;

/** The setting of notes beside that of the text that calls them. */
export function noteSetting({ design }: Composer, setting: Setting): Setting {
  return {
    ...setting,
    start: 0,
    end: 0,
    factor: FACTOR,
    leading: LEADING * design.leading,
    onGrid: false,
    weight: 'regular',
    marker: undefined,
  };
}

/** Sets a note under its element, a Note with the note's name as ID and a label. */
export function noteStack(
  composer: Composer,
  setting: Setting,
  known: KnownNote,
  element: StructNode,
  indent: number,
): Stack {
  const label = addNode(element, 'Lbl');
  const marker = {
    text: (language: Language) => numberText(composer, composer.notes.number(known.name), language),
    mark: backLink(composer, known),
    owner: label,
  };
  const inner: Setting = { ...setting, element, start: setting.start + indent, marker };
  const stack = gather(composer.stacks(inner, known.note.blocks));
  const anchor = { kind: 'anchor', name: known.name, x: 0, y: 0, outline: undefined } as const;
  const gap = composer.edition.languages.length > 1 ? setting.leading / 3 : 0;
  return { ...stack, rows: withMarks(stack.rows, [anchor]), before: gap, after: 0, keepWithNext: false };
}

/** A note that nothing calls has no place to lead back to. */
function backLink(composer: Composer, { name, chapter, note }: KnownNote): InlineMark | undefined {
  if (!composer.notes.isCalled(name)) return undefined;
  const description = composer.labels(composer.edition.languages[0]).text('note.back');
  return linkTo(composer, composer.names.call(chapter.id, note.id), description);
}

function numberText(composer: Composer, number: number, language: Language): string {
  return `${composer.labels(language).number(number)}.`;
}

const rooms = new WeakMap<Composer, Map<number, number>>();

/** Room for the widest of some numbers in any of the edition's languages; every note asks, so it is measured once. */
export function numberRoom(composer: Composer, setting: Setting, greatest: number): number {
  const known = rooms.get(composer) ?? new Map<number, number>();
  rooms.set(composer, known);
  const room =
    known.get(greatest) ??
    Math.max(
      ...composer.edition.languages.map((language) =>
        markerRoom(composer, setting, [numberText(composer, greatest, language)], language),
      ),
    );
  known.set(greatest, room);
  return room;
}
