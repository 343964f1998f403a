// The chapters of an extract come in; they go out with every reference to a document that is not among them led outwards.

import type { Chapter, Prose } from '../model/edition.ts';
import type { Inline } from '../model/inline.ts';
import { mapChapter } from '../model/traverse.ts';

/**
 * A reference to a document that the extract does not hold becomes a link to where it can be read, or plain words.
 * @param addressOf the absolute address of a document; undefined where it has none
 */
export function withOutwardReferences(
  chapters: readonly Chapter[],
  addressOf: (document: string) => string | undefined,
): readonly Chapter[] {
  const held = new Set(chapters.map(({ id }) => id));
  const prose = ([first, ...others]: Prose): Prose => [rendition(first), ...others.map(rendition)];
  const rendition = (one: Prose[number]): Prose[number] => ({ ...one, content: inline(one.content) });
  const inline = (content: readonly Inline[]): readonly Inline[] =>
    content.flatMap((each): readonly Inline[] => {
      if (!('children' in each)) return [each];
      const children = inline(each.children);
      if (each.kind !== 'reference' || held.has(each.document)) return [{ ...each, children }];
      const url = addressOf(each.document);
      return url === undefined ? children : [{ kind: 'link', url, children }];
    });
  return chapters.map((chapter) => mapChapter(chapter, prose));
}
