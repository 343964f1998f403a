// A chapter of an edition comes in; its text goes out as a reading page shows it.

import { type Chapter, type Collection, chapterHtml, type Edition, unitAnchor } from '@warraq/core';
import type { Element, ElementContent } from 'hast';
import { h } from 'hastscript';
import type { PublishedPictures } from '../published-pictures.ts';
import { readingPage } from '../site-names.ts';
import { withPermalinks } from './permalinks.ts';
import { labelsOf, type SitePages } from './site-page.ts';

/** Pages stand in one folder: a link between them is the other's file name. */
export const besides = (page: string) => page.slice(page.indexOf('/') + 1);

export function readingText(
  chapter: Chapter,
  { languages, collection }: Edition,
  pictures: PublishedPictures,
  pages: SitePages,
): readonly ElementContent[] {
  const known = documentsOf(collection);
  const root = chapterHtml(chapter, {
    languages,
    vocabulary: 'web',
    header: 'whole',
    idPrefix: '',
    people: collection.people,
    labels: (language) => labelsOf(pages, language),
    href: (document, unit) => {
      const page = besides(readingPage(document, languages));
      if (!known.has(document)) return undefined;
      return unit === undefined ? page : `${page}#${unitAnchor(unit)}`;
    },
    picture: (source, language) => pictures.beside(chapter.id, source, language),
  });
  const label = labelsOf(pages, languages[0]).text('site.passage');
  return root.children.flatMap((node) => (node.type === 'doctype' ? [] : [withScrolling(withPermalinks(node, label))]));
}

const DOCUMENTS = new WeakMap<Collection, ReadonlySet<string>>();

/** Once a collection: with thousands of texts a set for each of them would take the square of their number. */
function documentsOf(collection: Collection): ReadonlySet<string> {
  const known = DOCUMENTS.get(collection) ?? new Set(collection.order);
  DOCUMENTS.set(collection, known);
  return known;
}

/** A table scrolls by itself on a narrow screen, for the keyboard too. */
function withScrolling(node: ElementContent): ElementContent {
  if (node.type !== 'element') return node;
  const element: Element = { ...node, children: node.children.map(withScrolling) };
  if (node.tagName !== 'table') return element;
  return h('div', { class: 'scroll', tabIndex: 0, role: 'region', ariaLabel: tableName(node) }, [element]);
}

function tableName(table: Element): string {
  const caption = table.children.find((child) => child.type === 'element' && child.tagName === 'caption');
  const text = caption === undefined ? '' : wordsIn(caption);
  return text === '' ? '—' : text;
}

function wordsIn(node: ElementContent): string {
  if (node.type === 'text') return node.value;
  return node.type === 'element' ? node.children.map(wordsIn).join('').trim() : '';
}
