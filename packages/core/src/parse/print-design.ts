// The `page`, `booklet` and `press` of a collection.yaml come in; the design of its printed books, defaults filled in, goes out.

import { type PagePreset, withPreset } from '../model/page-preset.ts';
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

/** What the file says of the page itself counts more than what the preset says. */
function pageOf(map: DataMap, plain: PageDesign): PageDesign {
  const size = (textAt(map, 'size') ?? plain.size) as PageDesign['size'];
  const preset = textAt(map, 'preset') as PagePreset | undefined;
  const usual = preset === undefined ? { ...plain, size } : withPreset({ ...plain, size }, preset);
  return {
    size: textAt(map, 'size') === undefined ? usual.size : size,
    margins: (textAt(map, 'margins') ?? usual.margins) as PageDesign['margins'],
    text: (textAt(map, 'text') ?? usual.text) as PageDesign['text'],
    columns: numberAt(map, 'columns', usual.columns) as PageDesign['columns'],
    use: (textAt(map, 'use') ?? usual.use) as PageDesign['use'],
    ink: (textAt(map, 'ink') ?? usual.ink) as PageDesign['ink'],
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
