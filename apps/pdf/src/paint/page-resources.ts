// What pages show comes in; the names of pictures and the resource dictionaries of the pages go out.

import type { Picture } from '@warraq/core';
import type { PdfReference } from 'pdfkit';
import type { BookDocument } from '../file/book-document.ts';
import { writePicture } from '../picture/write-picture.ts';
import type { PageContent } from './page-content.ts';

export interface PageResources {
  /** The name of a picture; it is written into the file once. */
  pictureName(picture: Picture): string;
  /** The dictionary of what a page, or all the pages of a sheet, name; pages that name the same share it. */
  of(...contents: readonly PageContent[]): PdfReference;
}

interface Named {
  readonly name: string;
  readonly reference: PdfReference;
}

/** `inGrey`: whether pictures are in shades of grey. */
export function createPageResources(document: BookDocument, inGrey: boolean): PageResources {
  const pictures = new Map<Picture, Named>();
  /** By the names of what they hold: most pages use the same fonts. */
  const known = new Map<string, PdfReference>();
  return {
    pictureName(picture) {
      const found = pictures.get(picture);
      if (found !== undefined) return found.name;
      const name = `P${pictures.size + 1}`;
      pictures.set(picture, { name, reference: writePicture(document, picture, inGrey) });
      return name;
    },
    of(...contents) {
      const fonts = [...new Set(contents.flatMap((content) => [...content.fonts]))];
      fonts.sort((a, b) => (a.name < b.name ? -1 : 1));
      const shown = [...pictures.values()].filter(({ name }) => contents.some((content) => content.pictures.has(name)));
      const key = [...fonts, ...shown].map(({ name }) => name).join(' ');
      const found = known.get(key);
      if (found !== undefined) return found;
      const made = document.ref({ Font: dictionary(fonts), XObject: dictionary(shown) });
      made.end();
      known.set(key, made);
      return made;
    },
  };
}

function dictionary(objects: readonly Named[]): Readonly<Record<string, PdfReference>> | undefined {
  if (objects.length === 0) return undefined;
  return Object.fromEntries(objects.map(({ name, reference }) => [name, reference]));
}
