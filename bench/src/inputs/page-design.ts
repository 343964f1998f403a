// The page that every engine is asked for: that of Warraq's own books, in points.

import { createRequire } from 'node:module';
import type { BookLanguage } from '../book/book.ts';

export interface PageDesign {
  readonly width: number;
  readonly height: number;
  readonly inner: number;
  readonly outer: number;
  readonly top: number;
  readonly bottom: number;
  readonly size: number;
  readonly leading: number;
  readonly noteSize: number;
  readonly noteLeading: number;
}

const PAGE = { width: 419.53, height: 595.28, inner: 34.96, outer: 69.92, top: 49.61, bottom: 99.27 };

export const DESIGN: Readonly<Record<BookLanguage, PageDesign>> = {
  en: { ...PAGE, size: 11.6, leading: 14.4, noteSize: 9.7, noteLeading: 11.8 },
  ar: { ...PAGE, size: 13, leading: 18.6, noteSize: 10.8, noteLeading: 15.2 },
};

/** Latin names beside Amiri are set a little smaller. */
export const LATIN_SCALE = 0.97;

export type FontStyle = 'regular' | 'italic' | 'bold';

const require = createRequire(import.meta.url);

/** The file of a face: the same files that Warraq embeds. */
export function fontFile(family: 'EBGaramond' | 'Amiri', style: FontStyle): string {
  const weight = { regular: '400Regular', italic: '400Regular_Italic', bold: '700Bold' }[style];
  const name = family === 'Amiri' ? 'amiri' : 'eb-garamond';
  return require.resolve(`@expo-google-fonts/${name}/${weight}/${family}_${weight}.ttf`);
}
