// What was found in the memories comes in; lines for people, or records for programs, go out.

import type { Pair } from '@warraq/core';
import type { Found } from './commands/tm-search.ts';
import { assemblyJson, INDENT, matchJson, matchLines, points, textLine } from './match-lines.ts';
import type { Ui } from './ui.ts';

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

function passageLines({ record }: Pair, from: string, ui: Ui): readonly string[] {
  const isSource = record.sourceLanguage === from;
  const [text, other] = isSource ? [record.source, record.target] : [record.target, record.source];
  return [`${INDENT}${ui.colours.dim(ui.name(`${record.document}#${record.unit}`))}`, textLine(text), textLine(other)];
}

export function foundJson({ collection, from, to, matches, assembly, terms, passages }: Found) {
  return {
    ...{ collection, from, to },
    matches: matches.map(matchJson),
    assembled: assembly && assemblyJson(assembly),
    terms,
    passages: passages.map(({ record }) => record),
  };
}
