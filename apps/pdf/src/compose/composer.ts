// What every room of the composition shares: the edition, its design and typesetter, and what was found wrong.

import {
  type Block,
  type Chapter,
  type Edition,
  type Labels,
  type Language,
  type Place,
  type Problem,
  type Prose,
  type RenderContext,
  type Rendition,
  type TermRegister,
  warning,
} from '@warraq/core';
import { createTypesetter, type FlowNote, pt, type TextStyle, type Typesetter } from '@warraq/typeset';
import { type FaceSet, facesOf, hasPictographs, type Weight } from '../font/book-faces.ts';
import type { InlineMark, Mark, Row } from '../paint/mark.ts';
import type { StructNode } from '../structure/struct-node.ts';
import { characterWithoutGlyph, placeOf } from './character-without-glyph.ts';
import { type BookDesign, designOf } from './design.ts';
import { createNames, type Names } from './names.ts';
import { createNoteRegister, type NoteRegister } from './note-register.ts';
import { createRegisters } from './registers.ts';
import type { SetText } from './set-texts.ts';
import { hasSmallCapitals } from './small-capitals.ts';
import { latinLetters, PLAIN_LETTERS, type Variant, withPlainOnes } from './typography.ts';

/** How blocks are set at one place of the book. Lengths in points. */
export interface Setting {
  readonly chapter: Chapter | undefined;
  /** The element that what is set belongs to. */
  readonly element: StructNode;
  /** Indents on the start and the end side of whatever language is set. */
  readonly start: number;
  readonly end: number;
  /** Of the design's text sizes. */
  readonly factor: number;
  readonly leading: number;
  readonly onGrid: boolean;
  readonly weight: Weight;
  readonly variant?: Variant | undefined;
  /** The marker of a list item or a note, until its first paragraph has set it. */
  readonly marker: Marker | undefined;
  /** How deep the last heading was: levels of the structure never skip one. */
  readonly headings: { depth: number };
}

/** What stands in the start margin of an item's first line. */
export interface Marker {
  readonly text: (language: Language) => string;
  readonly mark: InlineMark | undefined;
  readonly owner: StructNode;
}

/** Rows that belong together, with the space they want around them. */
export interface Stack {
  readonly rows: readonly Row[];
  readonly before: number;
  readonly after: number;
  /** Whether no page may end between it and what follows. */
  readonly keepWithNext: boolean;
  /** Whether it may go to the head or the foot of a page where it does not fit on the rest of its own. */
  readonly movable: boolean;
}

export interface Composer {
  readonly edition: Edition;
  readonly context: RenderContext;
  readonly design: BookDesign;
  readonly typesetter: Typesetter;
  readonly names: Names;
  readonly problems: Problem[];
  /** Every paragraph that is set, where somebody wants a report of them. */
  readonly setTexts: SetText[] | undefined;
  /** Ids of the faces that something is set in. */
  readonly facesUsed: Set<string>;
  readonly notes: NoteRegister;
  /** Names and terms by language, where the back matter lists them. */
  readonly registers: ReadonlyMap<string, TermRegister>;
  labels(language: Language): Labels;
  /** The style for a text: which signs it holds decides whether the face of pictographs is opened. */
  style(set: FaceSet, weight: Weight, size: number, text?: string, rise?: number, variant?: Variant): TextStyle;
  newMark(mark: Omit<InlineMark, 'id'>): InlineMark;
  stacks(setting: Setting, blocks: readonly Block<Prose>[]): readonly Stack[];
  /** Sets a note that is called for the first time, for the foot of the page. */
  footNote(setting: Setting, name: string): FlowNote<readonly Mark[]>;
  /** A character without a glyph, in a rendition or in what the chapter or the book says of itself. */
  reportMissing(codePoint: number, chapter: Chapter | undefined, shown: Rendition | undefined): void;
  /** A line wider than its measure, with its first words. */
  reportOverfull(words: string, chapter: Chapter | undefined, shown: Rendition | undefined): void;
  report(problem: Problem): void;
}

/** What sets blocks and notes; both hold text that may hold them again. */
export interface Setters {
  blocks(composer: Composer, setting: Setting, blocks: readonly Block<Prose>[]): readonly Stack[];
  footNote(composer: Composer, setting: Setting, name: string): FlowNote<readonly Mark[]>;
}

/** Makes the composer of one edition. */
export function createComposer(edition: Edition, context: RenderContext, setters: Setters): Composer {
  const labels = new Map<string, Labels>();
  const styles = new Map<string, TextStyle>();
  const missing = new Set<string>();
  const problems: Problem[] = [];
  const told = new Set<string>();
  // A chapter whose notes are numbered by page is set several times, and has the same faults every time.
  const report = (problem: Problem): void => {
    const words = JSON.stringify(problem);
    if (!told.has(words)) problems.push(problem);
    told.add(words);
  };
  const names = createNames(edition);
  let marks = 0;
  const typesetter = createTypesetter();
  const design = designOf(edition);
  const composer: Composer = {
    edition,
    context,
    design,
    typesetter,
    names,
    problems,
    setTexts: context.wantsReport ? [] : undefined,
    facesUsed: new Set(),
    notes: createNoteRegister(edition, names),
    registers: createRegisters(edition),
    labels: (language) => remember(labels, language.tag, () => context.labels(language)),
    style: (set, asked, size, text = '', rise = 0, look = undefined) => {
      const weight = design.isLarge ? UPRIGHT[asked] : asked;
      const wanted = design.isLarge && look === 'small-capitals' ? undefined : look;
      const pictographs = hasPictographs(text);
      const small = wanted !== 'small-capitals' || hasSmallCapitals(typesetter, facesOf(set, weight)[0], text);
      const variant = small ? withPlainOnes(wanted, text) : undefined;
      return remember(styles, `${set} ${weight} ${size} ${rise} ${pictographs} ${variant}`, () => {
        const faces = facesOf(set, weight, pictographs);
        const { typography } = edition.collection;
        const letters = set === 'latin' ? latinLetters(typography, variant, faces[0]) : PLAIN_LETTERS;
        return { faces, size: pt(size), rise: pt(rise), ...letters };
      });
    },
    newMark: (mark) => ({ ...mark, id: `m${marks++}` }),
    stacks: (setting, list) => setters.blocks(composer, setting, list),
    footNote: (setting, name) => setters.footNote(composer, setting, name),
    report,
    reportOverfull: (words, chapter, shown) => report(lineOverfull(words, chapter, placeOf(chapter, shown))),
    reportMissing: (codePoint, chapter, shown) => {
      // Running heads and contents repeat what a chapter has already been blamed for.
      if (chapter === undefined && missing.has(`${codePoint}`)) return;
      const place = placeOf(chapter, shown);
      const key = `${codePoint} ${place.file} ${place.line} ${place.column}`;
      if (!missing.has(key)) report(characterWithoutGlyph(codePoint, place, chapter, shown?.unit));
      missing.add(`${codePoint}`).add(key);
    },
  };
  return composer;
}

/** Whoever sees little reads neither italics nor small capitals well. */
const UPRIGHT: Readonly<Record<Weight, Weight>> = {
  regular: 'regular',
  italic: 'regular',
  bold: 'bold',
  'bold-italic': 'bold',
};

function remember<V>(known: Map<string, V>, key: string, make: () => V): V {
  const found = known.get(key);
  if (found !== undefined) return found;
  const made = make();
  known.set(key, made);
  return made;
}

/** A line that sticks out of its measure: something in it cannot be divided. */
function lineOverfull(words: string, chapter: Chapter | undefined, place: Place): Problem {
  return warning('line-overfull', place, { document: chapter?.id ?? 'collection.yaml', words });
}
