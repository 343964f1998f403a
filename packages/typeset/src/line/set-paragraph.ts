// A paragraph and its measure in, the lines it makes out: levels, atoms, breaks, lines, one after the other.

import type { WordCache } from '../font/word-cache.ts';
import type { Paragraph } from '../model/paragraph.ts';
import type { SetParagraph, VisualLine } from '../model/piece.ts';
import type { Atom } from './atom.ts';
import { breakLines } from './break-lines.ts';
import type { BreakPoint } from './break-table.ts';
import { hangs, NO_OVERHANG, overhangsOf } from './hanging.ts';
import { drawsOut } from './kashida.ts';
import { lineAtoms } from './line-atoms.ts';
import { type LineFrame, placeLine } from './place-line.ts';
import { readParagraph } from './read-paragraph.ts';

/** Sets a paragraph in lines of the given width, in points: one width for all, or one for each line number from 0. */
export function setLines(
  paragraph: Paragraph,
  measure: number | ((line: number) => number),
  cache: WordCache,
): SetParagraph {
  const { text, atoms, missing, allowed } = readParagraph(paragraph, cache);
  const full = typeof measure === 'number' ? () => measure : measure;
  const room = (line: number) => full(line) - (line === 0 ? paragraph.indent : 0);
  const uniform = typeof measure === 'number';
  const points = breakLines({ paragraph, text, atoms, allowed, measure: room, uniform });
  const lines = placeLines(paragraph, text, atoms, points, full);
  const overfull = lines.filter((line) => line.overfull).length;
  return { lines, missing, overfull };
}

function placeLines(
  paragraph: Paragraph,
  text: string,
  atoms: readonly Atom[],
  points: readonly BreakPoint[],
  measure: (line: number) => number,
): readonly VisualLine[] {
  const { direction, align } = paragraph;
  const base = direction === 'rtl' ? 1 : 0;
  const source = { text, atoms, base };
  const hanging = hangs(paragraph);
  const kashida = drawsOut(paragraph);
  const { emptyAscent, emptyDescent } = emptyHeight(paragraph);
  return points.map((point, number) => {
    const from = points[number - 1] ?? BEGINNING;
    const indent = number === 0 ? paragraph.indent : 0;
    const line = lineAtoms(source, from, point);
    const frame: LineFrame = {
      measure: measure(number),
      indent,
      direction,
      align,
      open: point.kind === 'forced' && paragraph.filled !== true,
      last: number === points.length - 1,
      divided: point.kind === 'hyphen' || point.kind === 'torn',
      cut: point.kind === 'chopped' || point.kind === 'torn',
      kashida,
      overhangs: hanging ? overhangsOf(line, base, indent > 0) : NO_OVERHANG,
      emptyAscent,
      emptyDescent,
    };
    return placeLine(line, frame);
  });
}

const BEGINNING: BreakPoint = {
  kind: 'forced',
  stop: { atom: 0, offset: 0 },
  resume: { atom: 0, offset: 0 },
};

function emptyHeight({ runs }: Paragraph): { readonly emptyAscent: number; readonly emptyDescent: number } {
  const style = runs[0]?.style;
  if (style === undefined) return { emptyAscent: 0, emptyDescent: 0 };
  const face = style.faces[0];
  const unit = style.size / face.unitsPerEm;
  return { emptyAscent: face.ascender * unit, emptyDescent: -face.descender * unit };
}
