// A document's parts come in; the pictures that its figures show go out, with the places of their words.

import type { Block } from './block.ts';
import type { Document } from './document.ts';
import type { Place } from './place.ts';
import type { Draft } from './unit.ts';

export interface FigurePicture {
  /** The picture's file name as written, relative to the document. */
  readonly source: string;
  /** Of the alternative text or the caption; a figure has no place of its own. */
  readonly place: Place;
}

/** Every figure of a document, also those inside lists, quotations and notes. */
export function figurePictures(document: Document<Draft>): readonly FigurePicture[] {
  const blocks = document.parts.flatMap((part) => [...part.blocks, ...part.notes.flatMap((note) => note.blocks)]);
  return blocks.flatMap((block) => picturesIn(block, document.place));
}

function picturesIn(block: Block<Draft>, otherwise: Place): readonly FigurePicture[] {
  switch (block.kind) {
    case 'figure':
      return [{ source: block.source, place: (block.alternative ?? block.caption)?.place ?? otherwise }];
    case 'list':
      return block.items.flatMap((item) => item.blocks.flatMap((inner) => picturesIn(inner, otherwise)));
    case 'quotation':
    case 'epigraph':
    case 'pull-quote':
      return block.blocks.flatMap((inner) => picturesIn(inner, otherwise));
    default:
      return [];
  }
}
