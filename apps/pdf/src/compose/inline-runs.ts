// Inline content comes in; the typesetter's runs, with what each is beside text, go out.

import { CAESURA, type Chapter, type Inline, type Language, wordsOf } from '@warraq/core';
import type { Direction, Isolate, Run } from '@warraq/typeset';
import { ARABIC_IN_LATIN, type FaceSet, LATIN_IN_ARABIC, type Weight } from '../font/book-faces.ts';
import { drawable } from '../font/drawable.ts';
import type { InlineMark, LinkTarget } from '../paint/mark.ts';
import { BASMALA } from './basmala.ts';
import type { Composer } from './composer.ts';
import type { BookDesign } from './design.ts';
import { emphasised, thickened, uprightIn } from './emphasis.ts';
import type { MarkedRun } from './line-terms.ts';
import { addressTarget, referenceTarget } from './link-target.ts';
import type { Variant } from './typography.ts';

/** The runs of a paragraph and, by their tags, what they are. */
export interface Runs {
  readonly runs: readonly Run[];
  readonly inline: ReadonlyMap<string, InlineMark>;
  readonly marked?: readonly MarkedRun[];
}

/** The look of a paragraph's text: a factor of the design's sizes, and a weight. */
export interface Look {
  readonly language: Language;
  readonly factor: number;
  readonly weight: Weight;
  readonly variant?: Variant | undefined;
}

/** How a run stands inside its paragraph. */
interface State extends Look {
  readonly base: Language;
  readonly code: boolean;
  /** What stands in another language, and calls in it, are one thing to the text around. */
  readonly isolate: Isolate | undefined;
  readonly strike: boolean;
  readonly target: LinkTarget | undefined;
  /** One mark for all the runs of a link: they are one element. */
  readonly mark: InlineMark | undefined;
}

interface Collected {
  readonly composer: Composer;
  readonly chapter: Chapter | undefined;
  readonly runs: Run[];
  readonly inline: Map<string, InlineMark>;
  readonly marked: MarkedRun[];
  /** How many of the runs are measured, and how long their text is. */
  readonly measured: { runs: number; length: number };
}

/** Turns inline content into runs. Hard line breaks are line feeds. */
export function inlineRuns(
  composer: Composer,
  chapter: Chapter | undefined,
  content: readonly Inline[],
  look: Look,
): Runs {
  const collected: Collected = {
    composer,
    chapter,
    runs: [],
    inline: new Map(),
    marked: [],
    measured: { runs: 0, length: 0 },
  };
  const plain = { code: false, isolate: undefined, strike: false, target: undefined, mark: undefined };
  const weight = uprightIn(look.language, look.weight);
  addAll(collected, content, { ...look, weight, ...plain, base: look.language });
  return { runs: collected.runs, inline: collected.inline, marked: collected.marked };
}

function addAll(collected: Collected, content: readonly Inline[], state: State): void {
  content.forEach((inline, index) => {
    if (inline.kind === 'note-call' && content[index - 1]?.kind === 'note-call') addRaised(collected, state, COMMAS);
    add(collected, inline, state);
  });
}

/** Between the calls of two notes: 5 and 6 side by side are not 56. */
const COMMAS = { arabic: '\u060c', latin: ',' } as const;

function add(collected: Collected, inline: Inline, state: State): void {
  switch (inline.kind) {
    case 'text':
      addText(collected, inline.text, state);
      break;
    case 'break':
      addText(collected, '\n', state);
      break;
    case 'caesura':
      addText(collected, CAESURA, state);
      break;
    case 'code':
      addText(collected, inline.text, { ...state, code: true, isolate: within(state, 'ltr') });
      break;
    case 'note-call':
      addCall(collected, inline.note, state);
      break;
    case 'indexed':
      addIndexed(collected, inline, state);
      break;
    default:
      addAll(collected, inline.children, insideOf(collected, inline, state));
  }
}

/** Words for the index stand as they would without their mark; where they stand is remembered. */
function addIndexed(collected: Collected, inline: Extract<Inline, { kind: 'indexed' }>, state: State): void {
  const start = lengthOf(collected);
  addAll(collected, inline.children, state);
  const { role, entry } = inline;
  const words = wordsOf(inline.children);
  collected.marked.push({ role, entry, words, start, end: lengthOf(collected), language: state.language });
}

/** Of the text of all the runs so far. */
function lengthOf({ runs, measured }: Collected): number {
  for (; measured.runs < runs.length; measured.runs++) measured.length += runs[measured.runs]!.text.length;
  return measured.length;
}

type Container = Exclude<Extract<Inline, { children: unknown }>, { kind: 'indexed' }>;

/** The state of what stands inside an inline. */
function insideOf(collected: Collected, inline: Container, state: State): State {
  switch (inline.kind) {
    case 'emphasis':
      return { ...state, weight: emphasised(collected.composer.design, state.language, state.weight) };
    case 'strong':
      return { ...state, weight: thickened(state.weight) };
    case 'strike':
      return marked(collected, { ...state, strike: true });
    case 'foreign': {
      const inner = { ...state, language: inline.language, isolate: within(state, inline.language.direction) };
      // A link stays one element: what is in another language inside it gets its Span when the structure is written.
      return state.mark === undefined ? marked(collected, inner) : inner;
    }
    case 'link':
      return marked(collected, { ...state, target: addressTarget(inline.url) });
    case 'reference':
      return marked(collected, { ...state, target: referenceTarget(collected.composer.names, inline) });
  }
}

/** The sign of the basmala, ﷽, is higher than a line: in the size of the text it would stand in those above and below. */
const BASMALA_SIZE = 0.8;

function addText(collected: Collected, text: string, state: State): void {
  text.split(BASMALA).forEach((part, index) => {
    if (index > 0) addPlain(collected, BASMALA, state, BASMALA_SIZE);
    addPlain(collected, part, state, 1);
  });
}

function addPlain(collected: Collected, text: string, state: State, part: number): void {
  if (text === '') return;
  const { composer } = collected;
  const { design } = composer;
  const arabic = state.language.script === 'Arab';
  const set: FaceSet = state.code ? 'code' : arabic ? 'arabic' : 'latin';
  const own = (state.code ? design.latinSize * CODE : sizeBeside(design, state)) * state.factor;
  const size = Math.max(part * own, design.leastSize);
  collected.runs.push({
    text: drawable(text),
    style: composer.style(set, state.weight, size, text, 0, state.variant),
    // Program text belongs to no language: no word of it is hyphenated.
    language: state.code ? 'zxx' : state.language.tag,
    direction: state.code ? 'ltr' : state.language.direction,
    isolate: state.isolate,
    tag: state.mark?.id,
    unbreakable: false,
  });
}

/** Of the text's size: the monospaced face has large letters. */
const CODE = 0.88;

/** A language's own size; beside text of the other script the size at which its letters look as large as that text's. */
function sizeBeside(design: BookDesign, { language, base }: State): number {
  const arabic = language.script === 'Arab';
  if (arabic === (base.script === 'Arab')) return arabic ? design.arabicSize : design.latinSize;
  return arabic ? design.latinSize * ARABIC_IN_LATIN : design.arabicSize * LATIN_IN_ARABIC;
}

/** A raised number that leads to its note. It is isolated: beside a year it must not become one number with it. */
function addCall(collected: Collected, note: string, state: State): void {
  const { composer, chapter } = collected;
  if (chapter === undefined) return;
  const labels = composer.labels(state.language);
  const name = composer.names.note(chapter.id, note);
  const number = composer.notes.number(name);
  const mark = composer.newMark({
    target: {
      kind: 'destination',
      name,
      description: labels.text('note.number', { number: labels.number(number) }),
      isCall: true,
    },
    anchor: undefined,
    strike: false,
    language: undefined,
  });
  collected.inline.set(mark.id, mark);
  const text = labels.number(number);
  addRaised(collected, state, { arabic: text, latin: text }, mark.id);
}

function within({ isolate }: Pick<State, 'isolate'>, direction: Direction): Isolate {
  return { direction, within: isolate };
}

/** A raised sign of the text's script that no line end parts from what stands before it. */
function addRaised(
  { composer, runs }: Collected,
  state: State,
  signs: { readonly arabic: string; readonly latin: string },
  tag?: string,
): void {
  const script = state.language.script === 'Arab' ? 'arabic' : 'latin';
  const size = Math.max(sizeBeside(composer.design, state) * state.factor, composer.design.leastSize);
  runs.push({
    text: signs[script],
    style: composer.style(
      script,
      'regular',
      Math.max(0.66 * size, composer.design.leastSize),
      '',
      0.34 * size,
      'lone-number',
    ),
    language: state.language.tag,
    direction: state.language.direction,
    isolate: within(state, state.language.direction),
    tag,
    unbreakable: true,
  });
}

/** The state with a mark of its own for what it now says of its runs. */
function marked(collected: Collected, state: State): State {
  const { target, strike } = state;
  const language = state.language.tag === state.base.tag ? undefined : state.language.tag;
  const underline = target !== undefined && collected.composer.design.onScreen;
  const mark = collected.composer.newMark({ target, anchor: undefined, strike, underline, language });
  collected.inline.set(mark.id, mark);
  return { ...state, mark };
}
