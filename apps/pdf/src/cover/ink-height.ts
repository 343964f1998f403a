// A line that is set comes in; how far its letters reach above and below their baseline goes out.

import { glyphOutline, type PlacedPiece, type VisualLine } from '@warraq/typeset';

/** In points, or as parts of the size of letters; both count away from the baseline. */
export interface InkHeight {
  readonly above: number;
  readonly below: number;
}

/**
 * In points. Of the ink, not of the face: the bowls of Arabic letters and the signs on them reach further than most. The
 * points that draw a curve count too, which lie outside it by little.
 */
export function inkHeight(line: VisualLine): InkHeight {
  const heights = line.pieces.flatMap(heightsOf);
  return {
    above: heights.reduce((most, y) => Math.max(most, y), 0),
    below: heights.reduce((most, y) => Math.max(most, -y), 0),
  };
}

function heightsOf({ face, size, rise, clusters }: PlacedPiece): readonly number[] {
  const scale = size / face.unitsPerEm;
  return clusters.flatMap(({ glyphs }) =>
    glyphs.flatMap(({ id, dy }) => ordinates(glyphOutline(face, id)).map((y) => rise + (y + dy) * scale)),
  );
}

/** Every second number of a path whose coordinates are absolute. */
function ordinates(path: string): readonly number[] {
  return [...path.matchAll(/-?[\d.]+,(-?[\d.]+)/g)].map(([, y]) => Number(y));
}
