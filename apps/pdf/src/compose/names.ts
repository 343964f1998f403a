// An edition comes in; the names of the places that its links lead to go out.

import { allBlocks, type Block, type Chapter, chapterDestination, type Edition, type Prose } from '@warraq/core';

/** Names of destinations: ASCII only, so that they are bytes to every reader. */
export interface Names {
  chapter(document: string): string | undefined;
  /** All the names of a chapter's beginning: its own, then its document's id, by which others may link to it. */
  openings(document: string): readonly string[];
  /** A heading's place by its unit; the chapter's where the chapter has no such heading. */
  heading(document: string, unit: string): string | undefined;
  note(document: string, note: string): string;
  /** The place of a note's first call. */
  call(document: string, note: string): string;
}

/** `side` marks the names of the second of two languages that have pages of their own, each with its own places. */
export function createNames(edition: Edition, side = ''): Names {
  const chapters = new Map(
    edition.chapters.map((chapter, index) => [chapter.id, namesIn(chapter, `${chapterDestination(index)}${side}`)]),
  );
  const noteName = (document: string, note: string, letter: string): string => {
    const names = chapters.get(document);
    const number = names?.notes.get(note);
    if (names === undefined || number === undefined) throw new Error(`${document} has no note ${note}`);
    return `${names.chapter}${letter}${digits(number)}`;
  };
  return {
    chapter: (document) => chapters.get(document)?.chapter,
    openings: (document) => {
      const name = chapters.get(document)?.chapter;
      return name === undefined ? [] : side === '' && FREE_NAME.test(document) ? [name, document] : [name];
    },
    heading: (document, unit) => {
      const names = chapters.get(document);
      const number = names?.headings.get(unit);
      return number === undefined ? names?.chapter : `${names!.chapter}h${digits(number)}`;
    },
    note: (document, note) => noteName(document, note, 'n'),
    call: (document, note) => noteName(document, note, 'r'),
  };
}

/** An id that is ASCII and no name of our own. */
const FREE_NAME = /^(?!contents$|[cmp]\d{5})[\x21-\x7e]+$/;

/** A section behind the chapters, by its place among them. */
export function backMatterDestination(index: number): string {
  return `m${digits(index)}`;
}

/** The top of a page of the body, from 0. */
export function pageDestination(page: number): string {
  return `p${digits(page)}`;
}

interface ChapterNames {
  readonly chapter: string;
  readonly headings: ReadonlyMap<string, number>;
  readonly notes: ReadonlyMap<string, number>;
}

function namesIn(chapter: Chapter, name: string): ChapterNames {
  const headings = chapter.parts.flatMap((part) => [
    ...(part.heading === undefined ? [] : [part.heading.prose[0].unit]),
    ...headingUnits(part.blocks),
  ]);
  const notes = chapter.parts.flatMap((part) => part.notes.map((note) => note.id));
  return { chapter: name, headings: numbered(headings), notes: numbered(notes) };
}

function headingUnits(blocks: readonly Block<Prose>[]): string[] {
  return allBlocks(blocks).flatMap((block) => (block.kind === 'heading' ? [block.prose[0].unit] : []));
}

function numbered(keys: readonly string[]): ReadonlyMap<string, number> {
  return new Map(keys.map((key, index) => [key, index]));
}

function digits(number: number): string {
  return `${number}`.padStart(5, '0');
}
