// A picture comes in; the image XObject that holds it is written.

import type { Picture } from '@warraq/core';
import type { PdfReference } from 'pdfkit';
import type { BookDocument } from '../file/book-document.ts';
import { writePacked, writeStream } from '../file/write-stream.ts';
import { greyPng } from './grey-png.ts';
import { type JpegFrame, readJpeg } from './read-jpeg.ts';
import { type PngSamples, readPng } from './read-png.ts';

type Samples =
  | { readonly kind: 'png'; readonly png: PngSamples }
  | { readonly kind: 'jpeg'; readonly frame: JpegFrame };

const known = new WeakMap<Picture, Samples | undefined>();

/** Whether the picture can be embedded: neither broken nor of a kind that PDF has no place for. */
export function isReadable(picture: Picture): boolean {
  return samplesOf(picture) !== undefined;
}

/**
 * Whether a reader can know which colours are meant: PDF/A takes four inks only with the profile of a press (ISO
 * 19005-2, 6.2.4.3), and a picture of four inks without one looks different in every program.
 */
export function hasKnownColors(picture: Picture): boolean {
  const samples = samplesOf(picture);
  return samples?.kind !== 'jpeg' || samples.frame.components < 4 || samples.frame.profile !== undefined;
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
  return frame && { kind: 'jpeg', frame };
}

/** Whether the picture is of one ink, or can be made so: samples of a JPEG are not unpacked. */
export function turnsGrey(picture: Picture): boolean {
  const samples = samplesOf(picture);
  return samples?.kind === 'png' || samples?.frame.components === 1;
}

/**
 * Writes the XObject (ISO 32000-1, 8.9.5), in shades of grey where it is wanted so and the picture can be. Throws for a
 * picture that is not readable.
 */
export function writePicture(document: BookDocument, picture: Picture, inGrey: boolean): PdfReference {
  const samples = samplesOf(picture);
  if (samples === undefined) throw new Error('the picture cannot be read');
  const image = { Type: 'XObject', Subtype: 'Image', Width: picture.width, Height: picture.height };
  return samples.kind === 'png'
    ? writePng(document, image, inGrey ? greyPng(samples.png) : samples.png)
    : writeJpeg(document, image, picture.bytes, samples.frame);
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
  frame: JpegFrame,
): PdfReference {
  // Four-component files, as Adobe's programs write them, hold inverted inks.
  const Decode = frame.components === 4 ? [1, 0, 1, 0, 1, 0, 1, 0] : undefined;
  const ColorSpace = colorSpace(document, frame);
  return writePacked(document, bytes, { ...image, BitsPerComponent: 8, ColorSpace, Decode, Filter: 'DCTDecode' });
}

/** The picture's own where it carries one (ISO 32000-1, 8.6.5.5). */
function colorSpace(document: BookDocument, { components, profile }: JpegFrame): unknown {
  const Alternate = COLOR_SPACES[components];
  if (profile === undefined) return Alternate;
  return ['ICCBased', writeStream(document, profile, { N: components, Alternate })];
}
