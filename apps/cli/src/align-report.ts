// A paired translation comes in; lines for people, records for programs, and the file of what is left over go out.

import type { AlignedPair, DocumentAlignment, Draft } from '@warraq/core';
import { textLine } from './match-lines.ts';
import type { Ui } from './ui.ts';

/** The files as they were named on the command line. */
export interface AlignedFiles {
  readonly source: string;
  readonly target: string;
}

export function percentOf({ confidence }: AlignedPair): number {
  return Math.floor(100 * confidence);
}

export function alignSummary({ source, pairs }: DocumentAlignment, sure: readonly AlignedPair[], ui: Ui): string {
  return `${ui.text('align.summary', { all: source.length, pairs: pairs.length, sure: sure.length })}\n`;
}

export function doubtLines(
  pair: AlignedPair,
  alignment: DocumentAlignment,
  files: AlignedFiles,
  ui: Ui,
): readonly string[] {
  const unit = alignment.source[pair.source];
  const passage = alignment.target[pair.targets[0] ?? -1];
  const places = [placeOf(files.source, unit), placeOf(files.target, passage)]
    .map((place) => ui.name(place))
    .join(' ↔ ');
  const points = ui.colours.bold(`${String(percentOf(pair)).padStart(3)} %`);
  return [
    `${points}  ${places}  ${ui.text(`align.kind.${pair.kind}`)}`,
    textLine(unit?.text ?? ''),
    textLine(pair.text),
  ];
}

export function alignLines(
  alignment: DocumentAlignment,
  doubtful: readonly AlignedPair[],
  files: AlignedFiles,
  ui: Ui,
): string {
  const { source, target, missing, unpaired } = alignment;
  const section = (title: string, lines: readonly string[]) =>
    lines.length === 0 ? [] : [ui.colours.bold(ui.text(title)), ...lines];
  const list = (drafts: readonly Draft[], indices: readonly number[], file: string) =>
    indices.flatMap((i) => [`  ${ui.name(placeOf(file, drafts[i]))}`, textLine(drafts[i]?.text ?? '')]);
  return [
    ...section(
      'align.doubtful',
      doubtful.flatMap((pair) => doubtLines(pair, alignment, files, ui)),
    ),
    ...section('align.missing', list(source, missing, files.source)),
    ...section('align.unpaired', list(target, unpaired, files.target)),
  ]
    .map((line) => `${line}\n`)
    .join('');
}

function placeOf(file: string, draft: Draft | undefined): string {
  return draft === undefined ? file : `${file}:${draft.place.line}:${draft.place.column}`;
}

export function alignJson(alignment: DocumentAlignment, least: number, ids: readonly (string | undefined)[]) {
  const { source, target, pairs, missing, unpaired } = alignment;
  const at = (draft: Draft | undefined) => ({ line: draft?.place.line, text: draft?.text });
  return {
    pairs: pairs.map((pair) => ({
      kind: pair.kind,
      confidence: Math.floor(1000 * pair.confidence) / 1000,
      sure: percentOf(pair) >= least,
      id: ids[pair.source],
      source: at(source[pair.source]),
      target: { line: target[pair.targets[0] ?? -1]?.place.line, text: pair.text },
    })),
    missing: missing.map((i) => ({ id: ids[i], ...at(source[i]) })),
    unpaired: unpaired.map((i) => at(target[i])),
  };
}

/**
 * Everything of the translation that went into no string file: nothing that somebody wrote is lost, and whoever looks
 * after the collection copies from it what is right.
 */
export function leftOver(
  { source, target, unpaired }: DocumentAlignment,
  doubtful: readonly AlignedPair[],
  ids: readonly (string | undefined)[],
  files: AlignedFiles,
  ui: Ui,
): string {
  const pairs = doubtful.map((pair) => {
    const { text = '' } = source[pair.source] ?? {};
    const head = `${ids[pair.source] ?? '—'} · ${percentOf(pair)} % · ${placeOf(files.target, target[pair.targets[0] ?? -1])}`;
    return `### ${head}\n\n${quoted(text)}\n\n${pair.text}\n`;
  });
  const passages = unpaired.map((i) => `### ${placeOf(files.target, target[i])}\n\n${target[i]?.text ?? ''}\n`);
  return [
    `# ${files.target}\n`,
    ...(pairs.length === 0 ? [] : [`## ${ui.text('align.doubtful')}\n`, ...pairs]),
    ...(passages.length === 0 ? [] : [`## ${ui.text('align.unpaired')}\n`, ...passages]),
  ].join('\n');
}

function quoted(text: string): string {
  return `> ${text}`;
}
