// The bytes of a PDF come in; the letters that stand in parts of its pages go out. For tests only.

import { extractText } from './pdf-reader.ts';

export interface PagePart {
  /** From 1. */
  readonly page: number;
  /** In points, from the page's left and top edges. */
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
}

/** Letters and digits alone: how readers divide words and lines is not the question here. */
export function lettersOf(text: string): string {
  return text.replace(/[^\p{L}\p{N}]/gu, '');
}

export function textOfPart(bytes: Uint8Array, { page, left, top, width, height }: PagePart): string {
  const box = { x: left, y: top, W: width, H: height };
  const options = Object.entries(box).flatMap(([name, value]) => [`-${name}`, `${Math.round(value)}`]);
  return lettersOf(extractText(bytes, ['-f', `${page}`, '-l', `${page}`, ...options]));
}

/** The letters of every page, in their order. */
export function textOfPages(bytes: Uint8Array): readonly string[] {
  return extractText(bytes).split('\f').slice(0, -1).map(lettersOf);
}
