// A family, weight and slant come in; the faces that set it, in the order they are tried, go out.

import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { type Face, type FaceOptions, openFace } from '@warraq/typeset';

export type Weight = 'regular' | 'italic' | 'bold' | 'bold-italic';

/** Which faces lead: those of Latin text, of Arabic text, or of program text. */
export type FaceSet = 'latin' | 'arabic' | 'code';

/** The licence of all the families: SIL Open Font License 1.1. */
export const FONT_LICENCE = 'SIL Open Font License 1.1';

/**
 * Small letters of EB Garamond (0.405 em) at 0.97 are as high as Amiri's (0.395 em). Amiri beside it is a little
 * larger than that: its strokes are finer and its teeth low.
 */
export const LATIN_IN_ARABIC = 0.97;
export const ARABIC_IN_LATIN = 1.08;

const FILES = {
  'eb-garamond': '@expo-google-fonts/eb-garamond/{}/EBGaramond_{}.ttf',
  amiri: '@expo-google-fonts/amiri/{}/Amiri_{}.ttf',
  'noto-sans-mono': '@expo-google-fonts/noto-sans-mono/{}/NotoSansMono_{}.ttf',
  'noto-emoji': '@expo-google-fonts/noto-emoji/{}/NotoEmoji_{}.ttf',
} as const;

type Family = keyof typeof FILES;

const FAMILIES: Readonly<Record<Family, string>> = {
  'eb-garamond': 'EB Garamond',
  amiri: 'Amiri',
  'noto-sans-mono': 'Noto Sans Mono',
  'noto-emoji': 'Noto Emoji',
};

/** The names of the families that some faces, given by their ids, belong to. */
export function familiesOf(faces: ReadonlySet<string>): readonly string[] {
  const families = Object.keys(FAMILIES) as Family[];
  return families
    .filter((family) => [...faces].some((id) => id.startsWith(`${family}-`)))
    .map((each) => FAMILIES[each]);
}

const FOLDERS: Record<Weight, string> = {
  regular: '400Regular',
  italic: '400Regular_Italic',
  bold: '700Bold',
  'bold-italic': '700Bold_Italic',
};

const require = createRequire(import.meta.url);
const bytesOf = new Map<string, Uint8Array>();
const opened = new Map<string, Face>();

/** Signs that the text faces may lack: arrows, symbols, pictographs. */
const PICTOGRAPHS = /[\u2190-\u2bff\u3030-\u303d\u3297-\u3299\u{1f000}-\u{1faff}]/u;

/** Whether a text holds signs for which the face of pictographs, a large file, must be opened. */
export function hasPictographs(text: string): boolean {
  return PICTOGRAPHS.test(text);
}

/** The faces of a set, and after them that of pictographs if it is wanted. */
export function facesOf(set: FaceSet, weight: Weight, pictographs = false): readonly [Face, ...Face[]] {
  const faces = textFaces(set, weight);
  if (!pictographs) return faces;
  return [...faces, face('noto-emoji', weight === 'bold' || weight === 'bold-italic' ? 'bold' : 'regular', set, {})];
}

/** Signs and digits come from the first face, letters from the first that is made for them. */
function textFaces(set: FaceSet, weight: Weight): readonly [Face, ...Face[]] {
  // The monospaced family has no italics, and Arabic is not slanted.
  const upright = weight === 'bold' || weight === 'bold-italic' ? 'bold' : 'regular';
  const latin = face('eb-garamond', weight, 'latin', {});
  switch (set) {
    case 'latin':
      return [
        latin,
        face('amiri', upright, 'latin', { scale: ARABIC_IN_LATIN }),
        face('noto-sans-mono', upright, 'latin', {}),
      ];
    case 'arabic':
      return [
        face('amiri', upright, 'arabic', { scripts: ['Arab'] }),
        face('eb-garamond', weight, 'arabic', { scale: LATIN_IN_ARABIC }),
        face('noto-sans-mono', upright, 'arabic', { scale: LATIN_IN_ARABIC }),
      ];
    case 'code':
      return [face('noto-sans-mono', upright, 'code', {}), latin, face('amiri', upright, 'code', {})];
  }
}

function face(family: Family, weight: Weight, set: FaceSet, options: FaceOptions): Face {
  const id = `${family}-${weight}${family === LEADING[set] ? '' : `-in-${set}`}`;
  const found = opened.get(id);
  if (found !== undefined) return found;
  const made = openFace(id, () => fontBytes(family, weight), options);
  opened.set(id, made);
  return made;
}

const LEADING: Record<FaceSet, Family> = { latin: 'eb-garamond', arabic: 'amiri', code: 'noto-sans-mono' };

function fontBytes(family: Family, weight: Weight): Uint8Array {
  const path = FILES[family].replaceAll('{}', FOLDERS[weight]);
  const found = bytesOf.get(path);
  if (found !== undefined) return found;
  const { buffer, byteOffset, length } = readFileSync(require.resolve(path));
  const bytes = new Uint8Array(buffer, byteOffset, length);
  bytesOf.set(path, bytes);
  return bytes;
}
