// Remembers shaped words: the same word in the same face, direction, script, language and features is shaped once.

import type { Face } from '../model/face.ts';
import type { Direction, TextStyle } from '../model/paragraph.ts';
import { type ShapedWord, type ShapingContext, shapeWord } from './shaped-word.ts';

/** Shapes words of one context. */
export type WordShaper = (text: string) => ShapedWord;

export interface WordCache {
  /** The shaper for a context; ask once for a run of words, not for every word. */
  shaper(face: Face, direction: Direction, script: string, language: string, style?: ShapedStyle): WordShaper;
  /** Words of a style, language and direction whose face and script were found out before; whoever finds more adds them. */
  plainWords(style: TextStyle, language: string, direction: Direction): Map<string, PlainWord>;
}

/** A word that one face and one script set, whatever stands around it. */
export interface PlainWord {
  readonly face: Face;
  /** ISO 15924. */
  readonly script: string;
  readonly shaped: ShapedWord;
}

/** What of a style changes the glyphs of a word. */
type ShapedStyle = Pick<TextStyle, 'features' | 'tracking'>;

const PLAIN: ShapedStyle = { features: [], tracking: 0 };

/** Longer strings hardly come twice (addresses, lines of code): keeping them would only cost memory. */
export const LONGEST_KEPT = 48;

/** Makes an empty cache; it keeps what it is asked for as long as it is kept itself. */
export function createWordCache(): WordCache {
  const contexts = new Map<Face, Map<string, WordShaper>>();
  const plain = new Map<TextStyle, Map<string, Map<string, PlainWord>>>();
  return {
    plainWords(style, language, direction) {
      const ofStyle = plain.get(style) ?? new Map<string, Map<string, PlainWord>>();
      plain.set(style, ofStyle);
      const key = `${direction} ${language}`;
      const words = ofStyle.get(key) ?? new Map<string, PlainWord>();
      ofStyle.set(key, words);
      return words;
    },
    shaper(face, direction, script, language, { features, tracking } = PLAIN) {
      const shapers = contexts.get(face) ?? new Map<string, WordShaper>();
      contexts.set(face, shapers);
      const key = `${direction} ${script} ${language} ${tracking} ${features.join()}`;
      const shaper = shapers.get(key) ?? remembering({ face, direction, script, language, features, tracking });
      shapers.set(key, shaper);
      return shaper;
    },
  };
}

function remembering(context: ShapingContext): WordShaper {
  const words = new Map<string, ShapedWord>();
  return (text) => {
    const known = words.get(text);
    if (known !== undefined) return known;
    const shaped = shapeWord(context, text);
    if (text.length <= LONGEST_KEPT) words.set(text, shaped);
    return shaped;
  };
}
