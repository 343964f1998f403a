// The public face of @warraq/core.

export * from './assemble/publication-id.ts';
export type * from './assemble/rendering.ts';
export * from './html/anchor.ts';
export * from './html/byline-html.ts';
export * from './html/chapter-html.ts';
export type * from './html/chapter-html-options.ts';
export * from './html/chapter-outline.ts';
export * from './html/clean.ts';
export * from './html/inline-text.ts';
export * from './html/legal-text.ts';
export * from './html/prose-of-blocks.ts';
export * from './html/safe-url.ts';
export * from './html/to-plain-text.ts';
export * from './html/to-xhtml.ts';
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
