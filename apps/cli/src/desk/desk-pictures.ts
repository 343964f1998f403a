// Pictures that a page shows are given names here; a name comes in again, and the picture goes out.

import { createHash } from 'node:crypto';
import { figurePictures, type Picture } from '@warraq/core';
import type { DeskCollection } from './desk-state.ts';

const names = new WeakMap<Picture, string>();

/** After its content, as in our ebooks. */
export function deskPictureName(picture: Picture): string {
  const known = names.get(picture);
  if (known !== undefined) return known;
  const hash = createHash('sha256').update(picture.bytes).digest('hex').slice(0, 16);
  const name = `${hash}.${picture.mediaType === 'image/png' ? 'png' : 'jpg'}`;
  names.set(picture, name);
  return name;
}

/** Of those that the collection's documents show; nothing else in its folder can be asked for. */
export function deskPicture(name: string, { source, pictures }: DeskCollection): Picture | undefined {
  for (const document of source.documents)
    for (const figure of figurePictures(document))
      for (const language of source.collection.languages) {
        const picture = pictures.value.get(document.id, figure.source, language);
        if (picture !== undefined && deskPictureName(picture) === name) return picture;
      }
  return undefined;
}
