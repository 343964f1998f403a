// What a translator wants to know of a unit comes in; lines for people, or a record for programs, go out.

import { assemblyJson, differenceLine, INDENT, matchJson, matchLines, points, textLine } from './match-lines.ts';
import type { PlaceToWrite } from './place-to-write.ts';
import type { Ui } from './ui.ts';
import type { Neighbour, UnitBrief } from './unit-brief.ts';
import { visible } from './visible.ts';

const LONGEST = 20_000;

export function briefLines(brief: UnitBrief, ui: Ui): string {
  const { bold } = ui.colours;
  const head = [ui.name(brief.id ?? '-'), ui.text(`status.${brief.state}`), ui.text(`rank.${brief.rank}`)];
  const lines = [
    bold(`${ui.name(`${brief.file}:${brief.line}:${brief.column}`)}  ${head.join(ui.text('count.separator'))}`),
    ...neighbourLines(brief.before, ui),
    ...changeLines(brief, ui),
    ...section(ui.text('next.now'), brief.target),
    ...neighbourLines(brief.after, ui),
  ];
  for (const match of brief.matches) lines.push(...matchLines(match, ui));
  const { assembly, terms } = brief;
  if (assembly !== undefined) {
    const values = { known: assembly.known, all: assembly.sentences.length };
    lines.push(
      `${points(assembly.score, ui)}  ${ui.text('tm.kind.assembled')}: ${ui.text('tm.known', values)}`,
      textLine(assembly.target),
    );
  }
  if (terms.length > 0) lines.push(ui.text('tm.terms'));
  for (const { source, target, alternatives } of terms)
    lines.push(`${INDENT}${ui.name(source)} = ${[target, ...alternatives].map(ui.name).join(' | ')}`);
  return `${[...lines, ...writeLines(brief, ui)].join('\n')}\n`;
}

/** The source; where the translation was made from another one, word by word what changed. */
function changeLines({ source, difference }: UnitBrief, ui: Ui): readonly string[] {
  if (difference.length === 0) return section(ui.text('next.source'), source);
  return [ui.text('next.changed'), `${INDENT}${differenceLine(difference, ui)}`];
}

function section(title: string, text: string | undefined): readonly string[] {
  return text === undefined ? [] : [title, textLine(text)];
}

function neighbourLines(neighbour: Neighbour | undefined, { colours }: Ui): readonly string[] {
  if (neighbour === undefined) return [];
  const texts = [neighbour.source, ...(neighbour.target === undefined ? [] : [neighbour.target])];
  return texts.map((text) => colours.dim(`    · ${visible(text, LONGEST)}`));
}

/** Where the translation belongs, and the line to put there; a unit without an id waits for a sync. */
function writeLines({ id, write, source, target }: UnitBrief, ui: Ui): readonly string[] {
  if (id === undefined) return [ui.text('next.sync')];
  const place = `${write.file}:${write.line}`;
  if (write.exists) return [ui.text('next.change', { place })];
  const line = `  ${JSON.stringify(id)}: ${JSON.stringify(target ?? source)}${write.isLast ? '' : ','}`;
  return [ui.text(howToWrite(write), { place, unit: write.after ?? '' }), visible(line, LONGEST)];
}

function howToWrite({ after, isLast }: PlaceToWrite): string {
  if (after === undefined) return isLast ? 'next.only' : 'next.first';
  return isLast ? 'next.last' : 'next.after';
}

export function briefJson(brief: UnitBrief) {
  const { matches, assembly, ...rest } = brief;
  return {
    ...rest,
    matches: matches.map(matchJson),
    assembled: assembly && assemblyJson(assembly),
  };
}
