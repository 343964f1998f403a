// From a paragraph's text and runs to the UAX #9 embedding level of every UTF-16 unit.

import type { Direction, Isolate, Paragraph } from '../model/paragraph.ts';
import { bidi } from './bidi.ts';
import { isolatesAround, type LeveledIsolate, sharedDepth } from './isolates.ts';

const NEEDS_BIDI_IN_LTR = /[\u0590-\u08ff\u200f\u202a-\u202e\u2066-\u2069\ud800-\udfff\ufb1d-\ufdff\ufe70-\ufefe]/;
/** Arabic letters, their marks, spaces and signs without direction; no digit and nothing that goes with digits. */
const PURE_RTL =
  /^[\u0608\u060b-\u061b\u061d-\u065f\u066d-\u06dc\u06de-\u06ef\u06fa-\u06ff\u0750-\u077f \u00a0\u2010-\u201f\u2026\u200c!"'()*,./:;?[\]\u00ab\u00bb\u2028\n-]*$/;

export interface Levels {
  /** Of every UTF-16 unit of the text. */
  readonly units: Uint8Array;
  /** The isolates that each run stands in, from outside inwards; of a paragraph without any, nothing. */
  readonly around: readonly (readonly LeveledIsolate[])[];
}

/**
 * Levels of `text`, the paragraph's runs put together, with the paragraph's direction as base (UAX #9 HL1). The
 * controls of isolates (RLI or LRI, PDI) are not part of the text, but two isolates beside each other are kept apart in
 * reordering by the level of the controls between them.
 */
export function levelsOf(paragraph: Paragraph, text: string): Levels {
  const base = paragraph.direction;
  const oneWay = paragraph.runs.every((run) =>
    isolatesAround(run.isolate).every(({ direction }) => direction === base),
  );
  if (oneWay && base === 'ltr' && !NEEDS_BIDI_IN_LTR.test(text))
    return { units: new Uint8Array(text.length), around: [] };
  if (oneWay && base === 'rtl' && PURE_RTL.test(text))
    return { units: new Uint8Array(text.length).fill(1), around: [] };
  return resolve(paragraph);
}

function resolve(paragraph: Paragraph): Levels {
  let text = '';
  const kept: [from: number, length: number][] = [];
  const opened = new Map<Isolate, number>();
  const paths = paragraph.runs.map(({ isolate }) => isolatesAround(isolate));
  for (const [index, run] of paragraph.runs.entries()) {
    const path = paths[index]!;
    const before = paths[index - 1] ?? [];
    const shared = sharedDepth(before, path);
    text += CLOSE.repeat(before.length - shared);
    for (const isolate of path.slice(shared)) {
      opened.set(isolate, text.length);
      text += OPEN[isolate.direction];
    }
    const inner = path.length === 0 ? run.text : balanced(run.text);
    kept.push([text.length, run.text.length]);
    text += inner;
  }
  const { levels } = levelsInSteps(plain(text + CLOSE.repeat(paths.at(-1)?.length ?? 0)), paragraph.direction);
  const around = paths.map((path) => path.map((isolate) => ({ isolate, level: levels[opened.get(isolate)!]! })));
  return { units: pick(levels, kept), around };
}

/**
 * Levels by bidi-js, which looks back from every number to the last strong character (UAX #9 W2, W7): in a paragraph of
 * figures that is its beginning, and the time grows with the square of the length. So marks that change nothing are put
 * in on the way, and their levels taken out again.
 */
function levelsInSteps(text: string, direction: Direction): { readonly levels: Uint8Array } {
  const at = text.length < LONG || CONTROLS.test(text) ? [] : markPlaces(text, direction);
  if (at.length === 0) return bidi.getEmbeddingLevels(text, direction);
  const marked = at.map(({ from, to, mark }) => text.slice(from, to) + mark).join('');
  const { levels } = bidi.getEmbeddingLevels(marked + text.slice(at.at(-1)!.to), direction);
  const kept = at.map(({ from, to }, index) => [from + index, to - from] as const);
  const end = at.at(-1)!.to;
  return { levels: pick(levels, [...kept, [end + at.length, text.length - end]]) };
}

const LONG = 2000;
const STEP = 200;
/** Inside embeddings and isolates the last strong character may be another. */
const CONTROLS = /[\u202a-\u202e\u2066-\u2069]/;
const MARKS: Readonly<Record<string, string>> = { L: '\u200e', R: '\u200f', AL: '\u061c' };

interface MarkPlace {
  readonly from: number;
  readonly to: number;
  readonly mark: string;
}

/**
 * A mark of the last strong character's own class between a European number and a space, or between two of its digits,
 * is nothing new to any rule: W2 and W7 find what they would have found, W4 and W5 meet no separator or terminator
 * there, and to N0 to N2 the number on that side counts as the mark does.
 */
function markPlaces(text: string, direction: Direction): readonly MarkPlace[] {
  const places: MarkPlace[] = [];
  let strong = direction === 'rtl' ? 'R' : 'L';
  let last = 0;
  let from = 0;
  for (let at = 0; at < text.length - 1; at++) {
    const kind = bidi.getBidiCharTypeName(text[at]!);
    if (MARKS[kind] !== undefined) {
      strong = kind;
      last = at;
    } else if (kind === 'EN' && at - last >= STEP && /[ 0-9]/.test(text[at + 1]!)) {
      places.push({ from, to: at + 1, mark: MARKS[strong]! });
      from = at + 1;
      last = at;
    }
  }
  return places;
}

function pick(levels: Uint8Array, kept: readonly (readonly [from: number, length: number])[]): Uint8Array {
  const picked = new Uint8Array(kept.reduce((sum, [, length]) => sum + length, 0));
  let to = 0;
  for (const [from, length] of kept) {
    picked.set(levels.subarray(from, from + length), to);
    to += length;
  }
  return picked;
}

const CLOSE = '\u2069';
const OPEN = { ltr: '\u2066', rtl: '\u2067' } as const;

/** A text whose own isolate controls are balanced, so that none closes or outlives ours (UAX #9 BD9). */
function balanced(text: string): string {
  let depth = 0;
  const inner = text.replace(/[\u2066-\u2069]/g, (control) => {
    if (control !== CLOSE) depth += 1;
    else if (depth > 0) depth -= 1;
    else return '\u200b';
    return control;
  });
  return inner + CLOSE.repeat(depth);
}

/** bidi-js reads UTF-16 units and takes each half of a pair as a letter of class L: give it units of the right class. */
function plain(text: string): string {
  // A line feed ends a line here, not the paragraph: levels and isolates go on (class WS, not B), save after the last.
  const lines = text.replace(/[\p{Cc}\u2029]/gu, (control, at: number) =>
    at < text.length - 1 && bidi.getBidiCharTypeName(control) === 'B' ? '\u2028' : control,
  );
  if (!/[\ud800-\udfff]/.test(lines)) return lines;
  return lines.replace(/[\ud800-\udbff][\udc00-\udfff]/g, (pair) => {
    const unit = REPRESENTATIVE[bidi.getBidiCharTypeName(pair)] ?? 'a';
    return unit + unit;
  });
}

const REPRESENTATIVE: Readonly<Record<string, string>> = {
  L: 'a',
  R: '\u05d0',
  AL: '\u0627',
  EN: '0',
  AN: '\u0660',
  ES: '+',
  ET: '%',
  CS: ',',
  ON: '*',
  WS: ' ',
  NSM: '\u0300',
  BN: '\u200b',
};
