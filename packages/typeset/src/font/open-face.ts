// Opens a font file for shaping: bytes of a TTF or OTF in, a Face with its metrics and its characters out.

import { Blob, Font, Face as HarfBuzzFace } from 'harfbuzzjs';
import type { Face } from '../model/face.ts';
import { kindOf, scriptTag } from './character-kind.ts';

export interface FaceOptions {
  /** See `Face.scale`: 0.92 for the Latin face of an Arabic book. */
  readonly scale?: number;
  /** ISO 15924 tags (`Arab`). Letters of other scripts are left to the next face; signs and digits are not restricted. */
  readonly scripts?: readonly string[];
}

const fonts = new WeakMap<Face, Font>();

/** Opens a font. Throws where the bytes are no font: faces come from packages, so that is a programmer's error. */
export function openFace(id: string, bytes: Uint8Array, options: FaceOptions = {}): Face {
  const source = new HarfBuzzFace(new Blob(bytes));
  const font = new Font(source);
  const characters = coverage(source.collectUnicodes());
  const { scripts } = options;
  if (characters.length === 0) throw new Error(`${id}: no font, or a font without characters`);
  const { ascender, descender } = font.hExtents();
  const face: Face = {
    id,
    bytes,
    unitsPerEm: source.upem,
    ascender,
    descender,
    hasCharacter: (codePoint) => characters[codePoint] === 1 && belongsTo(codePoint, scripts),
    features: new Set(source.getTableFeatureTags('GSUB')),
    scale: options.scale ?? 1,
  };
  fonts.set(face, font);
  return face;
}

/** The HarfBuzz font of a face that `openFace` made. */
export function fontOf(face: Face): Font {
  const font = fonts.get(face);
  if (font === undefined) throw new Error(`${face.id} was not opened with openFace`);
  return font;
}

function coverage(codePoints: Uint32Array): Uint8Array {
  let last = -1;
  for (const codePoint of codePoints) last = Math.max(last, codePoint);
  const bits = new Uint8Array(last + 1);
  for (const codePoint of codePoints) bits[codePoint] = 1;
  return bits;
}

/** Whether a character is no letter, or one of these scripts. Asked for the characters of a text, not for all of a font. */
function belongsTo(codePoint: number, scripts: readonly string[] | undefined): boolean {
  const tag = scripts === undefined ? undefined : scriptTag(kindOf(codePoint));
  return tag === undefined || scripts!.includes(tag);
}
