// Nothing comes in; a small picture for the tests goes out.

import type { Picture } from '@warraq/core';
import { PNG } from 'pngjs';

/** A PNG of some colours; as it is fine enough for print. */
export function picture(width = 1000, height = 750): Picture {
  const png = new PNG({ width, height });
  for (let at = 0; at < png.data.length; at++) png.data[at] = at % 4 === 3 ? 255 : (at * 7) % 256;
  return { mediaType: 'image/png', bytes: new Uint8Array(PNG.sync.write(png)), width, height };
}
