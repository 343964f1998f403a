// A painted cover and its colours come in; a PNG picture goes out, a byte a pixel.

import { promisify } from 'node:util';
import { crc32, deflate } from 'node:zlib';
import { type Canvas, LEVELS } from './canvas.ts';

/** Red, green, blue, 0 to 255. */
export type Colour = readonly [number, number, number];

const deflated = promisify<Uint8Array, { readonly level: number }, Uint8Array>(deflate);

const SIGNATURE = [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a];
/** Eight bits a pixel, an index of the palette (ISO 15948 §11.2.2). */
const INDEXED = [8, 3, 0, 0, 0];

/** Compressed by another thread: the caller can go on meanwhile. */
export async function coverPng(
  { width, height, rows }: Canvas,
  ground: Colour,
  colours: readonly Colour[],
): Promise<Uint8Array> {
  const size = Buffer.alloc(8);
  size.writeUInt32BE(width, 0);
  size.writeUInt32BE(height, 4);
  const palette = [ground, ...colours.flatMap((colour) => shades(ground, colour))].flat();
  return Buffer.concat([
    Buffer.from(SIGNATURE),
    chunk('IHDR', Buffer.concat([size, Buffer.from(INDEXED)])),
    chunk('PLTE', Buffer.from(palette)),
    // Every row begins with the filter that is applied to it: none, as befits a palette.
    chunk('IDAT', await deflated(rows, { level: 6 })),
    chunk('IEND', Buffer.alloc(0)),
  ]);
}

function shades(ground: Colour, colour: Colour): readonly Colour[] {
  return Array.from({ length: LEVELS }, (_, i) => {
    const mix = (channel: 0 | 1 | 2): number =>
      Math.round(ground[channel] + ((colour[channel] - ground[channel]) * (i + 1)) / LEVELS);
    return [mix(0), mix(1), mix(2)] as const;
  });
}

function chunk(type: string, data: Uint8Array): Uint8Array {
  const typed = Buffer.concat([Buffer.from(type, 'latin1'), data]);
  const framed = Buffer.alloc(typed.length + 8);
  framed.writeUInt32BE(data.length, 0);
  framed.set(typed, 4);
  framed.writeUInt32BE(crc32(typed), typed.length + 4);
  return framed;
}
