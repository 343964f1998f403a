// The name of a published file comes in; the media type under which it is sent goes out.

import { extname } from 'node:path';

const TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.xml': 'application/atom+xml; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.pdf': 'application/pdf',
  '.epub': 'application/epub+zip',
  '.png': 'image/png',
  '.jpg': 'image/jpeg',
};

/** Feeds and catalogues by their places: their endings alone say only JSON. */
export function mediaType(name: string): string {
  if (/(?:^|\/)(?:feed(?:\.[^/]+)?|feeds\/[^/]+)\.json$/.test(name)) return 'application/feed+json; charset=utf-8';
  if (/(?:^|\/)(?:opds(?:\.[^/]+)?|opds\/[^/]+)\.json$/.test(name)) return 'application/opds+json; charset=utf-8';
  return TYPES[extname(name).toLowerCase()] ?? 'application/octet-stream';
}
