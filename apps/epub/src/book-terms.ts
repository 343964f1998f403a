// A planned book comes in; where it mentions the names and terms of a language goes out.

import {
  type Chapter,
  createTermRegister,
  type EditionPart,
  indexedText,
  type Language,
  type PrintPage,
  type Prose,
  type RegisteredTerm,
  type Rendition,
  shownProse,
  unitAnchor,
} from '@warraq/core';
import { type Book, chapterFile } from './book.ts';

/** A passage that mentions a term. */
export interface TermPlace {
  readonly href: string;
  /** The label of the printed page on which it stands, where that is known. */
  readonly page: string | undefined;
  readonly inNote: boolean;
}

export interface MentionedTerm extends RegisteredTerm {
  /** In reading order; of one printed page only the first. */
  readonly places: readonly TermPlace[];
}

/** Every name and term that the texts mention in a language, as the index and the glossary of the printed book have them. */
export function mentionedTerms(book: Book, language: Language): readonly MentionedTerm[] {
  const { edition, context } = book;
  const register = createTermRegister(edition.glossary, edition.collection.people, language);
  const pages = pageFinder(context.printed?.pages ?? []);
  const found = new Map<string, TermPlace[]>();
  for (const chapter of edition.chapters) {
    for (const { rendition, note } of renditionsOf(chapter)) {
      const isRead = rendition.wanted.tag === language.tag && rendition.language.tag === language.tag;
      if (!isRead && context.printed === undefined) continue;
      const { text, marked, calls } = indexedText(rendition.content, rendition.language);
      pages.pass(chapter.id, rendition, calls);
      if (!isRead) continue;
      const href = `${chapterFile(book, chapter.id, language)}#${unitAnchor(rendition.unit)}`;
      for (const { key, start } of register.mentions(text, marked)) {
        const page = (note === undefined ? undefined : pages.ofNote(chapter.id, note)) ?? pages.at(start);
        addPlace(found, key, { href, page, inNote: note !== undefined });
      }
    }
  }
  const order = new Map((context.printed?.pages ?? []).map(({ label }, index) => [label, index]));
  return [...found].map(([key, places]) => ({ ...register.term(key), places: inPageOrder(places, order) }));
}

/** As a printed index has them: by page, and a page's note only where its text has nothing. */
function inPageOrder(places: readonly TermPlace[], order: ReadonlyMap<string, number>): readonly TermPlace[] {
  const inText = new Set(places.flatMap(({ page, inNote }) => (page === undefined || inNote ? [] : [page])));
  const rank = ({ page }: TermPlace): number => (page === undefined ? -1 : (order.get(page) ?? -1));
  return places
    .filter(({ page, inNote }) => page === undefined || !inNote || !inText.has(page))
    .toSorted((a, b) => rank(a) - rank(b));
}

/** A page's second mention leads nowhere new, nor does a passage's where nobody knows its page. */
function addPlace(found: Map<string, TermPlace[]>, key: string, place: TermPlace): void {
  const places = found.get(key) ?? [];
  found.set(key, places);
  const { href, page, inNote } = place;
  const known = places.some((one) =>
    page === undefined ? href === one.href : page === one.page && inNote === one.inNote,
  );
  if (!known) places.push(place);
}

interface ShownRendition {
  readonly rendition: Rendition;
  /** The note that it stands in. */
  readonly note: string | undefined;
}

/** In the order of print, where both languages stand on one page, and each may be the one that begins it. */
function renditionsOf(chapter: Chapter): readonly ShownRendition[] {
  const all = (prose: Prose, note?: string) => prose.map((rendition): ShownRendition => ({ rendition, note }));
  const heading = (part: EditionPart): readonly Prose[] => (part.heading === undefined ? [] : [part.heading.prose]);
  return [
    ...[chapter.title, chapter.subtitle, chapter.summary].flatMap((prose) => (prose === undefined ? [] : all(prose))),
    ...chapter.parts.flatMap((part) => [
      ...[...heading(part), ...shownProse(part.blocks)].flatMap((prose) => all(prose)),
      ...part.notes.flatMap((note) => shownProse(note.blocks).flatMap((prose) => all(prose, note.id))),
    ]),
  ];
}

/** Walks through the texts beside the list of printed pages. */
function pageFinder(printed: readonly PrintPage[]) {
  const begins = new Map<string, PrintPage[]>();
  for (const page of printed) {
    const key = `${page.chapter}\n${page.unit}\n${page.language}`;
    const list = begins.get(key) ?? [];
    begins.set(key, list);
    list.push(page);
  }
  const ofNotes = new Map<string, string | undefined>();
  let before: string | undefined;
  let here: readonly PrintPage[] = [];
  const at = (offset: number): string | undefined => here.findLast((page) => page.offset <= offset)?.label ?? before;
  return {
    at,
    /** A note stands at the foot of the page that calls it. */
    ofNote: (chapter: string, note: string): string | undefined => ofNotes.get(`${chapter}\n${note}`),
    pass(chapter: string, { unit, wanted }: Rendition, calls: readonly { note: string; at: number }[]): void {
      before = here.at(-1)?.label ?? before;
      here = begins.get(`${chapter}\n${unit}\n${wanted.tag}`) ?? [];
      for (const call of calls) {
        const key = `${chapter}\n${call.note}`;
        if (!ofNotes.has(key)) ofNotes.set(key, at(call.at));
      }
    },
  };
}
