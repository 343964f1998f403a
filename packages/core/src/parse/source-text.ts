// The bytes of a document as text come in; a text that Markdown's parser can take goes out, with the way back to places.

import type { Place } from '../model/place.ts';
import { type Problem, warning } from '../model/problem.ts';
import { findControlCharacters } from './control-characters.ts';
import { applyEdits, lastIndex } from './edited-text.ts';
import { placeFinder } from './place-finder.ts';
import { findLiteralStretches } from './reading-limits.ts';

/** Stands for a stretch taken literally while the parser reads; a noncharacter, so that no source holds it. */
export const STAND_IN = '\uFDD0';

export interface SourceText {
  /** Lines end in LF; no byte order mark, no control characters; literal stretches are a stand-in each. */
  readonly text: string;
  readonly file: string;
  readonly problems: readonly Problem[];
  placeAt(offset: number): Place;
  /** What the stand-ins of `part`, which begins at or before `offset` in the text, stand for, put back. */
  restore(part: string, offset: number, display?: (literal: string) => string): string;
}

/**
 * Makes a source readable: CRLF and CR become LF, U+2028 and U+2029 spaces, control characters go.
 *
 * Problems: those of `findControlCharacters`; `nesting-too-deep` and `paragraph-too-long` where the parser must not look.
 */
export function prepareSource(original: string, file: string): SourceText {
  const placeInOriginal = placesOf(original, file);
  const controls = findControlCharacters(
    original.startsWith('\uFEFF') ? ` ${original.slice(1)}` : original,
    placeInOriginal,
  );
  const returns = [...original.matchAll(/\r\n?|^\uFEFF|[\u2028\u2029]/gu)].map((match) => ({
    start: match.index,
    end: match.index + match[0].length,
    text: match[0].startsWith('\r') ? '\n' : match[0] === '\uFEFF' ? '' : ' ',
  }));
  const clean = applyEdits(
    original,
    [...controls.removals, ...returns].sort((a, b) => a.start - b.start),
  );
  const stretches = findLiteralStretches(clean.text);
  const short = applyEdits(
    clean.text,
    stretches.map((stretch) => ({ ...stretch, text: STAND_IN })),
  );
  const problems = stretches.map((stretch) => warning(stretch.limit, placeInOriginal(clean.origin(stretch.start))));
  return {
    text: short.text,
    file,
    problems: [...controls.problems, ...problems],
    placeAt: (offset) => placeInOriginal(clean.origin(short.origin(offset))),
    restore: (part, offset, display = (literal) => literal) => {
      if (!part.includes(STAND_IN)) return part;
      const start = short.origin(offset);
      let next = lastIndex(stretches, (stretch) => stretch.start < start) + 1;
      return part.replaceAll(STAND_IN, () => {
        const stretch = stretches[next++];
        return stretch === undefined ? '' : display(clean.text.slice(stretch.start, stretch.end));
      });
    },
  };
}

/** Places in a file; a byte order mark takes no column. */
function placesOf(text: string, file: string): (offset: number) => Place {
  const placeAt = placeFinder(text, file);
  if (!text.startsWith('\uFEFF')) return placeAt;
  return (offset) => {
    const place = placeAt(offset);
    return place.line > 1 ? place : { ...place, column: Math.max(1, place.column - 1) };
  };
}
