// The plan of a booklet and the labels of its language come in; what to do, step by step, goes out in words.

import type { BookletDesign, Labels } from '@warraq/core';
import { paperLabel } from './paper-sheets.ts';
import type { BookletPlan } from './plan-booklet.ts';

/** What a step is about; each has a drawing. */
export type StepKind = 'print' | 'by-hand' | 'check' | 'cut' | 'fold' | 'staple' | 'bind' | 'trim';

export interface InstructionStep {
  readonly kind: StepKind;
  readonly text: string;
}

export interface BookletFacts {
  readonly plan: BookletPlan;
  readonly design: BookletDesign;
  readonly bound: 'left' | 'right';
  readonly pages: number;
}

/** Margins narrower than this, in points, are not cut off. */
const TRIMMED = 10;

export function instructionSteps(facts: BookletFacts, labels: Labels): readonly InstructionStep[] {
  const { plan, design, bound } = facts;
  const { frame, sheets, signatures } = plan.imposition;
  const say = (key: string, values = {}): string => labels.text(`booklet.${key}`, values);
  const half = bound === 'left' ? 'right' : 'left';
  const steps: (InstructionStep | undefined)[] = [
    { kind: 'print', text: say(`print.${plan.flip}`, { paper: paperName(plan, labels), percent: fullSize(labels) }) },
    { kind: 'by-hand', text: say(`byHand.${plan.flip}`) },
    { kind: 'check', text: say(`check.${half}`) },
    frame.rows === 1
      ? undefined
      : { kind: 'cut', text: joined(say('cut'), sheets.at(-1)?.halfLeft && say('cut.leftOver')) },
    { kind: 'fold', text: signatures.length === 1 ? say(`fold.${bound}`) : foldEach(facts, labels) },
    signatures.length === 1
      ? { kind: 'staple', text: say('staple') }
      : { kind: 'bind', text: joined(say('bind'), design.marks && say('steps')) },
    { kind: 'trim', text: Math.max(frame.left, frame.top) < TRIMMED ? say('trim') : say('trim.marks') },
  ];
  return steps.filter((step) => step !== undefined);
}

/** What is needed, and how many pages come of it. */
export function instructionFacts({ plan, pages }: BookletFacts, labels: Labels): string {
  const { sheets, blanks } = plan.imposition;
  return joined(
    labels.text('booklet.need', { count: sheets.length, paper: paperName(plan, labels) }),
    labels.text('booklet.pages', { count: pages }),
    blanks > 0 && labels.text('booklet.blanks', { count: blanks }),
  );
}

export function paperName({ paper }: BookletPlan, labels: Labels): string {
  return paperLabel(paper) ?? labels.digits(labels.text(`booklet.paper.${paper.name}`));
}

/** `100 %` as the language writes it. */
export function fullSize(labels: Labels): string {
  return labels.text('booklet.percent', { number: 100 });
}

function foldEach({ plan, bound }: BookletFacts, labels: Labels): string {
  const { signatures } = plan.imposition;
  const sizes = sizesOf(signatures, labels);
  return joined(
    labels.text('booklet.signatures', { count: signatures.length, sizes }),
    labels.text(`booklet.foldEach.${bound}`),
  );
}

/** `4 + 4 + 3`; of many signatures `12 × 4 + 3`. */
function sizesOf(signatures: readonly number[], labels: Labels): string {
  if (signatures.length <= FEW) return signatures.map(labels.number).join(' + ');
  const sizes = [...new Set(signatures)];
  const counts = sizes.map((size) => signatures.filter((one) => one === size).length);
  return sizes
    .map((size, index) =>
      counts[index] === 1 ? labels.number(size) : `${labels.number(counts[index]!)} × ${labels.number(size)}`,
    )
    .join(' + ');
}

const FEW = 6;

function joined(...sentences: readonly (string | false | undefined)[]): string {
  return sentences.filter((sentence) => sentence).join(' ');
}
