// The two book faces and short ways to write a paragraph: for the tests of shaping and of line making.

import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { openFace } from '../src/font/open-face.ts';
import { pt } from '../src/model/length.ts';
import type { Direction, Paragraph, Run } from '../src/model/paragraph.ts';
import type { VisualLine } from '../src/model/piece.ts';

const require = createRequire(import.meta.url);

const garamondFile = require.resolve('@expo-google-fonts/eb-garamond/400Regular/EBGaramond_400Regular.ttf');
const amiriFile = require.resolve('@expo-google-fonts/amiri/400Regular/Amiri_400Regular.ttf');

export const garamond = openFace('garamond', readFileSync(garamondFile), { scale: 0.97 });
export const amiri = openFace('amiri', readFileSync(amiriFile), { scripts: ['Arab'] });

/** A run; `isolated`: alone in an isolate of its own direction. */
export function run(
  text: string,
  direction: Direction,
  { isolated, ...rest }: Partial<Run> & { readonly isolated?: boolean } = {},
): Run {
  const faces = direction === 'rtl' ? ([amiri, garamond] as const) : ([garamond, amiri] as const);
  const style = { faces, size: pt(direction === 'rtl' ? 13 : 11), rise: pt(0), features: [], tracking: 0 };
  const language = direction === 'rtl' ? 'ar' : 'en-GB';
  const isolate = isolated ? { direction, within: undefined } : undefined;
  return { text, style, language, direction, isolate, tag: undefined, unbreakable: false, ...rest };
}

export function paragraph(
  runs: string | readonly Run[],
  direction: Direction,
  rest: Partial<Paragraph> = {},
): Paragraph {
  return {
    runs: typeof runs === 'string' ? [run(runs, direction)] : runs,
    direction,
    language: direction === 'rtl' ? 'ar' : 'en-GB',
    align: 'justify',
    indent: pt(0),
    hyphenate: true,
    kashida: false,
    hanging: false,
    ...rest,
  };
}

/** A line's text as it is read: pieces and clusters in logical order. */
export function readLine(line: VisualLine): string {
  const logical = [...line.pieces].sort((a, b) => a.start - b.start);
  return logical
    .flatMap(({ clusters, direction }) => (direction === 'rtl' ? [...clusters].reverse() : clusters))
    .map((cluster) => cluster.text)
    .join('');
}

/** A line's text as it is seen, cluster by cluster from left to right. */
export function seeLine(line: VisualLine): string {
  return line.pieces.flatMap((piece) => piece.clusters.map((cluster) => cluster.text)).join('');
}
