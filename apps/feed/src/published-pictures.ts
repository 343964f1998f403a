// A document's figure is asked for; the picture's file beside the reading pages, and what it holds, go out.

import { createHash } from 'node:crypto';
import type { Language, Picture, PictureLink, RenderContext } from '@warraq/core';

export interface PublishedPictures {
  /** As a reading page points at it: `images/….png`. */
  beside(document: string, source: string, language: Language): PictureLink | undefined;
  /** The pictures that were asked for, in the order of their names (paths inside the editions' folder). */
  files(): readonly { readonly name: string; readonly bytes: Uint8Array }[];
}

/** Files are named after their content: a changed picture has a new address, so no cache shows the old one. */
export function publishedPictures(context: RenderContext): PublishedPictures {
  const names = new Map<Picture, string>();
  return {
    beside(document, source, language) {
      const picture = context.picture(document, source, language);
      if (picture === undefined) return undefined;
      const name = names.get(picture) ?? nameOf(picture);
      names.set(picture, name);
      return { src: name, width: picture.width, height: picture.height };
    },
    files: () => {
      const files = new Map([...names].map(([{ bytes }, name]) => [`read/${name}`, bytes]));
      return [...files].sort().map(([name, bytes]) => ({ name, bytes }));
    },
  };
}

function nameOf({ bytes, mediaType }: Picture): string {
  const hash = createHash('sha256').update(bytes).digest('hex').slice(0, 16);
  return `images/${hash}.${mediaType === 'image/png' ? 'png' : 'jpg'}`;
}
