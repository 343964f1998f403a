// An edition comes in; who wrote, edited and translated it goes out, each once, with a role.

import type { Edition } from '@warraq/core';

/** MARC relators: author, editor, translator. */
type Role = 'aut' | 'edt' | 'trl';

export interface Contributor {
  /** A person's id in the collection, or a name as it stands. */
  readonly id: string;
  readonly role: Role;
  /** Whether the book is catalogued under this name. */
  readonly creator: boolean;
}

/** The authors of all documents, in reading order. */
export function authorsOf(edition: Edition): readonly string[] {
  return [...new Set(edition.chapters.flatMap((chapter) => chapter.meta.authors))];
}

/** Authors are the creators of the book; where no document names one, the editors are. */
export function contributorsOf(edition: Edition): readonly Contributor[] {
  const authors = authorsOf(edition);
  const { editors, translators } = edition.collection;
  const all = new Set([...translators, ...edition.chapters.flatMap((chapter) => chapter.meta.translators)]);
  return [
    ...authors.map((id) => ({ id, role: 'aut' as const, creator: true })),
    ...editors.map((id) => ({ id, role: 'edt' as const, creator: authors.length === 0 })),
    ...[...all].map((id) => ({ id, role: 'trl' as const, creator: false })),
  ];
}
