// From a paragraph's text and levels to atoms: cut at spaces and wherever level, script, face, style, language or tag change.

import { KIND, kindOf, scriptOfLanguage, scriptTag } from '../font/character-kind.ts';
import type { ShapedWord } from '../font/shaped-word.ts';
import { LONGEST_KEPT, type PlainWord, type WordCache } from '../font/word-cache.ts';
import type { Face } from '../model/face.ts';
import type { Paragraph, Run } from '../model/paragraph.ts';
import type { MissingGlyph } from '../model/piece.ts';
import { type Atom, type AtomContext, type AtomKind, isElastic } from './atom.ts';
import { firstWith, graphemeEnd, hasAll, missingIn, width } from './choose-face.ts';
import type { LeveledIsolate } from './isolates.ts';
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
    const common = { run, around: levels.around[index] ?? NO_ISOLATES, scaled: run.direction !== paragraph.direction };
    const contexts = contextsOf(common, cache);
    itemizeRun({ run, text, levels: levels.units, start, end, cache, contexts, missing }, atoms);
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
  readonly cache: WordCache;
  readonly contexts: Contexts;
  readonly missing: MissingGlyph[];
}

/** What signs, digits and spaces take from the text before them. */
interface Neighbour {
  level: number;
  face: Face | undefined;
  script: string;
  /** Whether the face only lends signs, an emoji say: it sets neither the number nor the space that follow. */
  lent: boolean;
}

function itemizeRun(input: RunInText, atoms: Atom[]): void {
  const { run, text, levels, end } = input;
  const usual = scriptOfLanguage(run.language, run.direction);
  const neighbour: Neighbour = { level: -1, face: undefined, script: usual, lent: false };
  let words: Map<string, PlainWord> | undefined;
  for (let at = input.start; at < end; ) {
    const level = levels[at]!;
    if (level !== neighbour.level) {
      neighbour.level = level;
      neighbour.face = undefined;
      neighbour.script = usual;
      words = input.cache.plainWords(run.style, run.language, level % 2 === 1 ? 'rtl' : 'ltr');
    }
    const kind = kindOf(text.charCodeAt(at));
    const spaces = spaceKind(kind);
    const next =
      spaces === undefined
        ? addWord(input, at, neighbour, words!, atoms)
        : addSpaces(input, at, neighbour, spaces, atoms);
    at = next;
  }
}

/** Adds the atom of the word that begins at `at`, or of its first part that one face and one script set; where it ends. */
function addWord(
  input: RunInText,
  at: number,
  neighbour: Neighbour,
  words: Map<string, PlainWord>,
  atoms: Atom[],
): number {
  const { text } = input;
  const before = neighbour.face;
  const whole = stretchEnd(input, at, neighbour.level);
  const written = text.slice(at, whole);
  const known = words.get(written);
  if (known !== undefined) {
    neighbour.face = known.face;
    neighbour.script = known.script;
    atoms.push(wordAtom(input.contexts(known.face, neighbour.level, known.script), known.shaped, at, whole));
    return whole;
  }
  const missing = input.missing.length;
  const next = wordEnd(input, at, neighbour);
  const face = neighbour.face ?? input.run.style.faces[0];
  const context = input.contexts(face, neighbour.level, neighbour.script);
  const shaped = context.shape(next === whole ? written : text.slice(at, next));
  atoms.push(wordAtom(context, shaped, at, next));
  // A sign or a digit takes face and script from what stands before it, a letter does not.
  const lettered = scriptTag(kindOf(text.codePointAt(at)!)) !== undefined;
  if (next === whole && lettered && missing === input.missing.length && written.length <= LONGEST_KEPT) {
    words.set(written, { face, script: neighbour.script, shaped });
  }
  if (neighbour.lent) neighbour.face = before;
  return next;
}

/** Where the next space begins, or text of another level. */
function stretchEnd({ text, levels, end }: RunInText, start: number, level: number): number {
  let at = start + 1;
  while (at < end && levels[at] === level && spaceKind(kindOf(text.charCodeAt(at))) === undefined) at += 1;
  return at;
}

function addSpaces(input: RunInText, at: number, neighbour: Neighbour, spaces: Spaces, atoms: Atom[]): number {
  const { text, run } = input;
  neighbour.face = faceOfSign(input, at, at + 1, neighbour.face);
  const next = spacesEnd(input, at, neighbour.level, spaces);
  const context = input.contexts(neighbour.face ?? run.style.faces[0], neighbour.level, neighbour.script);
  atoms.push(spaceAtom(context, kindOfSpaces(text, next, spaces), at, next, text));
  return next;
}

type Spaces = 'space' | 'fixed';

function spaceKind(kind: number): Spaces | undefined {
  if (kind === KIND.space || kind === KIND.lineEnd) return 'space';
  return kind === KIND.noBreakSpace ? 'fixed' : undefined;
}

function kindOfSpaces(text: string, end: number, spaces: Spaces): AtomKind {
  // A line end that ends the text ends nothing more than the paragraph does.
  return end < text.length && kindOf(text.charCodeAt(end - 1)) === KIND.lineEnd ? 'end' : spaces;
}

/** Spaces of one kind and level; a forced line end is the last of its atom. */
function spacesEnd({ text, levels, end }: RunInText, start: number, level: number, spaces: Spaces): number {
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
  const before = neighbour.face;
  neighbour.lent = false;
  let lettered = false;
  let at = start;
  while (at < end && levels[at] === neighbour.level) {
    const kind = kindOf(text.codePointAt(at)!);
    if (spaceKind(kind) !== undefined) break;
    const next = graphemeEnd(text, at, end);
    const tag = scriptTag(kind);
    const around: Face | undefined = neighbour.lent ? before : neighbour.face;
    const face: Face = tag === undefined ? faceOfSign(input, at, next, around) : faceOfLetter(input, at, next);
    if (at > start && (face !== neighbour.face || (lettered && tag !== undefined && tag !== neighbour.script))) break;
    if (!hasAll(face, text, at, next)) input.missing.push(...missingIn(face, text, at, next));
    neighbour.face = face;
    neighbour.script = tag ?? neighbour.script;
    lettered ||= tag !== undefined;
    neighbour.lent = !lettered && isLent(input, next, face, before);
    at = next;
  }
  return at;
}

/** Whether a sign's face is neither that of the text before it nor that of the letters after it. */
function isLent(input: RunInText, from: number, face: Face, before: Face | undefined): boolean {
  if (before !== undefined) return face !== before;
  return face !== input.run.style.faces[0] && face !== faceOfNextLetter(input, from);
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

function wordAtom(context: AtomContext, shaped: ShapedWord, start: number, end: number): Atom {
  return { kind: 'word', context, start, end, shaped, width: shaped.width * context.unit, elastic: 0, spaces: 0 };
}

function spaceAtom(context: AtomContext, kind: AtomKind, start: number, end: number, text: string): Atom {
  if (kind === 'space' && end - start === 1 && text.charCodeAt(start) === 0x20) {
    const width = context.space.width * context.unit;
    return { kind, context, start, end, shaped: context.space, width, elastic: width, spaces: 1 };
  }
  const shaped = context.shape(text.slice(start, end).replace(/[\t\n\v\f\r\u0085\u2028\u2029]/g, ' '));
  const stretching = shaped.clusters.filter(isElastic);
  const elastic = stretching.reduce((sum, cluster) => sum + cluster.glyphs[0]!.advance, 0) * context.unit;
  return { kind, context, start, end, shaped, width: shaped.width * context.unit, elastic, spaces: stretching.length };
}

const NO_ISOLATES: readonly LeveledIsolate[] = [];

interface RunCommon {
  readonly run: Run;
  readonly around: readonly LeveledIsolate[];
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
