// Faces used by the book come in; one embedded font object a file goes out, subset when the document ends.

import type { Cluster, Direction, Face } from '@warraq/typeset';
import type { PdfReference } from 'pdfkit';
import type { BookDocument } from '../file/book-document.ts';
import { writeStream } from '../file/write-stream.ts';
import { createClusterEncoder, type EncodedCluster } from './cluster-encoder.ts';
import { type SubsetGlyph, subsetTrueType } from './subset-true-type.ts';
import { toUnicode } from './to-unicode.ts';
import { readTrueType, type TrueType } from './true-type.ts';

export interface FontObject {
  /** The resource name on pages: `F1`. */
  readonly name: string;
  readonly reference: PdfReference;
  encode(cluster: Cluster, direction: Direction): EncodedCluster;
  encodeEarly(cluster: Cluster, by: number): EncodedCluster;
  /** The code that paints nothing and carries characters. */
  blank(characters: string, width?: number, variant?: number): string;
}

/** Gives the font object of a face; faces of one file (at several scales) share it. Names follow the first use. */
export type FontObjects = (face: Face) => FontObject;

const parsed = new WeakMap<Uint8Array, TrueType>();

export function createFontObjects(document: BookDocument): FontObjects {
  const byBytes = new Map<Uint8Array, FontObject>();
  const byFace = new Map<Face, FontObject>();
  return (face) => {
    const found = byFace.get(face) ?? byBytes.get(face.bytes);
    const object = found ?? createFontObject(document, face.bytes, byBytes.size);
    byBytes.set(face.bytes, object);
    byFace.set(face, object);
    return object;
  };
}

function createFontObject(document: BookDocument, bytes: Uint8Array, index: number): FontObject {
  const font = parsed.get(bytes) ?? readTrueType(bytes);
  parsed.set(bytes, font);
  const encoder = createClusterEncoder(font);
  const reference = document.ref();
  const name = `F${index + 1}`;
  document._fontFamilies[`book-${name}`] = {
    finalize: () => writeFont(document, reference, font, encoder, subsetTag(index)),
  };
  const { encode, encodeEarly, blank } = encoder;
  return { name, reference, encode, encodeEarly, blank };
}

/** Six capital letters (ISO 32000-1, 9.6.4), by the order of use: no randomness. */
function subsetTag(index: number): string {
  return `WARR${String.fromCharCode(65 + (Math.trunc(index / 26) % 26), 65 + (index % 26))}`;
}

interface Used {
  readonly glyphs: readonly SubsetGlyph[];
  readonly characters: readonly string[];
}

/** Writes the Type 0 font with its CIDFontType2, descriptor, file and ToUnicode (ISO 32000-1, 9.7). */
function writeFont(document: BookDocument, reference: PdfReference, font: TrueType, used: Used, tag: string): void {
  const baseFont = `${tag}+${font.postScriptName}`;
  const perMille = (units: number): number => Math.round((units * 1_000_000) / font.unitsPerEm) / 1000;
  const descendant = document.ref({
    Type: 'Font',
    Subtype: 'CIDFontType2',
    BaseFont: baseFont,
    CIDSystemInfo: { Registry: new String('Adobe'), Ordering: new String('Identity'), Supplement: 0 },
    FontDescriptor: writeDescriptor(document, font, used, baseFont, perMille),
    DW: 0,
    W: [0, [perMille(font.advance(0)), ...used.glyphs.map((glyph) => perMille(advanceOf(font, glyph)))]],
    CIDToGIDMap: 'Identity',
  });
  descendant.end();
  Object.assign(reference.data, {
    Type: 'Font',
    Subtype: 'Type0',
    BaseFont: baseFont,
    Encoding: 'Identity-H',
    DescendantFonts: [descendant],
    ToUnicode: writeStream(document, Buffer.from(toUnicode(used.characters), 'latin1'), {}),
  });
  reference.end();
}

function advanceOf(font: TrueType, glyph: SubsetGlyph): number {
  if (glyph.kind === 'glyph') return font.advance(glyph.glyph);
  return glyph.kind === 'composite' ? glyph.advance : 0;
}

function writeDescriptor(
  document: BookDocument,
  font: TrueType,
  used: Used,
  baseFont: string,
  perMille: (units: number) => number,
): PdfReference {
  const file = subsetTrueType(font, used.glyphs);
  const descriptor = document.ref({
    Type: 'FontDescriptor',
    FontName: baseFont,
    // Symbolic, as its encoding is its own; italic where it slants.
    Flags: 4 | (font.italicAngle === 0 ? 0 : 64),
    FontBBox: font.box.map(perMille),
    ItalicAngle: font.italicAngle,
    Ascent: perMille(font.ascender),
    Descent: perMille(font.descender),
    CapHeight: perMille(font.capHeight),
    StemV: Math.round(50 + (font.weight / 65) ** 2),
    FontFile2: writeStream(document, file, { Length1: file.length }),
  });
  descriptor.end();
  return descriptor;
}
