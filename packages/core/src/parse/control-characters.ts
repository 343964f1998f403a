// A text comes in; the characters that no edition may hold go out: what to remove, and a problem for each run of them.

import type { Place } from '../model/place.ts';
import { error, type Problem } from '../model/problem.ts';
import type { TextEdit } from './edited-text.ts';

const MOST_REPORTED = 100;

export interface ControlCharacters {
  readonly removals: readonly TextEdit[];
  readonly problems: readonly Problem[];
}

/**
 * Finds C0 and C1 controls (but tab and line ends), DEL, noncharacters, lone surrogates, bidi embeddings and overrides
 * (U+202A–202E), and isolates (U+2066–2069) that are not closed, or not opened, in their paragraph (UAX #9, BD8–BD13).
 *
 * Problems: `control-character` for a run of the same character; `control-characters-more` when there are too many runs.
 */
export function findControlCharacters(text: string, placeAt: (offset: number) => Place): ControlCharacters {
  const runs = runsOf(text, forbiddenOffsets(text));
  const problems = runs.slice(0, MOST_REPORTED).map((run) =>
    error('control-character', placeAt(run.start), {
      character: `U+${text.charCodeAt(run.start).toString(16).toUpperCase().padStart(4, '0')}`,
      count: run.end - run.start,
    }),
  );
  const next = runs[MOST_REPORTED];
  if (next !== undefined) {
    problems.push(error('control-characters-more', placeAt(next.start), { count: runs.length - MOST_REPORTED }));
  }
  return { removals: runs.map((run) => ({ ...run, text: '' })), problems };
}

function forbiddenOffsets(text: string): number[] {
  const found: number[] = [];
  let open: number[] = [];
  for (let offset = 0; offset < text.length; offset++) {
    const unit = text.charCodeAt(offset);
    if (unit >= 0x20 && unit < 0x7f) continue;
    if (unit === 0x0a) {
      if (open.length > 0 && endsParagraph(text, offset)) {
        for (const each of open) found.push(each);
        open = [];
      }
    } else if (unit >= 0x2066 && unit <= 0x2068) open.push(offset);
    else if (unit === 0x2069 ? open.pop() === undefined : isForbidden(text, offset, unit)) found.push(offset);
  }
  for (const offset of open) found.push(offset);
  return found.sort((a, b) => a - b);
}

function endsParagraph(text: string, lineEnd: number): boolean {
  return /^[^\S\n]*(?:\n|$)/u.test(text.slice(lineEnd + 1, lineEnd + 101));
}

function isForbidden(text: string, offset: number, unit: number): boolean {
  if (unit < 0x20) return unit !== 0x09 && unit !== 0x0a && unit !== 0x0d;
  if (unit >= 0xd800 && unit <= 0xdbff) return !isBetween(text.charCodeAt(offset + 1), 0xdc00, 0xdfff);
  if (unit >= 0xdc00 && unit <= 0xdfff) return !isBetween(text.charCodeAt(offset - 1), 0xd800, 0xdbff);
  return (
    isBetween(unit, 0x7f, 0x9f) || isBetween(unit, 0x202a, 0x202e) || isBetween(unit, 0xfdd0, 0xfdef) || unit >= 0xfffe
  );
}

function isBetween(unit: number, first: number, last: number): boolean {
  return unit >= first && unit <= last;
}

function runsOf(text: string, offsets: readonly number[]): { start: number; end: number }[] {
  const runs: { start: number; end: number }[] = [];
  for (const offset of offsets) {
    const last = runs.at(-1);
    if (last?.end === offset && text[last.start] === text[offset]) last.end++;
    else runs.push({ start: offset, end: offset + 1 });
  }
  return runs;
}
