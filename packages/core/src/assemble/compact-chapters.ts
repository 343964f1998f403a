// Chapters of a large edition come in; the same go out with their texts kept as bytes until somebody asks for them.

import { LastMade, packInlines, packParts, unpackInlines, unpackParts } from '../model/compact-parts.ts';
import type { Chapter, EditionPart, Mark, Prose, Rendition } from '../model/edition.ts';
import { knownLanguage } from '../model/language.ts';
import type { UnitState } from '../model/unit.ts';

/** A rendition for JSON: unit, languages, state, mark, place, content. */
type Written = readonly [string, string, string, UnitState, Mark, string, number, number, readonly unknown[]];

export class CompactChapters {
  readonly #last = new LastMade<readonly EditionPart[]>();

  /**
   * The chapter with `parts` that are made anew each time they are asked for, save where the same chapter was the last
   * that was; whoever needs the same objects twice takes a copy, `{ ...chapter }`.
   */
  keep(chapter: Chapter): Chapter {
    const bytes = packParts(chapter.parts, (prose) => prose.map(packed));
    // Notes keep their numbers.
    const parts = () => unpackParts(bytes, (written) => read(written as Written[])) as readonly EditionPart[];
    const last = this.#last;
    return {
      ...chapter,
      get parts() {
        return last.of(bytes, parts);
      },
    };
  }
}

function packed({ unit, language, wanted, state, mark, place, content }: Rendition): Written {
  const { file, line, column } = place;
  return [unit, language.tag, wanted.tag, state, mark, file, line, column, packInlines(content)];
}

function read(written: readonly Written[]): Prose {
  return written.map(([unit, language, wanted, state, mark, file, line, column, content]) => ({
    unit,
    language: knownLanguage(language),
    wanted: knownLanguage(wanted),
    state,
    mark,
    place: { file, line, column },
    content: unpackInlines(content),
  })) as unknown as Prose;
}
