// What was found in the memories comes in; lines for people, or records for programs, go out.

import type { AssembledSentence, DiffRun, Match, Pair } from '@warraq/core';
import type { Found } from './commands/tm-search.ts';
import type { Ui } from './ui.ts';
import { visible } from './visible.ts';

/** Whoever looks a text up wants to copy the whole of it. */
const LONGEST = 20_000;
const INDENT = '      ';

const textLine = (text: string): string => `${INDENT}${visible(text, LONGEST)}`;

export function foundLines(all: readonly Found[], ui: Ui): string {
  const known = all.filter(
    ({ matches, assembly, terms, passages }) =>
      matches.length + terms.length + passages.length > 0 || assembly !== undefined,
  );
  if (known.length === 0) return `${ui.text('tm.none')}\n`;
  return known.map((found) => `${sectionLines(found, ui).join('\n')}\n`).join('\n');
}

function sectionLines({ collection, from, to, matches, assembly, terms, passages }: Found, ui: Ui): readonly string[] {
  const lines = [ui.colours.bold(ui.text('tm.direction', { collection, from, to }))];
  for (const match of matches) lines.push(...matchLines(match, ui));
  if (assembly !== undefined) {
    const values = { known: assembly.known, all: assembly.sentences.length };
    lines.push(`${points(assembly.score, ui)}  ${ui.text('tm.kind.assembled')}: ${ui.text('tm.known', values)}`);
    lines.push(textLine(assembly.target));
  }
  if (terms.length > 0) lines.push(ui.text('tm.terms'));
  for (const { source, target, alternatives } of terms)
    lines.push(`${INDENT}${ui.name(source)} = ${[target, ...alternatives].map(ui.name).join(' | ')}`);
  if (passages.length > 0) lines.push(ui.text('tm.passages'));
  for (const pair of passages) lines.push(...passageLines(pair, from, ui));
  return lines;
}

function points(score: number, ui: Ui): string {
  return ui.colours.bold(String(score).padStart(4));
}

function matchLines(match: Match, ui: Ui): readonly string[] {
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

function passageLines({ record }: Pair, from: string, ui: Ui): readonly string[] {
  const isSource = record.sourceLanguage === from;
  const [text, other] = isSource ? [record.source, record.target] : [record.target, record.source];
  return [`${INDENT}${ui.colours.dim(ui.name(`${record.document}#${record.unit}`))}`, textLine(text), textLine(other)];
}

export function foundJson({ collection, from, to, matches, assembly, terms, passages }: Found) {
  return {
    ...{ collection, from, to },
    matches: matches.map(matchJson),
    assembled: assembly && {
      score: assembly.score,
      known: assembly.known,
      target: assembly.target,
      sentences: assembly.sentences.map(sentenceJson),
    },
    terms,
    passages: passages.map(({ record }) => record),
  };
}

function matchJson({ kind, score, penalties, source, target, difference, origin, record }: Match) {
  const { document, unit, who, when } = record;
  return { score, kind, penalties, source, target, difference, origin, document, unit, who, when };
}

function sentenceJson({ source, match }: AssembledSentence) {
  return { source, target: match?.target, score: match?.score ?? 0 };
}
