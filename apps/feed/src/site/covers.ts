// The bytes of a finished EPUB come in; its cover goes out, and the same in the sizes that catalogues and pages want.

import type { Picture } from '@warraq/core';
import { pictureFacts, svgRenderer } from '@warraq/store';
import JSZip from 'jszip';

/** Of the pictures that catalogues offer, in pixels: for lists, and for a page of its own. */
export const COVER_WIDTHS = [240, 600] as const;

/** Read from the book itself, so that a page shows the cover that readers get. Undefined where there is none. */
export async function coverIn(epub: Uint8Array): Promise<Picture | undefined> {
  const zip = await JSZip.loadAsync(epub);
  const entry = Object.values(zip.files).find(({ name }) => /(?:^|\/)images\/cover\.(?:png|jpg)$/.test(name));
  const bytes = await entry?.async('uint8array');
  const facts = bytes === undefined ? undefined : pictureFacts(bytes);
  return bytes === undefined || facts === undefined ? undefined : { ...facts, bytes };
}

/** The cover as a PNG picture of a width in pixels. */
export async function scaledCover({ bytes, mediaType, width, height }: Picture, wanted: number): Promise<Picture> {
  const Resvg = await svgRenderer();
  const tall = Math.round((height * wanted) / width);
  const data = `data:${mediaType};base64,${Buffer.from(bytes).toString('base64')}`;
  const drawing = new Resvg(
    `<svg xmlns="http://www.w3.org/2000/svg" width="${wanted}" height="${tall}"><image href="${data}" width="${wanted}" height="${tall}" preserveAspectRatio="none"/></svg>`,
    { font: { loadSystemFonts: false } },
  );
  const picture = drawing.render();
  const scaled = { mediaType: 'image/png', bytes: picture.asPng(), width: wanted, height: tall } as const;
  picture.free();
  drawing.free();
  return scaled;
}
