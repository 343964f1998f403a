// A text and the face that sets it come in; whether the face has a small capital for each of its small letters goes out.

import { type Face, type Paragraph, pt, type Typesetter } from '@warraq/typeset';

const asked = new WeakMap<Face, Map<string, boolean>>();

/**
 * EB Garamond draws ā and š as small capitals, but not the ḥ and ẓ of transliterated names, which would stand among them
 * as small letters: such a text is better left as it is written.
 */
export function hasSmallCapitals(typesetter: Typesetter, face: Face, text: string): boolean {
  if (!face.features.has('smcp')) return false;
  const known = asked.get(face) ?? new Map<string, boolean>();
  asked.set(face, known);
  return (text.normalize('NFC').match(/\p{Ll}/gu) ?? []).every((letter) => {
    const found = known.get(letter) ?? isReplaced(typesetter, face, letter);
    known.set(letter, found);
    return found;
  });
}

function isReplaced(typesetter: Typesetter, face: Face, letter: string): boolean {
  if (!face.hasCharacter(letter.codePointAt(0) ?? 0)) return false;
  return firstGlyph(typesetter, face, letter, ['smcp']) !== firstGlyph(typesetter, face, letter, []);
}

function firstGlyph(typesetter: Typesetter, face: Face, text: string, features: readonly string[]): number | undefined {
  const style = { faces: [face], size: pt(10), rise: pt(0), features, tracking: 0 } as const;
  const paragraph: Paragraph = {
    runs: [{ text, style, language: 'en', direction: 'ltr', isolate: undefined, tag: undefined, unbreakable: false }],
    direction: 'ltr',
    language: 'en',
    align: 'start',
    indent: pt(0),
    hyphenate: false,
    kashida: false,
    hanging: false,
  };
  return typesetter.setParagraph(paragraph, pt(100)).lines[0]?.pieces[0]?.clusters[0]?.glyphs[0]?.id;
}
