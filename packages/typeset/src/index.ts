// The public face of @warraq/typeset.

export type * from './model/face.ts';
export * from './model/length.ts';
export type * from './model/paragraph.ts';
export type * from './model/piece.ts';
