// From a paragraph's text and levels to atoms: cut at spaces and wherever level, script, face, style, language or tag change.

import { KIND, kindOf, scriptOfLanguage, scriptTag } from '../font/character-kind.ts';
import type { WordCache } from '../font/word-cache.ts';
import type { Face } from '../model/face.ts';
import type { Paragraph, Run } from '../model/paragraph.ts';
import type { MissingGlyph } from '../model/piece.ts';
import { type Atom, type AtomContext, type AtomKind, isElastic } from './atom.ts';
import { firstWith, graphemeEnd, hasAll, missingIn, width } from './choose-face.ts';
import type { Levels } from './levels.ts';

export interface Itemized {
  readonly atoms: readonly Atom[];
  readonly missing: readonly MissingGlyph[];
}

/** Atoms in logical order; together they cover the text. Missing characters are those that no face of their run has. */
export function itemize(paragraph: Paragraph, text: string, levels: Levels, cache: WordCache): Itemized {
  const atoms: Atom[] = [];
  const missing: MissingGlyph[] = [];
  let start = 0;
  for (const [index, run] of paragraph.runs.entries()) {
    const end = start + run.text.length;
    const common = { run, around: levels.around[index], scaled: run.direction !== paragraph.direction };
    itemizeRun({ run, text, levels: levels.units, start, end, contexts: contextsOf(common, cache), missing }, atoms);
    start = end;
  }
  return { atoms, missing };
}

type Contexts = (face: Face, level: number, script: string) => AtomContext;

interface RunInText {
  readonly run: Run;
  readonly text: string;
  readonly levels: Uint8Array;
  readonly start: number;
  readonly end: number;
  readonly contexts: Contexts;
  readonly missing: MissingGlyph[];
}

/** What signs, digits and spaces take from the text before them. */
interface Neighbour {
  level: number;
  face: Face | undefined;
  script: string;
}

function itemizeRun(input: RunInText, atoms: Atom[]): void {
  const { run, text, levels, end } = input;
  const usual = scriptOfLanguage(run.language, run.direction);
  const neighbour: Neighbour = { level: -1, face: undefined, script: usual };
  for (let at = input.start; at < end; ) {
    const level = levels[at]!;
    if (level !== neighbour.level) Object.assign(neighbour, { level, face: undefined, script: usual });
    const spaces = spaceKind(kindOf(text.charCodeAt(at)));
    const next = spaces === undefined ? wordEnd(input, at, neighbour) : spacesEnd(input, at, level, spaces);
    if (spaces !== undefined) neighbour.face = faceOfSign(input, at, at + 1, neighbour.face);
    const context = input.contexts(neighbour.face ?? run.style.faces[0], level, neighbour.script);
    atoms.push(shapeAtom(context, kindOfAtom(text, next, spaces), at, next, text));
    at = next;
  }
}

type SpaceKind = 'space' | 'fixed' | undefined;

function spaceKind(kind: number): SpaceKind {
  if (kind === KIND.space || kind === KIND.lineEnd) return 'space';
  return kind === KIND.noBreakSpace ? 'fixed' : undefined;
}

function kindOfAtom(text: string, end: number, spaces: SpaceKind): AtomKind {
  if (spaces === undefined) return 'word';
  // A line end that ends the text ends nothing more than the paragraph does.
  return end < text.length && kindOf(text.charCodeAt(end - 1)) === KIND.lineEnd ? 'end' : spaces;
}

/** Spaces of one kind and level; a forced line end is the last of its atom. */
function spacesEnd({ text, levels, end }: RunInText, start: number, level: number, spaces: SpaceKind): number {
  let at = start;
  while (at < end && levels[at] === level) {
    const kind = kindOf(text.charCodeAt(at));
    if (spaceKind(kind) !== spaces) break;
    at += 1;
    if (kind === KIND.lineEnd) return text.startsWith('\r\n', at - 1) && at < end ? at + 1 : at;
  }
  return at;
}

/** The end of the stretch from `start` that one face and one script set; both are left in `neighbour`. */
function wordEnd(input: RunInText, start: number, neighbour: Neighbour): number {
  const { text, levels, end } = input;
  let lettered = false;
  let at = start;
  while (at < end && levels[at] === neighbour.level) {
    const kind = kindOf(text.codePointAt(at)!);
    if (spaceKind(kind) !== undefined) break;
    const next = graphemeEnd(text, at, end);
    const tag = scriptTag(kind);
    const face = tag === undefined ? faceOfSign(input, at, next, neighbour.face) : faceOfLetter(input, at, next);
    if (at > start && (face !== neighbour.face || (lettered && tag !== undefined && tag !== neighbour.script))) break;
    if (!hasAll(face, text, at, next)) input.missing.push(...missingIn(face, text, at, next));
    neighbour.face = face;
    neighbour.script = tag ?? neighbour.script;
    lettered ||= tag !== undefined;
    at = next;
  }
  return at;
}

function faceOfLetter({ run, text }: RunInText, start: number, end: number): Face {
  const first = run.style.faces[0];
  return hasAll(first, text, start, end) ? first : firstWith(run.style.faces, text, start, end);
}

/** Signs, digits and spaces: the face of the text before them, else of the first letter after them, else the first. */
function faceOfSign(input: RunInText, start: number, end: number, before: Face | undefined): Face {
  const face = before ?? faceOfNextLetter(input, end);
  if (face !== undefined && hasAll(face, input.text, start, end)) return face;
  return firstWith(input.run.style.faces, input.text, start, end);
}

/** How far a sign at a stretch's beginning looks for its letter. */
const LOOK_AHEAD = 16;

function faceOfNextLetter(input: RunInText, from: number): Face | undefined {
  const { text, levels } = input;
  const limit = Math.min(input.end, from + LOOK_AHEAD);
  for (let at = from; at < limit && levels[at] === levels[from - 1]; ) {
    const codePoint = text.codePointAt(at)!;
    if (scriptTag(kindOf(codePoint)) !== undefined) return faceOfLetter(input, at, graphemeEnd(text, at, input.end));
    at += width(codePoint);
  }
  return undefined;
}

function shapeAtom(context: AtomContext, kind: AtomKind, start: number, end: number, text: string): Atom {
  if (kind === 'space' && end - start === 1 && text.charCodeAt(start) === 0x20) {
    const width = context.space.width * context.unit;
    return { kind, context, start, end, shaped: context.space, width, elastic: width, spaces: 1 };
  }
  const slice = text.slice(start, end);
  const shaped = context.shape(kind === 'word' ? slice : slice.replace(/[\t\n\v\f\r\u0085\u2028\u2029]/g, ' '));
  const stretching = kind === 'word' ? [] : shaped.clusters.filter(isElastic);
  const elastic = stretching.reduce((sum, cluster) => sum + cluster.glyphs[0]!.advance, 0) * context.unit;
  return { kind, context, start, end, shaped, width: shaped.width * context.unit, elastic, spaces: stretching.length };
}

interface RunCommon {
  readonly run: Run;
  readonly around: number | undefined;
  readonly scaled: boolean;
}

/** Contexts of a run. Atoms that follow each other mostly share theirs, so the last one is kept. */
function contextsOf({ run, around, scaled }: RunCommon, cache: WordCache): Contexts {
  let last: AtomContext | undefined;
  let lastScript = '';
  return (face, level, script) => {
    if (last?.face === face && last.level === level && lastScript === script) return last;
    // A face is scaled beside the paragraph's own: as a fallback, and in a run that goes against the paragraph.
    const size = run.style.size * (scaled || face !== run.style.faces[0] ? face.scale : 1);
    const shape = cache.shaper(face, level % 2 === 1 ? 'rtl' : 'ltr', script, run.language, run.style);
    lastScript = script;
    last = { run, around, face, size, unit: size / face.unitsPerEm, level, shape, space: shape(' ') };
    return last;
  };
}
