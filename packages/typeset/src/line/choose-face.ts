// Which face sets a character: the style's first that has it, and for signs and spaces the neighbour's.

import { isInvisible, KIND, kindOf } from '../font/character-kind.ts';
import type { Face } from '../model/face.ts';
import type { MissingGlyph } from '../model/piece.ts';

/** A grapheme's end: its base and the marks and joiners that follow it. */
export function graphemeEnd(text: string, start: number, limit: number): number {
  let at = start + width(text.codePointAt(start)!);
  while (at < limit) {
    const codePoint = text.codePointAt(at)!;
    if (kindOf(codePoint) !== KIND.mark) break;
    at += width(codePoint);
  }
  return at;
}

export function width(codePoint: number): number {
  return codePoint > 0xffff ? 2 : 1;
}

/** Does the face have every visible character of text[start, end)? A space stands for all spaces: HarfBuzz makes the others. */
export function hasAll(face: Face, text: string, start: number, end: number): boolean {
  for (let at = start; at < end; ) {
    const codePoint = text.codePointAt(at)!;
    if (!hasOne(face, codePoint)) return false;
    at += width(codePoint);
  }
  return true;
}

function hasOne(face: Face, codePoint: number): boolean {
  return face.hasCharacter(codePoint) || canDoWithout(codePoint) || (codePoint === 0x2011 && face.hasCharacter(0x2010));
}

/** Default-ignorable characters, spaces and the joiners are never painted, so no face need have them. */
function canDoWithout(codePoint: number): boolean {
  return (
    isInvisible(kindOf(codePoint)) || codePoint === 0x200c || codePoint === 0x200d || (codePoint & 0x1ffff0) === 0xfe00
  );
}

/** The first face that has the whole grapheme, else the first that has its base, else the first of all. */
export function firstWith(faces: readonly [Face, ...Face[]], text: string, start: number, end: number): Face {
  return (
    faces.find((face) => hasAll(face, text, start, end)) ??
    faces.find((face) => hasOne(face, text.codePointAt(start)!)) ??
    faces[0]
  );
}

/** The characters of text[start, end) that the face chosen for them does not have. */
export function missingIn(face: Face, text: string, start: number, end: number): readonly MissingGlyph[] {
  const missing: MissingGlyph[] = [];
  for (let at = start; at < end; ) {
    const codePoint = text.codePointAt(at)!;
    if (!hasOne(face, codePoint)) missing.push({ codePoint, at });
    at += width(codePoint);
  }
  return missing;
}

/** Characters of a text that no style of these faces can set, as code points in the text's order; see `firstWith`. */
export function charactersWithoutFace(faces: readonly [Face, ...Face[]], text: string): readonly number[] {
  const missing: number[] = [];
  for (let at = 0; at < text.length; ) {
    const end = graphemeEnd(text, at, text.length);
    const face = firstWith(faces, text, at, end);
    missing.push(...missingIn(face, text, at, end).map(({ codePoint }) => codePoint));
    at = end;
  }
  return missing;
}
