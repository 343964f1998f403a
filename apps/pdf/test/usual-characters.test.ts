// The characters that no font is asked for, held against the fonts.

import { expect, test } from 'vitest';
import { type FaceSet, facesOf, type Weight } from '../src/font/book-faces.ts';
import { missingCharacters } from '../src/font/missing-characters.ts';
import { isUsual } from '../src/font/usual-characters.ts';

const usual = Array.from({ length: 0x1_0000 }, (_, code) => code)
  .filter((code) => code < 0xd800 || code > 0xdfff)
  .filter((code) => isUsual(String.fromCodePoint(code)));

test('every set of faces has the usual characters, in every weight', () => {
  expect(usual.length).toBeGreaterThan(2000);
  const visible = usual.filter((code) => missingCharacters(String.fromCodePoint(code)).length > 0);
  expect(visible.map((code) => code.toString(16))).toEqual([]);
  for (const set of ['latin', 'arabic', 'code'] satisfies FaceSet[]) {
    for (const weight of ['regular', 'italic', 'bold', 'bold-italic'] satisfies Weight[]) {
      const faces = facesOf(set, weight);
      const regular = facesOf('latin', 'regular');
      const lacking = usual.filter(
        (code) => regular.some((face) => face.hasCharacter(code)) && !faces.some((face) => face.hasCharacter(code)),
      );
      expect(
        lacking.map((code) => code.toString(16)),
        `${set} ${weight}`,
      ).toEqual([]);
    }
  }
});
