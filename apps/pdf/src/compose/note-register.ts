// An edition comes in; what is known of its notes while the book is set goes out: numbers, first calls, open elements.

import type { Chapter, Edition, EditionNote, EditionPart } from '@warraq/core';
import type { StructNode } from '../structure/struct-node.ts';
import type { Names } from './names.ts';

export interface KnownNote {
  /** Its destination. */
  readonly name: string;
  readonly chapter: Chapter;
  readonly part: EditionPart;
  readonly note: EditionNote;
}

export interface NoteRegister {
  /** Whether notes stand at the foot of the page that calls them, not at the end of their part. */
  readonly atFoot: boolean;
  /** Whether numbers begin again on every page. */
  readonly byPage: boolean;
  find(name: string): KnownNote;
  of(chapter: Chapter): readonly KnownNote[];
  /** The greatest number that the edition gives to a note of the chapter; 0 where it has none. */
  greatest(chapter: Chapter): number;
  isCalled(name: string): boolean;
  /** Remembers a call; whether it is the note's first. */
  call(name: string): boolean;
  /** What the calls of a note and the note itself show. */
  number(name: string): number;
  /** Gives a chapter's notes other numbers and forgets their calls: the chapter will be set again. */
  renumber(chapter: Chapter, numbers: ReadonlyMap<string, number>): void;
  /** Elements of notes that stand after the block that calls them, until that block is set. */
  readonly waiting: StructNode[];
  /** Notes that are being set just now, one inside the other. */
  open: number;
}

/** Makes the register, with the numbers that the edition gives; numbers by page are given while pages are made. */
export function createNoteRegister(edition: Edition, names: Names): NoteRegister {
  const { place, numbering } = edition.collection.notes;
  const chapters = new Map(edition.chapters.map((chapter) => [chapter, notesIn(chapter, names)]));
  const known = new Map([...chapters.values()].flat().map((each) => [each.name, each]));
  const numbers = new Map([...known.values()].map(({ name, note }) => [name, note.number]));
  const greatest = new Map([...chapters].map(([chapter, own]) => [chapter, greatestOf(own)]));
  const called = new Set<string>();
  const find = (name: string): KnownNote => {
    const found = known.get(name);
    if (found === undefined) throw new Error(`no note has the name ${name}`);
    return found;
  };
  const of = (chapter: Chapter): readonly KnownNote[] => chapters.get(chapter) ?? [];
  return {
    atFoot: place === 'foot',
    byPage: place === 'foot' && numbering === 'page',
    find,
    of,
    greatest: (chapter) => greatest.get(chapter) ?? 0,
    isCalled: (name) => called.has(name),
    call: (name) => !called.has(name) && called.add(name) !== undefined,
    number: (name) => numbers.get(name) ?? find(name).note.number,
    renumber: (chapter, others) => {
      for (const { name } of of(chapter)) called.delete(name);
      for (const [name, number] of others) numbers.set(name, number);
    },
    waiting: [],
    open: 0,
  };
}

function greatestOf(notes: readonly KnownNote[]): number {
  return notes.reduce((most, { note }) => Math.max(most, note.number), 0);
}

function notesIn(chapter: Chapter, names: Names): readonly KnownNote[] {
  return chapter.parts.flatMap((part) =>
    part.notes.map((note) => ({ name: names.note(chapter.id, note.id), chapter, part, note })),
  );
}
