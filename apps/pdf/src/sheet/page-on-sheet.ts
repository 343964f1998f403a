// A page of the book comes in; the same page as a part of a sheet, which has no structure, goes out.

import type { BookInfo } from '../file/book-document.ts';
import type { FontObjects } from '../font/font-objects.ts';
import { createInlineNodes } from '../paint/inline-nodes.ts';
import type { LineReading } from '../paint/line-shows.ts';
import type { BookPage } from '../paint/mark.ts';
import { PageContent } from '../paint/page-content.ts';
import type { PageResources } from '../paint/page-resources.ts';
import { type PageWork, paintMark } from '../paint/paint-marks.ts';

/** What painting on sheets shares. */
export interface SheetPainting {
  readonly fonts: FontObjects;
  readonly resources: PageResources;
}

/** What marks are painted with where nobody can click, hear or jump to them. */
export function untaggedWork({ fonts, resources }: SheetPainting, reading: LineReading): PageWork {
  return {
    page: 0,
    content: new PageContent(undefined),
    fonts,
    reading,
    inlineNodes: createInlineNodes(),
    pictureName: (mark) => resources.pictureName(mark.picture),
    links: [],
    destinations: [],
  };
}

/** The content of a page from its own left lower corner, with what it names. */
export function pageOnSheet(
  painting: SheetPainting,
  page: BookPage,
  { pageHeight }: Pick<BookInfo, 'pageHeight'>,
  reading: LineReading,
): PageContent {
  const work = untaggedWork(painting, reading);
  const top = pageHeight - page.top;
  for (const { y, marks } of page.rows) for (const mark of marks) paintMark(work, mark, page.left, top - y, 'layout');
  for (const mark of page.furniture) paintMark(work, mark, page.left, top, 'layout');
  return work.content;
}
