// A picture comes in; the image XObject that holds it is written.

import type { Picture } from '@warraq/core';
import type { PdfReference } from 'pdfkit';
import type { BookDocument } from '../file/book-document.ts';
import { writeStream } from '../font/font-objects.ts';
import { readJpeg } from './read-jpeg.ts';
import { type PngSamples, readPng } from './read-png.ts';

type Samples =
  | { readonly kind: 'png'; readonly png: PngSamples }
  | { readonly kind: 'jpeg'; readonly components: 1 | 3 | 4 };

const known = new WeakMap<Picture, Samples | undefined>();

/** Whether the picture can be embedded: neither broken nor of a kind that PDF has no place for. */
export function isReadable(picture: Picture): boolean {
  return samplesOf(picture) !== undefined;
}

function samplesOf(picture: Picture): Samples | undefined {
  if (!known.has(picture)) known.set(picture, picture.mediaType === 'image/png' ? png(picture) : jpeg(picture));
  return known.get(picture);
}

function png(picture: Picture): Samples | undefined {
  const samples = readPng(picture.bytes);
  return samples && { kind: 'png', png: samples };
}

function jpeg(picture: Picture): Samples | undefined {
  const frame = readJpeg(picture.bytes);
  return frame && { kind: 'jpeg', components: frame.components };
}

/** Writes the XObject (ISO 32000-1, 8.9.5). Throws for a picture that is not readable. */
export function writePicture(document: BookDocument, picture: Picture): PdfReference {
  const samples = samplesOf(picture);
  if (samples === undefined) throw new Error('the picture cannot be read');
  const image = { Type: 'XObject', Subtype: 'Image', Width: picture.width, Height: picture.height };
  return samples.kind === 'png'
    ? writePng(document, image, samples.png)
    : writeJpeg(document, image, picture.bytes, samples.components);
}

const COLOR_SPACES = { 1: 'DeviceGray', 3: 'DeviceRGB', 4: 'DeviceCMYK' } as const;

function writePng(document: BookDocument, image: Record<string, unknown>, png: PngSamples): PdfReference {
  const { width, height, colors, rows } = png;
  const ColorSpace = COLOR_SPACES[colors];
  return writeStream(document, rows, { ...image, Width: width, Height: height, BitsPerComponent: 8, ColorSpace });
}

function writeJpeg(
  document: BookDocument,
  image: Record<string, unknown>,
  bytes: Uint8Array,
  components: 1 | 3 | 4,
): PdfReference {
  // Four-component files, as Adobe's programs write them, hold inverted inks.
  const Decode = components === 4 ? [1, 0, 1, 0, 1, 0, 1, 0] : undefined;
  const stream = document.ref({
    ...image,
    BitsPerComponent: 8,
    ColorSpace: COLOR_SPACES[components],
    Decode,
    Filter: 'DCTDecode',
    Length: bytes.length,
  });
  stream.compress = false;
  stream.buffer = [bytes];
  stream.end();
  return stream;
}
