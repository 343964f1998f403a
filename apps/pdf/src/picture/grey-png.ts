// The samples of a PNG come in; those of the same picture in shades of grey go out.

import type { PngSamples } from './read-png.ts';

/** How bright red, green and blue look, of a sum of 1 (ITU-R BT.709-6, 3.2). */
const [RED, GREEN, BLUE] = [0.2126, 0.7152, 0.0722];

/** Each pixel as bright as it looks; what differs only in its colour becomes alike, as it would on a printer of one ink. */
export function greyPng(png: PngSamples): PngSamples {
  if (png.colors === 1) return png;
  const rows = new Uint8Array(png.rows.length / 3);
  for (let pixel = 0; pixel < rows.length; pixel++) {
    const [red, green, blue] = png.rows.subarray(3 * pixel, 3 * pixel + 3);
    rows[pixel] = Math.round(RED * red! + GREEN * green! + BLUE * blue!);
  }
  return { ...png, colors: 1, rows };
}
