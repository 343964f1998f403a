// The languages of a page outside of any book come in; the style of our ebooks goes out, and the faces that it names, whole.

import type { Labels, Language } from '@warraq/core';
import { type FaceStyle, type Family, faceBytes, stylesOf } from './font-files.ts';
import { styleSheet } from './stylesheet.ts';

/** A font file and the rule that names it. */
export interface PageFace {
  readonly file: string;
  readonly css: string;
  bytes(): Uint8Array;
}

export interface PageStyle {
  /** Rules of the book's pages; they name no font file. */
  readonly css: string;
  readonly faces: readonly PageFace[];
}

const FAMILIES: readonly Family[] = ['EB Garamond', 'Amiri'];

/**
 * For pages that show a book's text before there is a book.
 * @param folder where the page finds the font files: `fonts/`
 */
export function pageStyle(
  languages: readonly Language[],
  labels: (language: Language) => Labels,
  folder: string,
): PageStyle {
  const faces = FAMILIES.flatMap((family) => stylesOf(family, true).map((style) => faceOf(family, style, folder)));
  return { css: styleSheet(languages, labels, ''), faces };
}

function faceOf(family: Family, style: FaceStyle, folder: string): PageFace {
  const { weight, italic } = style;
  const file = `${family.replace(' ', '')}-${weight}${italic ? '-italic' : ''}.ttf`;
  const css = `@font-face { font-family: "${family}"; font-weight: ${weight}; font-style: ${italic ? 'italic' : 'normal'}; src: url(${folder}${file}); }`;
  return { file, css, bytes: () => faceBytes(family, style) };
}
