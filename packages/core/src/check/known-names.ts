// A collection and a document come in; a problem for each tag or person that collection.yaml does not know goes out.

import type { Collection } from '../model/collection.ts';
import type { Document } from '../model/document.ts';
import { type Problem, warning } from '../model/problem.ts';

/** An author is an id of a person, or a name as it stands; only what looks like an id can be a slip. */
const LOOKS_LIKE_ID = /^[a-z0-9]+(-[a-z0-9]+)*$/;

export function checkKnownNames(collection: Collection, document: Document<unknown>): readonly Problem[] {
  const { meta, place } = document;
  // A set for each document would take the square of their number where people come with documents.
  const isPerson = (name: string) => collection.people.some(({ id }) => id === name);
  const unknownTags = meta.tags.filter((tag) => !Object.hasOwn(collection.tags, tag));
  const unknownPeople = [...meta.authors, ...meta.translators].filter(
    (name) => LOOKS_LIKE_ID.test(name) && !isPerson(name),
  );
  return [
    ...unknownTags.map((tag) => warning('unknown-tag', place, { tag })),
    ...unknownPeople.map((author) => warning('unknown-author', place, { author })),
  ];
}
