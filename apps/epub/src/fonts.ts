// What the pages of a book need comes in; the fonts, cut down to its characters, and their style sheet go out.

import subsetFont from 'subset-font';
import type { Asset } from './book.ts';
import { type FaceStyle, type Family, faceBytes, fontLicence, stylesOf } from './font-files.ts';
import type { FontNeeds } from './font-needs.ts';
import { inFirstTier } from './in-first-tier.ts';

export interface BookFonts {
  readonly families: readonly Family[];
  readonly assets: readonly Asset[];
  readonly css: string;
}

/** Latin letters are EB Garamond's business also in Arabic text; Amiri has the rest. */
const LATIN = /\p{Script=Latin}/u;
const ARABIC = /\p{Script=Arabic}/u;

/** What reading systems apply unasked to Latin text. All that EB Garamond has would make each file three times as large. */
const LATIN_FEATURES = ['calt', 'ccmp', 'clig', 'kern', 'liga', 'locl', 'mark', 'mkmk', 'rlig'];

/** Has the subsetter compiled, by other threads, so that it is ready when the characters are known. */
export function startSubsetter(): void {
  void inFirstTier(async () => subsetFont.start?.());
}

/**
 * Subsets by HarfBuzz. Amiri keeps every layout feature that the characters take part in, so that Arabic joins. TrueType,
 * not WOFF2: some reading systems take nothing else, and the archive compresses it.
 */
export async function fontsFor({ characters, emphasis }: FontNeeds): Promise<BookFonts> {
  const families: Family[] = [
    'EB Garamond',
    ...(characters.some((char) => ARABIC.test(char)) ? (['Amiri'] as const) : []),
  ];
  const faces = await inFirstTier(() =>
    Promise.all(
      families.flatMap((family) => stylesOf(family, emphasis).map((style) => faceOf(family, style, characters))),
    ),
  );
  return {
    families,
    assets: [...faces.map((face) => face.asset), ...families.map(licenceOf)],
    css: faces.map((face) => face.css).join('\n'),
  };
}

async function faceOf(
  family: Family,
  style: FaceStyle,
  characters: readonly string[],
): Promise<{ asset: Asset; css: string }> {
  const wanted =
    family === 'Amiri'
      ? characters.filter((char) => !LATIN.test(char))
      : characters.filter((char) => !ARABIC.test(char));
  const keepFeatures = family === 'Amiri' ? undefined : LATIN_FEATURES;
  const options = { targetFormat: 'truetype', keepFeatures } as const;
  const bytes = await subsetFont(faceBytes(family, style), wanted.join(''), options);
  const name = `${family.replace(' ', '')}-${style.weight}${style.italic ? '-italic' : ''}.ttf`;
  const path = `fonts/${name}`;
  const css = `@font-face { font-family: "${family}"; font-weight: ${style.weight}; font-style: ${style.italic ? 'italic' : 'normal'}; src: url(${path}); }`;
  return { asset: { path, mediaType: 'font/ttf', bytes: new Uint8Array(bytes), properties: undefined }, css };
}

function licenceOf(family: Family): Asset {
  const path = `fonts/${family.replace(' ', '')}-OFL.txt`;
  return { path, mediaType: 'text/plain', bytes: fontLicence(family), properties: undefined };
}
