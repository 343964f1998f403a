// The bytes of a PNG file come in; opaque samples of 8 bits, as a PDF image takes them, go out.

import { PNG } from 'pngjs';

export interface PngSamples {
  readonly width: number;
  readonly height: number;
  /** 1 for grey, 3 for red, green and blue. */
  readonly colors: 1 | 3;
  /** Row by row, without filters. */
  readonly rows: Uint8Array;
}

/** Reads a PNG (ISO/IEC 15948) of any kind. Transparency is laid on white, the colour of the page. Undefined for a broken file. */
export function readPng(bytes: Uint8Array): PngSamples | undefined {
  try {
    const { width, height, data } = PNG.sync.read(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength));
    const colors = isGrey(data) ? 1 : 3;
    return { width, height, colors, rows: onWhite(data, colors) };
  } catch {
    return undefined;
  }
}

function isGrey(pixels: Uint8Array): boolean {
  for (let at = 0; at < pixels.length; at += 4) {
    if (pixels[at] !== pixels[at + 1] || pixels[at] !== pixels[at + 2]) return false;
  }
  return true;
}

/** Red, green, blue and alpha of every pixel in; the colours, or the grey, laid on white out. */
function onWhite(pixels: Uint8Array, colors: 1 | 3): Uint8Array {
  const opaque = new Uint8Array((pixels.length / 4) * colors);
  for (let from = 0, to = 0; from < pixels.length; from += 4, to += colors) {
    const alpha = pixels[from + 3]!;
    for (let color = 0; color < colors; color++) {
      const value = pixels[from + color]!;
      opaque[to + color] = alpha === 255 ? value : Math.round((value * alpha + 255 * (255 - alpha)) / 255);
    }
  }
  return opaque;
}
