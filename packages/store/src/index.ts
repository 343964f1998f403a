// The public face of @warraq/store.

export * from './declared-tasks.ts';
export * from './draft-store.ts';
export * from './foreign-memories.ts';
export * from './further-files.ts';
export * from './inside.ts';
export * from './layout.ts';
export * from './load-pictures.ts';
export * from './load-sources.ts';
export * from './manifest.ts';
export * from './open-collection.ts';
export * from './pdf-pages.ts';
export * from './picture-size.ts';
export * from './plan-publication.ts';
export * from './project-texts.ts';
export * from './prune-editions.ts';
export * from './publish-files.ts';
export * from './published-list.ts';
export * from './read-glossary.ts';
export * from './read-text.ts';
export * from './site-to-publish.ts';
export * from './stage-files.ts';
export * from './string-store.ts';
export * from './svg-renderer.ts';
export * from './write-whole.ts';
