// A chapter's figures are asked for one by one; the pictures they show are collected, each once, under safe names.

import { createHash } from 'node:crypto';
import type { Language, Picture, PictureLink, RenderContext } from '@warraq/core';
import type { Asset } from './book.ts';

export interface PictureShelf {
  /** Where a page finds the picture; undefined when there is none, or when its bytes are not what they say. */
  link(document: string, source: string, language: Language): PictureLink | undefined;
  /** All pictures that were asked for, in the order of their names. */
  assets(): readonly Asset[];
}

/** Files are named after their content, so that a picture used twice is stored once and names cannot collide. */
export function pictureShelf(context: RenderContext): PictureShelf {
  const assets = new Map<string, Asset>();
  return {
    link(document, source, language) {
      const picture = context.picture(document, source, language);
      if (picture === undefined || !isWhatItSays(picture)) return undefined;
      const hash = createHash('sha256').update(picture.bytes).digest('hex').slice(0, 16);
      const path = `images/${hash}.${picture.mediaType === 'image/png' ? 'png' : 'jpg'}`;
      assets.set(path, { path, mediaType: picture.mediaType, bytes: picture.bytes, properties: undefined });
      return { src: path, width: picture.width, height: picture.height };
    },
    assets: () => [...assets.values()].sort((a, b) => (a.path < b.path ? -1 : 1)),
  };
}

/** The first bytes of PNG (ISO 15948 §5.2) and JPEG (ITU-T T.81 B.1.1.3). */
function isWhatItSays({ mediaType, bytes }: Picture): boolean {
  const magic = mediaType === 'image/png' ? [0x89, 0x50, 0x4e, 0x47] : [0xff, 0xd8, 0xff];
  return magic.every((byte, i) => bytes[i] === byte);
}
