// A document comes in; the pictures that its figures show go out, with the places of their words.

import { figuresOf } from './all-blocks.ts';
import type { Document } from './document.ts';
import type { Place } from './place.ts';
import type { Draft } from './unit.ts';

export interface FigurePicture {
  /** The picture's file name as written, relative to the document. */
  readonly source: string;
  /** Of the alternative text or the caption; a figure has no place of its own. */
  readonly place: Place;
}

/** The picture of every figure of a document. */
export function figurePictures(document: Document<Draft>): readonly FigurePicture[] {
  return figuresOf(document.parts).map(({ source, alternative, caption, place }) => ({
    source,
    place: (alternative ?? caption)?.place ?? place ?? document.place,
  }));
}
