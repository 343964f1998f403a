// The composer of a book of two languages comes in; a composer for each goes out, that knows its own language only.

import type { Chapter, Language } from '@warraq/core';
import { blockStacks } from '../compose/blocks.ts';
import type { Composer, Stack } from '../compose/composer.ts';
import { footNote } from '../compose/foot-notes.ts';
import { createNames } from '../compose/names.ts';
import { createNoteRegister } from '../compose/note-register.ts';
import { withLevel } from './level-rows.ts';
import { oneSide } from './one-side.ts';

/** One language of a book whose languages stand side by side. */
export interface BookSide {
  readonly language: Language;
  /** Of an edition of this language alone; problems and report go to the whole book's. */
  readonly composer: Composer;
  /** In the order of the edition's. */
  readonly chapters: readonly Chapter[];
  /** The left edge of its column, from that of the text area. */
  readonly x: number;
  /** Before a chapter is set: blocks are counted anew. */
  restart(): void;
}

/** Marks the places of the second language. */
const SECOND = 's';

/** Both sides, the leading language first; `measures` are those of the side's text, `x` where it stands. */
export function bookSide(composer: Composer, slot: 0 | 1, measures: Partial<Composer['design']>, x: number): BookSide {
  const edition = oneSide(composer.edition, slot);
  const [language] = edition.languages;
  const names = slot === 0 ? composer.names : createNames(edition, SECOND);
  const register = composer.registers.get(language.tag);
  const shared = {
    ...composer,
    edition,
    design: { ...composer.design, ...measures },
    names,
    notes: createNoteRegister(edition, names),
    // Words of the other language, shown for want of a translation, are that language's on its own side.
    registers: new Map(register === undefined ? [] : [[language.tag, register]]),
  };
  let blocks = 0;
  // Both sides have the same blocks and set them in the same order: counted, they find each other. Those of notes do not
  // count, for a translation may call its notes in another order.
  const counted = (stacks: readonly Stack[]): readonly Stack[] =>
    stacks.map((stack) => withLevel(stack, `block ${blocks++}`));
  const ofNotes: Composer = {
    ...shared,
    stacks: (setting, list) => blockStacks(ofNotes, setting, list),
    footNote: (setting, name) => footNote(ofNotes, setting, name),
  };
  const own: Composer = {
    ...shared,
    stacks: (setting, list) => counted(blockStacks(own, setting, list)),
    footNote: ofNotes.footNote,
  };
  return {
    language,
    composer: own,
    chapters: edition.chapters,
    x,
    restart: () => {
      blocks = 0;
    },
  };
}
