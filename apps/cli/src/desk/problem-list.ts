// Problems come in; they go out as people read them: sentence, way out, and a place that a click copies.

import type { Problem, Severity } from '@warraq/core';
import type { ElementContent } from 'hast';
import { h } from 'hastscript';
import { hintOf, sentenceOf } from '../problem-words.ts';
import type { DeskWords } from './desk-words.ts';
import { type Content, copyButton } from './page-frame.ts';

/** A place as one would type it, with line and column. */
export type PlaceName = (place: Problem['place']) => string;

const ORDER: readonly Severity[] = ['error', 'warning', 'info'];
/** A file in a wrong encoding can have thousands. */
const MOST_SHOWN = 100;

/**
 * Nothing where there are none; open where something stops an edition.
 * @param slips those that stop none
 */
export function problemSection(
  problems: readonly Problem[],
  slips: ReadonlySet<Problem>,
  words: DeskWords,
  nameOf: PlaceName,
): Content {
  if (problems.length === 0) return [];
  const sorted = [...problems].sort((a, b) => ORDER.indexOf(a.severity) - ORDER.indexOf(b.severity));
  const counts = ORDER.map((severity) => ({
    severity,
    count: problems.filter((one) => one.severity === severity).length,
  }))
    .filter(({ count }) => count > 0)
    .map(({ severity, count }) => words.text(`count.${severity}`, { count }))
    .join(words.text('count.separator'));
  const errors = problems.filter(({ severity }) => severity === 'error');
  const open = errors.some((one) => !slips.has(one));
  return [
    h('details', { class: errors.length > 0 ? 'problems has-errors' : 'problems', dataKey: 'problems', open }, [
      h('summary', counts),
      h(
        'ul',
        sorted.slice(0, MOST_SHOWN).map((problem) => h('li', problemLine(problem, words, nameOf))),
      ),
    ]),
  ];
}

export function problemLine(problem: Problem, words: DeskWords, nameOf: PlaceName): Content {
  const hint = hintOf(problem, words);
  const place = nameOf(problem.place);
  const line: ElementContent[] = [
    h('span', { class: `severity ${problem.severity}` }, words.text(`severity.${problem.severity}`)),
    { type: 'text', value: ' ' },
    copyButton(place, place, words.text('desk.copy', { text: place }), 'place'),
    h('span', { class: 'sentence' }, sentenceOf(problem, words)),
  ];
  if (hint !== undefined) line.push(h('span', { class: 'hint' }, hint));
  return line;
}
