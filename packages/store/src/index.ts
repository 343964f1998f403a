// The public face of @warraq/store.

export * from './copy-collection.ts';
export * from './declared-tasks.ts';
export * from './draft-store.ts';
export * from './edit-string-file.ts';
export * from './foreign-memories.ts';
export * from './further-files.ts';
export * from './inside.ts';
export * from './layout.ts';
export * from './list-in-collection.ts';
export * from './load-pictures.ts';
export * from './load-sources.ts';
export * from './manifest.ts';
export * from './open-collection.ts';
export * from './parsed-texts.ts';
export * from './pdf-pages.ts';
export * from './picture-size.ts';
export * from './project-texts.ts';
export * from './prune-editions.ts';
export * from './read-glossary.ts';
export * from './read-text.ts';
export * from './stage-files.ts';
export * from './string-store.ts';
export * from './svg-renderer.ts';
export * from './write-whole.ts';
