// A finished feed comes in; what is wrong with it goes out: the schema's findings, and what no schema can say.

import type { Feed } from './feed.ts';
import { type SchemaFault, schemaFaults } from './schema-faults.ts';

/** A start tag with its attributes: what only looks like an attribute, in the words of a text about HTML, is none. */
const TAG = /<[a-z](?:[^<>"]|"[^"]*")*>/gi;

/**
 * Empty for a valid feed. `where` is a JSON Pointer (RFC 6901).
 * @param seen the ids of the pages before it; those of this page are added
 */
export function feedFaults(feed: Feed, seen = new Set<string>()): readonly SchemaFault[] {
  return [...schemaFaults(feed, 'feed'), ...idFaults(feed, seen), ...linkFaults(feed), ...pagingFaults(feed)];
}

/** Readers tell items apart by their ids alone. */
function idFaults(feed: Feed, seen: Set<string>): readonly SchemaFault[] {
  return feed.items.flatMap(({ id }, i) => {
    const fault = String(id).trim() === '' ? 'id-empty' : seen.has(id) ? 'id-twice' : undefined;
    seen.add(id);
    return fault === undefined ? [] : [{ where: `/items/${i}/id`, fault, detail: '' }];
  });
}

/** Addresses in the HTML that run something instead of leading somewhere; those in fields are the schema's business. */
function linkFaults(feed: Feed): readonly SchemaFault[] {
  return feed.items.flatMap(({ content_html }, i) => {
    const tags = content_html.match(TAG)?.join('') ?? '';
    const addresses = [...tags.matchAll(/\s(?:href|src)="([^"]*)"/g)].map((match) => match[1] ?? '');
    const wrong = addresses.find((address) => !/^(?:https?:|mailto:|#)/i.test(address));
    return wrong === undefined ? [] : [{ where: `/items/${i}/content_html`, fault: 'link-unsafe', detail: wrong }];
  });
}

function pagingFaults({ feed_url, next_url }: Feed): readonly SchemaFault[] {
  if (next_url === undefined || next_url !== feed_url) return [];
  return [{ where: '/next_url', fault: 'page-circle', detail: '' }];
}
