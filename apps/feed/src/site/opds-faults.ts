// A finished OPDS 2.0 feed comes in; what is wrong with it goes out: the schema's findings, and what no schema can say.

import { type FaultKind, type SchemaFault, schemaFaults } from '../schema-faults.ts';
import type { OpdsFeed, OpdsLink, OpdsPublication } from './opds-json.ts';

/** Publications are validated one by one: what compares all with all takes the square of their number. */
export function opdsFaults(feed: OpdsFeed): readonly SchemaFault[] {
  const faults = [...schemaFaults(feed, 'opds')];
  for (const { path, publications } of shelves(feed)) {
    publications.forEach((one, i) => {
      for (const fault of schemaFaults(one, 'publication'))
        faults.push({ ...fault, where: `${path}/${i}${fault.where}` });
    });
    faults.push(...idFaults(path, publications));
  }
  return faults.length > 0 ? faults : linkFaults(feed);
}

/** The lists of publications of a feed. */
export function shelves({ publications = [], groups = [] }: OpdsFeed) {
  return [
    { path: '/publications', publications },
    ...groups.map((group, i) => ({ path: `/groups/${i}/publications`, publications: group.publications })),
  ];
}

/** Every link of a feed, those of its publications and of their people among them. */
export function* linksIn(feed: OpdsFeed): Generator<OpdsLink> {
  yield* feed.links;
  yield* feed.navigation ?? [];
  for (const { publications } of shelves(feed)) {
    for (const one of publications) {
      yield* one.links;
      yield* one.images ?? [];
    }
  }
}

function idFaults(path: string, publications: readonly OpdsPublication[]): readonly SchemaFault[] {
  const seen = new Set<string>();
  return publications.flatMap(({ metadata: { identifier } }, i) => {
    const isTwice = seen.has(identifier);
    seen.add(identifier);
    return isTwice ? [{ where: `${path}/${i}/metadata/identifier`, fault: 'id-twice', detail: '' }] : [];
  });
}

/** One `self`; no page that follows or precedes itself. */
function linkFaults({ links }: OpdsFeed): readonly SchemaFault[] {
  const own = links.filter(({ rel }) => rel === 'self');
  const self = own[0]?.href;
  const circle = links.some(({ rel, href }) => (rel === 'next' || rel === 'previous') && href === self);
  const kinds: readonly FaultKind[] = [
    ...(own.length === 1 ? [] : (['self-links'] as const)),
    ...(circle ? (['page-circle'] as const) : []),
  ];
  return kinds.map((fault) => ({ where: '/links', fault, detail: '' }));
}
