// The public face of @warraq/feed.

export type { Attachment } from './attachment.ts';
export type { Feed, FeedItem } from './feed.ts';
export { renderFeed } from './render-feed.ts';
