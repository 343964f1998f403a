// Where title page, contents and lists begin comes in; the labels of these pages go out, for the page list of an EPUB.

import type { PrintedSection } from '@warraq/core';
import type { Row } from '../paint/mark.ts';
import type { BackSection } from './back-matter.ts';
import type { Composer } from './composer.ts';
import { bodyLabel, frontLabel } from './page-labels.ts';

/** Pages of the front matter, from 0; undefined where the book has no such page. */
export interface FrontPlaces {
  readonly titlePage: number | undefined;
  readonly contents: number | undefined;
}

function begunWith({ level }: Row): string | undefined {
  return level;
}

/** In the order of the pages. */
export function printedSections(
  composer: Composer,
  { titlePage, contents }: FrontPlaces,
  back: readonly BackSection[],
): readonly PrintedSection[] {
  const [{ tag }] = composer.edition.languages;
  const labels = composer.labels(composer.edition.languages[0]);
  const front = (section: 'title-page' | 'contents', page: number | undefined): readonly PrintedSection[] =>
    page === undefined ? [] : [{ label: frontLabel(labels, page), section, language: tag }];
  return [
    ...front('title-page', titlePage),
    ...front('contents', contents),
    ...back.flatMap(({ kind, language, speaks, first, pages }) =>
      pages.flatMap((page, index): readonly PrintedSection[] => {
        const listed = {
          label: bodyLabel(composer.labels(speaks), first + index),
          section: kind,
          language: language.tag,
        };
        const entry = page.rows.flatMap(({ row, again }) => (again ? [] : (begunWith(row) ?? [])))[0];
        if (index === 0) return [listed];
        return entry === undefined ? [] : [{ ...listed, entry }];
      }),
    ),
  ];
}
