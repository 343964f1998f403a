// The name of a font in our packages comes in; the bytes of its file go out, read once.

import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';

const require = createRequire(import.meta.url);

export type Family = 'EB Garamond' | 'Amiri';

/** A face as CSS tells them apart. */
export interface FaceStyle {
  readonly weight: 400 | 700;
  readonly italic: boolean;
}

const FILES: Readonly<Record<Family, { readonly folder: string; readonly stem: string }>> = {
  'EB Garamond': { folder: '@expo-google-fonts/eb-garamond', stem: 'EBGaramond' },
  Amiri: { folder: '@expo-google-fonts/amiri', stem: 'Amiri' },
};

const read = new Map<string, Uint8Array>();

/** The whole TrueType file of a face. */
export function faceBytes(family: Family, { weight, italic }: FaceStyle): Uint8Array {
  const { folder, stem } = FILES[family];
  const name = `${weight === 400 ? '400Regular' : '700Bold'}${italic ? '_Italic' : ''}`;
  return bytesOf(`${folder}/${name}/${stem}_${name}.ttf`);
}

/** The licence that must travel with the fonts (SIL OFL 1.1 §2). */
export function fontLicence(family: Family): Uint8Array {
  return bytesOf(`${FILES[family].folder}/LICENSE_FONT`);
}

function bytesOf(file: string): Uint8Array {
  const bytes = read.get(file) ?? readFileSync(require.resolve(file));
  read.set(file, bytes);
  return bytes;
}

const STYLES: readonly FaceStyle[] = [
  { weight: 400, italic: false },
  { weight: 400, italic: true },
  { weight: 700, italic: false },
  { weight: 700, italic: true },
];

/** The faces of a family that a book uses; Arabic is not slanted. */
export function stylesOf(family: Family, emphasis: boolean): readonly FaceStyle[] {
  return STYLES.filter(({ italic }) => !italic || (emphasis && family !== 'Amiri'));
}
