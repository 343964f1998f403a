// The bytes of a document as text come in; a text that Markdown's parser can take goes out, with the way back to places.

import type { Place } from '../model/place.ts';
import { type Problem, warning } from '../model/problem.ts';
import { findControlCharacters } from './control-characters.ts';
import { applyEdits, lastIndex } from './edited-text.ts';
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

/** Offsets to places, for a text whose lines end in LF, CRLF or CR; columns are UTF-16 units, a byte order mark is none. */
function placesOf(text: string, file: string): (offset: number) => Place {
  const starts = lineStarts(text);
  const mark = text.startsWith('\uFEFF') ? 1 : 0;
  return (offset) => {
    const line = lastIndex(starts, (start) => start <= offset);
    const column = offset - starts[line]! + 1 - (line === 0 ? mark : 0);
    return { file, line: line + 1, column: Math.max(1, column) };
  };
}

function lineStarts(text: string): readonly number[] {
  const starts = [0];
  for (let offset = 0; offset < text.length; offset++) {
    const unit = text.charCodeAt(offset);
    if (unit === 0x0a || (unit === 0x0d && text.charCodeAt(offset + 1) !== 0x0a)) starts.push(offset + 1);
  }
  return starts;
}
