// The bytes of a PNG file come in; samples as a PDF image takes them go out.

import { inflateSync } from 'node:zlib';

/** An image XObject's data: `packed` is a zlib stream of rows, filtered as PNG filters them when `predicted`. */
export interface PngSamples {
  readonly width: number;
  readonly height: number;
  readonly bits: number;
  readonly colors: 1 | 3;
  /** RGB triples of an indexed picture. */
  readonly palette: Uint8Array | undefined;
  readonly data:
    | { readonly predicted: true; readonly packed: Uint8Array }
    | { readonly predicted: false; readonly rows: Uint8Array };
}

const SIGNATURE = [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a];

/**
 * Reads a PNG (ISO/IEC 15948). Transparency is laid on white, the colour of the page. Undefined for broken and for
 * interlaced files.
 */
export function readPng(bytes: Uint8Array): PngSamples | undefined {
  try {
    return readChunks(bytes);
  } catch {
    return undefined;
  }
}

interface Header {
  readonly width: number;
  readonly height: number;
  readonly bits: number;
  readonly colorType: number;
}

function readChunks(bytes: Uint8Array): PngSamples | undefined {
  if (!SIGNATURE.every((byte, index) => bytes[index] === byte)) return undefined;
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  let header: Header | undefined;
  let palette: Uint8Array | undefined;
  const packed: Uint8Array[] = [];
  for (let at = 8; at + 8 <= bytes.length; ) {
    const length = view.getUint32(at);
    const type = String.fromCharCode(...bytes.subarray(at + 4, at + 8));
    const body = at + 8;
    if (type === 'IHDR') {
      if (bytes[body + 12] !== 0) return undefined;
      header = {
        width: view.getUint32(body),
        height: view.getUint32(body + 4),
        bits: bytes[body + 8]!,
        colorType: bytes[body + 9]!,
      };
    } else if (type === 'PLTE') palette = bytes.slice(body, body + length);
    else if (type === 'IDAT') packed.push(bytes.subarray(body, body + length));
    at = body + length + 4;
  }
  return header === undefined ? undefined : samplesOf(header, palette, Buffer.concat(packed));
}

function samplesOf(header: Header, palette: Uint8Array | undefined, packed: Uint8Array): PngSamples | undefined {
  const { width, height, bits, colorType } = header;
  const rows = inflateSync(packed);
  const channels = { 0: 1, 2: 3, 3: 1, 4: 2, 6: 4 }[colorType];
  if (channels === undefined || width === 0 || height === 0) return undefined;
  const rowLength = Math.ceil((width * channels * bits) / 8);
  if (rows.length < height * (rowLength + 1)) return undefined;
  const colors = colorType === 2 || colorType === 6 ? 3 : 1;
  if (colorType < 4) return { width, height, bits, colors, palette, data: { predicted: true, packed } };
  const plain = unfilter(rows, height, rowLength, (channels * bits) / 8);
  return {
    width,
    height,
    bits: 8,
    colors,
    palette: undefined,
    data: { predicted: false, rows: onWhite(plain, colors, bits) },
  };
}

/** Undoes the row filters (ISO/IEC 15948, 9). */
function unfilter(rows: Uint8Array, height: number, rowLength: number, step: number): Uint8Array {
  const plain = new Uint8Array(height * rowLength);
  for (let row = 0; row < height; row++) {
    const filter = rows[row * (rowLength + 1)];
    const from = row * (rowLength + 1) + 1;
    const to = row * rowLength;
    for (let column = 0; column < rowLength; column++) {
      const left = column >= step ? plain[to + column - step]! : 0;
      const above = row > 0 ? plain[to + column - rowLength]! : 0;
      const corner = row > 0 && column >= step ? plain[to + column - rowLength - step]! : 0;
      plain[to + column] = rows[from + column]! + predict(filter, left, above, corner);
    }
  }
  return plain;
}

function predict(filter: number | undefined, left: number, above: number, corner: number): number {
  switch (filter) {
    case 1:
      return left;
    case 2:
      return above;
    case 3:
      return (left + above) >> 1;
    case 4:
      return paeth(left, above, corner);
    default:
      return 0;
  }
}

function paeth(left: number, above: number, corner: number): number {
  const guess = left + above - corner;
  const [a, b, c] = [Math.abs(guess - left), Math.abs(guess - above), Math.abs(guess - corner)];
  if (a <= b && a <= c) return left;
  return b <= c ? above : corner;
}

/** Colours with their alpha, of 8 or 16 bits, laid on white; 8 bits. */
function onWhite(plain: Uint8Array, colors: number, bits: number): Uint8Array {
  const width = bits / 8;
  const pixels = plain.length / ((colors + 1) * width);
  const opaque = new Uint8Array(pixels * colors);
  for (let pixel = 0; pixel < pixels; pixel++) {
    const from = pixel * (colors + 1) * width;
    const alpha = plain[from + colors * width]!;
    for (let color = 0; color < colors; color++) {
      const value = plain[from + color * width]!;
      opaque[pixel * colors + color] = Math.round((value * alpha + 255 * (255 - alpha)) / 255);
    }
  }
  return opaque;
}
