// Pictures of the two sides of a spread come in; one picture of both goes out.

import { PNG } from 'pngjs';

/** Around the fold and where there is no page. */
const GREY = 0xd4;
const OPAQUE = 0xff;
/** Of the fold, in pixels. */
const FOLD = 1;
/** Of a whole spread; four bytes each are held twice. A3 pages at 300 dpi have 35 million. */
const MOST_PIXELS = 64_000_000;

/**
 * Joins two PNGs, the lower one centred; an absent side is as large as the other and grey. Undefined where the picture
 * would be too large to hold.
 */
export function joinPages(left: Uint8Array | undefined, right: Uint8Array | undefined): Uint8Array | undefined {
  const sizes = [left, right].flatMap((bytes) => (bytes === undefined ? [] : [pngSize(bytes)]));
  const width = Math.max(...sizes.map((size) => size.width));
  const height = Math.max(...sizes.map((size) => size.height));
  if ((2 * width + FOLD) * height > MOST_PIXELS) return undefined;
  const spread = new PNG({ width: 2 * width + FOLD, height });
  spread.data.fill(Uint8Array.of(GREY, GREY, GREY, OPAQUE));
  // The inner edges meet at the fold.
  place(left, spread, (page) => width - page.width);
  place(right, spread, () => width + FOLD);
  return PNG.sync.write(spread, { colorType: 2, inputHasAlpha: true });
}

function place(bytes: Uint8Array | undefined, spread: PNG, x: (page: PNG) => number): void {
  if (bytes === undefined) return;
  const page = PNG.sync.read(Buffer.from(bytes));
  const y = Math.floor((spread.height - page.height) / 2);
  PNG.bitblt(page, spread, 0, 0, page.width, page.height, x(page), y);
}

/** From the header (PNG, third edition, 11.2.1), before anything is unpacked. */
function pngSize(bytes: Uint8Array): { readonly width: number; readonly height: number } {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  return { width: view.getUint32(16), height: view.getUint32(20) };
}
