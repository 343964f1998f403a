// The public face of @warraq/core.

export type * from './assemble/rendering.ts';
export * from './labels/catalogue.ts';
export * from './labels/create-labels.ts';
export type * from './labels/labels.ts';
export type * from './model/block.ts';
export type * from './model/collection.ts';
export type * from './model/document.ts';
export type * from './model/edition.ts';
export type * from './model/inline.ts';
export * from './model/language.ts';
export * from './model/localised.ts';
export type * from './model/memory-record.ts';
export * from './model/place.ts';
export * from './model/problem.ts';

export type * from './model/strings.ts';
export type * from './model/unit.ts';
