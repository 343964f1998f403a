// A glyph of a face comes in; its outline goes out, for those who draw letters as shapes.

import type { Face } from '../model/face.ts';
import { fontOf } from './open-face.ts';

/**
 * The outline as the commands of SVG paths with absolute coordinates (`M1,2L3,4Q5,6,7,8Z`), in font units, y upwards; empty
 * for a space. Contours run so that the non-zero rule fills them.
 * @param face made by `openFace`
 */
export function glyphOutline(face: Face, glyph: number): string {
  return fontOf(face).glyphToPath(glyph);
}
