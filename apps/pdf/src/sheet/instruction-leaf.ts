// The composer and the facts of a booklet come in; the printed instructions that lie before its sheets go out.

import { inLanguage, type Language } from '@warraq/core';
import { plainSetting } from '../compose/chapter.ts';
import type { Composer } from '../compose/composer.ts';
import { otherTags } from '../compose/people.ts';
import { RAGGED, setLine, setPlain } from '../compose/set-text.ts';
import { heightOf } from '../compose/stack.ts';
import type { Weight } from '../font/book-faces.ts';
import type { Row } from '../paint/mark.ts';
import { createRoot } from '../structure/struct-node.ts';
import {
  type BookletFacts,
  fullSize,
  type InstructionStep,
  instructionFacts,
  instructionSteps,
  paperName,
} from './instruction-steps.ts';
import { Pen, type Point } from './pen.ts';
import type { PlacedLine, SideMarks } from './side-marks.ts';
import { DRAWING, type DrawingFacts, drawStep } from './step-drawings.ts';

/** Lengths in points. Printers leave a quarter of an inch white. */
const MARGIN = 34;
const GUTTER = 26;
/** Of a step: its number's room, the part of its width that its drawing takes, the space behind that. */
const NUMBERED = 22;
const DRAWN = 0.38;
const GAP = 12;
const HEAD_GAP = 14;
/** Sizes of the text that are tried, the largest first. */
const SIZES = [1.2, 1.13, 1.06, 1, 0.94, 0.88, 0.82, 0.76, 0.7, 0.64, 0.58, 0.52] as const;
const LATIN = { size: 12, leading: 15 };
const ARABIC = { size: 13.4, leading: 19.5 };

interface Area {
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
}

interface Words {
  readonly language: Language;
  readonly title: string;
  readonly book: string;
  readonly facts: string;
  readonly steps: readonly InstructionStep[];
}

/** Rows for the measures of their places. */
interface Leaf {
  /** With the sizes that it is set in. */
  readonly composer: Composer;
  readonly head: readonly Row[];
  readonly steps: readonly (readonly Row[])[];
  readonly columns: number;
  readonly cell: { readonly width: number; readonly height: number };
  readonly drawing: { readonly width: number; readonly height: number };
}

/**
 * One side in the edition's leading language, as large as a sheet: what is needed, and numbered steps, each with its
 * drawing on the side where lines begin. The text is as large as fits.
 */
export function instructionLeaf(composer: Composer, facts: BookletFacts): SideMarks {
  const labels = composer.labels(composer.edition.languages[0]);
  const words: Words = {
    language: labels.language,
    title: labels.text('booklet.title'),
    book: inLanguage(composer.edition.collection.title, labels.language.tag, otherTags(composer)),
    facts: instructionFacts(facts, labels),
    steps: instructionSteps(facts, labels),
  };
  const { width, height } = facts.plan.imposition.frame;
  const area = { left: MARGIN, top: MARGIN, width: width - 2 * MARGIN, height: height - 2 * MARGIN };
  let leaf = setLeaf(composer, words, area, SIZES[0]);
  for (const factor of SIZES.slice(1)) {
    if (fits(leaf)) break;
    leaf = setLeaf(composer, words, area, factor);
  }
  return paintLeaf(leaf, words, area, facts);
}

/** Sets all text at a factor of the usual sizes. */
function setLeaf(composer: Composer, words: Words, area: Area, factor: number): Leaf {
  const head = [
    ...setWords(composer, words.title, words.language, { width: area.width, factor: 1.7 * factor, weight: 'bold' }),
    ...setWords(composer, words.book, words.language, { width: area.width, factor: 1.15 * factor, weight: 'italic' }),
    ...setWords(composer, words.facts, words.language, { width: area.width, factor, weight: 'regular' }),
  ];
  const columns = area.width > area.height ? 2 : 1;
  const rows = Math.ceil(words.steps.length / columns);
  const room = area.height - heightOf(head) - HEAD_GAP;
  const cell = { width: (area.width - (columns - 1) * GUTTER) / columns, height: room / rows };
  const scale = Math.min((DRAWN * cell.width) / DRAWING.width, (cell.height - GAP) / DRAWING.height);
  const drawing = { width: scale * DRAWING.width, height: scale * DRAWING.height };
  const width = cell.width - NUMBERED - drawing.width - GAP;
  const steps = words.steps.map(({ text }) =>
    setWords(composer, text, words.language, { width, factor, weight: 'regular' }),
  );
  return { composer: sized(composer, area.width, factor), head, steps, columns, cell, drawing };
}

function fits({ steps, cell }: Leaf): boolean {
  return steps.every((rows) => heightOf(rows) <= cell.height - 2 * GAP);
}

interface WordsLook {
  readonly width: number;
  readonly factor: number;
  readonly weight: Weight;
}

function setWords(
  composer: Composer,
  text: string,
  language: Language,
  { width, factor, weight }: WordsLook,
): readonly Row[] {
  const own = sized(composer, width, factor);
  // Arabic has no italics.
  const slant = weight === 'italic' && language.script === 'Arab' ? 'regular' : weight;
  // Figures as high as capitals: what is called A4 is no word.
  const setting = {
    ...plainSetting(own, createRoot(), undefined),
    onGrid: false,
    weight: slant,
    variant: 'lone-number' as const,
  };
  return setPlain(own, setting, text, language, 'artifact', RAGGED);
}

/** The composer with a measure and sizes of its own; what it sets is no part of a report on the book. */
function sized(composer: Composer, textWidth: number, factor: number): Composer {
  const isArabic = composer.edition.languages[0].script === 'Arab';
  const design = {
    ...composer.design,
    textWidth,
    latinSize: factor * LATIN.size,
    arabicSize: factor * ARABIC.size,
    leading: factor * (isArabic ? ARABIC : LATIN).leading,
  };
  return { ...composer, design, setTexts: undefined };
}

function paintLeaf(leaf: Leaf, words: Words, area: Area, facts: BookletFacts): SideMarks {
  const { head, steps, columns, cell } = leaf;
  const fromRight = words.language.direction === 'rtl';
  const perColumn = Math.ceil(steps.length / columns);
  const top = area.top + heightOf(head) + HEAD_GAP;
  const painted = words.steps.map((step, index) => {
    const column = Math.trunc(index / perColumn);
    const place = fromRight ? columns - 1 - column : column;
    const left = area.left + place * (cell.width + GUTTER);
    const corner = { left, top: top + (index % perColumn) * cell.height };
    return paintStep(leaf, words.language, { step, index, rows: steps[index]! }, corner, facts);
  });
  return {
    strokes: painted.map(({ strokes }) => strokes).join(''),
    lines: [...placeRows(head, area.left, area.top), ...painted.flatMap(({ lines }) => lines)],
  };
}

interface SetStep {
  readonly step: InstructionStep;
  readonly index: number;
  readonly rows: readonly Row[];
}

function paintStep(
  { composer, cell, drawing }: Leaf,
  language: Language,
  { step, index, rows }: SetStep,
  { left, top }: { readonly left: number; readonly top: number },
  facts: BookletFacts,
): SideMarks {
  const fromRight = language.direction === 'rtl';
  const drawnAt = left + (fromRight ? cell.width - NUMBERED - drawing.width : NUMBERED);
  const textAt = left + (fromRight ? 0 : NUMBERED + drawing.width + GAP);
  const scale = drawing.width / DRAWING.width;
  const pen = new Pen({ left: drawnAt, top: facts.plan.imposition.frame.height - top, scale });
  const words = drawStep(step.kind, pen, drawingFacts(composer, facts));
  const number = { text: composer.labels(language).number(index + 1), at: fromRight ? AFTER : BEFORE } as const;
  const circle: Point = [number.at[0] / scale + (fromRight ? DRAWING.width : 0), number.at[1] / scale];
  pen.circle(circle, CIRCLE / scale, { weight: 0.9 });
  const lines = [...words, { text: number.text, at: circle, room: NUMBERED }].flatMap(
    ({ text, at: [x, y], room }): readonly PlacedLine[] => {
      const line = setLine(composer, text, language, WORD, 'bold', 'lone-number');
      if (line === undefined || line.width > room * scale) return [];
      const drop = DROP * WORD * composer.design.latinSize;
      return [{ line, x: drawnAt + x * scale - line.width / 2, y: top + y * scale + drop }];
    },
  );
  const free = Math.max(0, (drawing.height - heightOf(rows)) / 2);
  return { strokes: pen.finish(), lines: [...lines, ...placeRows(rows, textAt, top + free)] };
}

/** The middle of a step's number, from its drawing's nearer upper corner, and the radius of the circle around it. */
const BEFORE: Point = [8 - NUMBERED, 9];
const AFTER: Point = [NUMBERED - 8, 9];
const CIRCLE = 8;
/** Of the text's size; and how far below the middle of a word its baseline is, in ems. */
const WORD = 0.85;
const DROP = 0.3;

function drawingFacts({ edition, labels }: Composer, { plan, bound }: BookletFacts): DrawingFacts {
  const own = labels(edition.languages[0]);
  const { frame } = plan.imposition;
  return {
    bound,
    lies: frame.width > frame.height,
    rows: frame.rows,
    turnsLikeLeaf: !frame.turnsBack,
    paper: paperName(plan, own),
    fullSize: fullSize(own),
    first: own.number(1),
    spine: own.text('booklet.spine'),
  };
}

function placeRows(rows: readonly Row[], left: number, top: number): readonly PlacedLine[] {
  const lines: PlacedLine[] = [];
  let y = top;
  for (const row of rows) {
    y += row.before;
    for (const mark of row.content) {
      if (mark.kind === 'line') lines.push({ line: mark.line, x: left + mark.x, y: y + mark.y });
    }
    y += row.height;
  }
  return lines;
}
