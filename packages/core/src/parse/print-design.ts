// The `page`, `booklet` and `press` of a collection.yaml come in; the design of its printed books, defaults filled in, goes out.

import {
  type BookletDesign,
  type BookletPlaces,
  type PageDesign,
  type PressDesign,
  type PrintDesign,
  USUAL_PRINT,
} from '../model/print-design.ts';
import type { DataFile, DataMap } from './data-file.ts';
import { isTrue, mapAt, numberAt, textAt } from './data-reader.ts';

/** Reads what the schema has accepted. */
export function printDesignOf(map: DataMap, file: DataFile): PrintDesign {
  return {
    page: pageOf(mapAt(map, 'page') ?? {}, USUAL_PRINT.page),
    booklet: bookletOf(mapAt(map, 'booklet'), USUAL_PRINT.booklet, file),
    press: pressOf(mapAt(map, 'press') ?? {}, USUAL_PRINT.press),
  };
}

function pageOf(map: DataMap, usual: PageDesign): PageDesign {
  return {
    size: (textAt(map, 'size') ?? usual.size) as PageDesign['size'],
    margins: (textAt(map, 'margins') ?? usual.margins) as PageDesign['margins'],
    text: (textAt(map, 'text') ?? usual.text) as PageDesign['text'],
    columns: numberAt(map, 'columns', usual.columns) as PageDesign['columns'],
  };
}

function bookletOf(map: DataMap | undefined, usual: BookletDesign, file: DataFile): BookletDesign {
  if (map === undefined) return usual;
  const signature = textAt(map, 'signature') ?? usual.signature;
  return {
    binding: (textAt(map, 'binding') ?? usual.binding) as BookletDesign['binding'],
    signature: signature === 'auto' ? 'auto' : Number(signature),
    sheet: (textAt(map, 'sheet') ?? usual.sheet) as BookletDesign['sheet'],
    up: numberAt(map, 'up', usual.up) as BookletDesign['up'],
    flip: (textAt(map, 'flip') ?? usual.flip) as BookletDesign['flip'],
    paper: numberAt(map, 'paper', usual.paper),
    marks: isTrue(map, 'marks', usual.marks),
    places: placesOf(file),
  };
}

function placesOf(file: DataFile): BookletPlaces {
  const at = (key: string) => file.placeOfKey(['booklet', key]);
  return { binding: at('binding'), signature: at('signature'), sheet: at('sheet') };
}

function pressOf(map: DataMap, usual: PressDesign): PressDesign {
  return {
    bleed: numberAt(map, 'bleed', usual.bleed),
    marks: isTrue(map, 'marks', usual.marks),
    paper: numberAt(map, 'paper', usual.paper),
  };
}
