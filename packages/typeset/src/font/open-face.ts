// Opens a font file for shaping: bytes of a TTF or OTF in, a Face with its metrics and its characters out.

import { Blob, Font, Face as HarfBuzzFace } from 'harfbuzzjs';
import type { Face } from '../model/face.ts';
import { kindOf, scriptTag } from './character-kind.ts';

export interface FaceOptions {
  /** See `Face.scale`: 0.92 for the Latin face of an Arabic book. */
  readonly scale?: number;
  /** ISO 15924 tags (`Arab`). Letters of other scripts are left to the next face; signs and digits are not restricted. */
  readonly scripts?: readonly string[];
}

/** What a file holds, whatever the face that it is opened for. */
interface OpenedFile {
  readonly bytes: Uint8Array;
  readonly font: Font;
  readonly unitsPerEm: number;
  readonly ascender: number;
  readonly descender: number;
  readonly characters: Uint8Array;
  readonly features: ReadonlySet<string>;
}

const files = new WeakMap<Uint8Array, OpenedFile>();

/**
 * Opens a font; where a function gives its bytes, when the face is first asked for anything but its id and scale: most
 * faces that stand behind a leading one are never needed. Throws where the bytes are no font: faces come from packages,
 * so that is a programmer's error.
 */
export function openFace(id: string, bytes: Uint8Array | (() => Uint8Array), options: FaceOptions = {}): Face {
  if (typeof bytes === 'function') return new FileFace(id, bytes, options);
  const face = new FileFace(id, () => bytes, options);
  face.file();
  return face;
}

class FileFace implements Face {
  readonly id: string;
  readonly scale: number;
  private readonly scripts: readonly string[] | undefined;
  private readonly read: () => Uint8Array;
  private opened: OpenedFile | undefined;

  constructor(id: string, read: () => Uint8Array, { scale = 1, scripts }: FaceOptions) {
    this.id = id;
    this.read = read;
    this.scale = scale;
    this.scripts = scripts;
  }

  file(): OpenedFile {
    this.opened ??= openFile(this.id, this.read());
    return this.opened;
  }

  get bytes(): Uint8Array {
    return this.file().bytes;
  }

  get unitsPerEm(): number {
    return this.file().unitsPerEm;
  }

  get ascender(): number {
    return this.file().ascender;
  }

  get descender(): number {
    return this.file().descender;
  }

  get features(): ReadonlySet<string> {
    return this.file().features;
  }

  hasCharacter(codePoint: number): boolean {
    return this.file().characters[codePoint] === 1 && belongsTo(codePoint, this.scripts);
  }
}

/** Faces of one file share what is read of it. */
function openFile(id: string, bytes: Uint8Array): OpenedFile {
  const known = files.get(bytes);
  if (known !== undefined) return known;
  const source = new HarfBuzzFace(new Blob(bytes));
  const font = new Font(source);
  const characters = coverage(source.collectUnicodes());
  if (characters.length === 0) throw new Error(`${id}: no font, or a font without characters`);
  const { ascender, descender } = font.hExtents();
  const features = new Set(source.getTableFeatureTags('GSUB'));
  const opened = { bytes, font, unitsPerEm: source.upem, ascender, descender, characters, features };
  files.set(bytes, opened);
  return opened;
}

/** The HarfBuzz font of a face that `openFace` made. */
export function fontOf(face: Face): Font {
  if (!(face instanceof FileFace)) throw new Error(`${face.id} was not opened with openFace`);
  return face.file().font;
}

function coverage(codePoints: Uint32Array): Uint8Array {
  let last = -1;
  for (const codePoint of codePoints) last = Math.max(last, codePoint);
  const bits = new Uint8Array(last + 1);
  for (const codePoint of codePoints) bits[codePoint] = 1;
  return bits;
}

/** Whether a character is no letter, or one of these scripts. Asked for the characters of a text, not for all of a font. */
function belongsTo(codePoint: number, scripts: readonly string[] | undefined): boolean {
  const tag = scripts === undefined ? undefined : scriptTag(kindOf(codePoint));
  return tag === undefined || scripts!.includes(tag);
}
