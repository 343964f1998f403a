// A document in a language comes in; the rows of its page go out: source and translation level with each other.

import {
  asName,
  type ChapterHtmlOptions,
  chapterHtml,
  distinctProblems,
  type Language,
  type PictureLink,
  type Problem,
  previewChapter,
  unitAnchor,
} from '@warraq/core';
import { alignRows, type DeskRow } from './align-rows.ts';
import { deskPictureName } from './desk-pictures.ts';
import type { DeskCollection, DeskEntry } from './desk-state.ts';
import { allFindings, type FindingsOf, knownFindings } from './findings.ts';
import { sliceChapter } from './slice-chapter.ts';
import { type UnitView, unitViews } from './unit-view.ts';

export interface DocumentView {
  readonly entry: DeskEntry;
  readonly rows: readonly DeskRow[];
  readonly units: readonly UnitView[];
  /** Of the document and its translation. */
  readonly problems: readonly Problem[];
}

/** Both texts have their own ids in the page. */
const SOURCE_PREFIX = 's-';
const TARGET_PREFIX = 't-';

/** @param problems what is known of the collection's files */
export function documentView(entry: DeskEntry, collection: DeskCollection, problems: readonly Problem[]): DocumentView {
  const { document, language } = entry;
  const source = chapterIn(entry, document.document.language, SOURCE_PREFIX, collection);
  const target = chapterIn(entry, language, TARGET_PREFIX, collection);
  const all = distinctProblems([...problems, ...source.problems, ...target.problems]);
  const units = unitViews(entry, collection, findingsOf(all));
  return { entry, rows: alignRows(source.slices, target.slices, units), units, problems: all };
}

/** What is said of pairs: further checks are named here. */
function findingsOf(problems: readonly Problem[]): FindingsOf {
  return allFindings(knownFindings(problems));
}

function chapterIn({ document }: DeskEntry, language: Language, idPrefix: string, collection: DeskCollection) {
  const { chapter, problems } = previewChapter(document, language, collection.compiled);
  const root = chapterHtml(chapter, optionsFor(chapter.id, language, idPrefix, collection));
  return { problems, slices: sliceChapter(root, idPrefix) };
}

/** The vocabulary and the header of our ebooks' pages, for a page that is no ebook's. */
function optionsFor(
  document: string,
  language: Language,
  idPrefix: string,
  { compiled, pictures, labels }: DeskCollection,
): ChapterHtmlOptions {
  return {
    languages: [language],
    vocabulary: 'web',
    header: 'whole',
    idPrefix,
    people: compiled.collection.people,
    labels,
    href: (id, unit) => `${pageName(id)}${unit === undefined ? '' : `#${idPrefix}${unitAnchor(unit)}`}`,
    picture: (source, wanted): PictureLink | undefined => {
      const picture = pictures.value.get(document, source, wanted);
      if (picture === undefined) return undefined;
      return { src: `images/${deskPictureName(picture)}`, width: picture.width, height: picture.height };
    },
  };
}

/** The last part of a document's address. */
export function pageName(document: string): string {
  return `${asName(document)}.html`;
}
