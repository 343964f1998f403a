// A unit with its translation comes in; what is to be said of the pair goes out. The checks of translations enter here.

import {
  type Document,
  distinctProblems,
  groupBy,
  type Language,
  type Problem,
  type StringEntry,
  type Unit,
} from '@warraq/core';

/** What is looked at together. */
export interface UnitPair {
  readonly document: Document<Unit>;
  readonly unit: Unit;
  /** Undefined where there is no translation. */
  readonly target: StringEntry | undefined;
  readonly language: Language;
}

/** One thing to say of a pair: a code, a severity and a position; its sentence and hint are the program's. */
export type Finding = Problem;

/** The port: whoever knows something of pairs gives such a function. */
export type FindingsOf = (pair: UnitPair) => readonly Finding[];

/** What is known of the files already: of each translation, what stands in its line of the string file. */
export function knownFindings(problems: readonly Problem[]): FindingsOf {
  const lines = groupBy(problems, lineKey);
  return ({ target }) => (target === undefined ? [] : (lines.get(lineKey(target)) ?? []));
}

/** JSON has no text of several lines: what stands in a translation's line is its own. */
function lineKey({ place }: Pick<Problem, 'place'>): string {
  return `${place.file}:${place.line}`;
}

/** All that several know, each thing once. */
export function allFindings(...sources: readonly FindingsOf[]): FindingsOf {
  return (pair) => distinctProblems(sources.flatMap((findings) => findings(pair)));
}
