// A line of a cover comes in; its width and its letters as shapes go out, set by the typesetter.

import {
  createTypesetter,
  type Face,
  glyphOutline,
  openFace,
  type Paragraph,
  type PlacedPiece,
  pt,
  type TextStyle,
} from '@warraq/typeset';
import { type Family, faceBytes } from '../font-files.ts';
import type { Contour } from './canvas.ts';
import { glyphContours } from './contours.ts';
import type { CoverText } from './cover-drawing.ts';

/** Sets the texts of one cover. Lengths are pixels. */
export interface CoverTypesetter {
  /** The width of a text on one line. */
  width(text: string, like: CoverText, bold: boolean, size: number): number;
  /** The letters of a line that is centred on `x` and stands on `y`. */
  letters(line: string, like: CoverText, bold: boolean, size: number, x: number, y: number): readonly Contour[];
}

/** No cover is as wide: nothing is broken. */
const ENDLESS = pt(1e6);

export function coverTypesetter(): CoverTypesetter {
  const { setParagraph } = createTypesetter();
  const faces = new Map<string, Face>();
  const face = (family: Family, bold: boolean, arabic: boolean): Face => {
    const id = `${family}-${bold}-${arabic}`;
    const read = () => faceBytes(family, { weight: bold ? 700 : 400, italic: false });
    // Amiri's Latin letters are not those of the book.
    const options = family === 'Amiri' && arabic ? { scripts: ['Arab'] } : {};
    const opened = faces.get(id) ?? openFace(id, read, options);
    faces.set(id, opened);
    return opened;
  };
  const styleOf = ({ language }: CoverText, bold: boolean, size: number): TextStyle => {
    const arabic = language.script === 'Arab';
    const order: readonly Family[] = arabic ? ['Amiri', 'EB Garamond'] : ['EB Garamond', 'Amiri'];
    const [first, second] = order.map((family) => face(family, bold, arabic)) as [Face, Face];
    return { faces: [first, second], size: pt(size), rise: pt(0), features: [], tracking: 0 };
  };
  const pieces = (text: string, like: CoverText, bold: boolean, size: number): readonly PlacedPiece[] =>
    setParagraph(paragraphOf(text, like, styleOf(like, bold, size)), ENDLESS).lines[0]?.pieces ?? [];
  return {
    width: (text, like, bold, size) => widthOf(pieces(text, like, bold, size)),
    letters: (line, like, bold, size, x, y) => {
      const set = pieces(line, like, bold, size);
      const left = x - widthOf(set) / 2 - (set[0]?.x ?? 0);
      return set.flatMap((piece) => lettersOf(piece, left + piece.x, y));
    },
  };
}

function paragraphOf(text: string, { language }: CoverText, style: TextStyle): Paragraph {
  const run = {
    text,
    style,
    language: language.tag,
    direction: language.direction,
    isolate: undefined,
    tag: undefined,
    unbreakable: false,
  };
  return {
    runs: [run],
    direction: language.direction,
    language: language.tag,
    align: 'start',
    indent: pt(0),
    hyphenate: false,
    kashida: false,
    hanging: false,
  };
}

function widthOf(pieces: readonly PlacedPiece[]): number {
  return pieces.reduce((sum, { width }) => sum + width, 0);
}

function lettersOf({ face, size, clusters }: PlacedPiece, left: number, y: number): readonly Contour[] {
  const scale = size / face.unitsPerEm;
  const contours: Contour[] = [];
  let x = left;
  for (const { id, advance, dx, dy } of clusters.flatMap(({ glyphs }) => glyphs)) {
    contours.push(...glyphContours(glyphOutline(face, id), { x: x + dx * scale, y: y - dy * scale, scale }));
    x += advance * scale;
  }
  return contours;
}
