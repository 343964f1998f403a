// A match of the memory comes in; lines for people, or a record for programs, go out.

import type { AssembledSentence, Assembly, DiffRun, Match } from '@warraq/core';
import type { Ui } from './ui.ts';
import { visible } from './visible.ts';

/** Whoever looks a text up wants to copy the whole of it. */
const LONGEST = 20_000;
export const INDENT = '      ';

/** A poem or a title of several lines keeps them, each indented. */
export function textLine(text: string): string {
  return text
    .split('\n')
    .map((line) => `${INDENT}${visible(line, LONGEST)}`)
    .join('\n');
}

export function points(score: number, ui: Ui): string {
  return ui.colours.bold(String(score).padStart(4));
}

export function matchLines(match: Match, ui: Ui): readonly string[] {
  const { kind, score, penalties, source, target, difference } = match;
  const lost = penalties.map((penalty) => ui.text(`tm.penalty.${penalty.kind}`, { points: penalty.points }));
  const head = [ui.text(`tm.kind.${kind}`), ...lost, whereFrom(match, ui)].filter((part) => part !== '');
  const shown = difference.length === 0 ? textLine(source) : `${INDENT}${differenceLine(difference, ui)}`;
  return [`${points(score, ui)}  ${head.join(ui.text('count.separator'))}`, shown, textLine(target)];
}

function whereFrom({ origin, record }: Match, ui: Ui): string {
  const { document, unit, who, when } = record;
  const name = origin.kind === 'foreign' ? origin.name : `${document}#${unit}`;
  return [ui.name(name), ui.name(who), when].filter((part) => part !== '').join(' ');
}

/** As git shows words: what only the known text has, and what only the new one has. */
export function differenceLine(difference: readonly DiffRun[], { colours }: Pick<Ui, 'colours'>): string {
  return difference
    .map(({ kind, text }) => {
      const shown = visible(text, LONGEST);
      if (kind === 'same') return shown;
      return kind === 'old' ? colours.red(`[-${shown}-]`) : colours.green(`{+${shown}+}`);
    })
    .join('');
}

export function matchJson({ kind, score, penalties, source, target, difference, origin, record }: Match) {
  const { document, unit, who, when } = record;
  return { score, kind, penalties, source, target, difference, origin, document, unit, who, when };
}

export function assemblyJson({ score, known, target, sentences }: Assembly) {
  return { score, known, target, sentences: sentences.map(sentenceJson) };
}

function sentenceJson({ source, match }: AssembledSentence) {
  return { source, target: match?.target, score: match?.score ?? 0 };
}
