// The public face of @warraq/typeset.

export { glyphOutline } from './font/glyph-outline.ts';
export { type FaceOptions, openFace } from './font/open-face.ts';
export { FOLIO, type Folding } from './impose/folding.ts';
export * from './impose/impose.ts';
export * from './impose/sheet-frame.ts';
export { isElastic } from './line/atom.ts';
export { charactersWithoutFace } from './line/choose-face.ts';
export { createTypesetter, type Typesetter } from './line/create-typesetter.ts';
export type { TextWidths } from './line/measure-text.ts';
export { RIVER_LINES, RIVER_WIDTH, type River } from './line/rivers.ts';
export {
  LINE_LIMITS,
  type LineStatistics,
  lineText,
  type ParagraphStatistics,
  statisticsOf,
} from './line/statistics.ts';
export type * from './model/face.ts';
export * from './model/length.ts';
export type * from './model/paragraph.ts';
export type * from './model/piece.ts';
export type * from './page/flow-pair.ts';
export * from './page/flow-row.ts';
export * from './page/paginate.ts';
export { paginatePairs } from './page/paginate-pairs.ts';
