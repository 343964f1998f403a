// A text comes in; the characters that no face of the books has go out.

import { charactersWithoutFace } from '@warraq/typeset';
import { facesOf, hasPictographs } from './book-faces.ts';
import { drawable } from './drawable.ts';

/** Code points, in the text's order. The three sets try the same families, so one of them tells for all. */
export function missingCharacters(text: string): readonly number[] {
  const drawn = drawable(text);
  return charactersWithoutFace(facesOf('latin', 'regular', hasPictographs(drawn)), drawn);
}
