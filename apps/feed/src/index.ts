// The public face of @warraq/feed.

export type { Attachment } from './attachment.ts';
export type { Feed, FeedItem } from './feed.ts';
export { renderFeed } from './render-feed.ts';
export { coverIn } from './site/covers.ts';
export { type Library, type LibrarySite, type RenderedLibrary, renderLibrary } from './site/render-library.ts';
export { renderSite } from './site/render-site.ts';
export type { PublishedFile, Site } from './site/site.ts';
export type { WriteFile } from './write-file.ts';
