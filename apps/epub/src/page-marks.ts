// The pages of the printed book come in; the marks where they begin in the ebook, and the list of them, go out.

import type { PageBreak, PrintedSection, PrintPage, RenderContext, Rendition } from '@warraq/core';
import type { Element } from 'hast';
import { h } from 'hastscript';
import { CONTENTS_FILE, type Page } from './book.ts';

/** A page of the printed book as the navigation lists it. */
export interface ListedPage {
  readonly label: string;
  readonly href: string;
}

export interface PageMarks {
  /** The pages that begin in a rendition. */
  breaksIn(document: string, rendition: Rendition): readonly PageBreak[];
  /** The mark of the page on which a section, or a language's list in it, begins; none where it begins no page. */
  section(section: PrintedSection['section'], language?: string): readonly Element[];
  /** The mark of a further page of a list, which begins with an entry. */
  entry(section: PrintedSection['section'], language: string, entry: string): readonly Element[];
  /** Looks for marks on a page while its text is at hand. */
  seek(page: Page): void;
  /** In the order of the printed book, those whose marks stand on the pages sought or on that of the contents. */
  listed(): readonly ListedPage[];
}

export function pageMarks({ printed = { pages: [], sections: [] } }: RenderContext): PageMarks {
  const isFront = (page: PrintedSection) => page.section === 'title-page' || isContents(page);
  const inOrder = [
    ...printed.sections.filter(isFront),
    ...printed.pages,
    ...printed.sections.filter((section) => !isFront(section)),
  ];
  const breaks = new Map<string, PageBreak[]>();
  inOrder.forEach((page, index) => {
    if ('section' in page) return;
    const key = keyOf(page.chapter, page.unit, page.language);
    const list = breaks.get(key) ?? [];
    breaks.set(key, list);
    list.push({ id: idOf(index), label: page.label, offset: page.offset });
  });
  const marked = (wanted: (page: PrintedSection) => boolean) =>
    inOrder.flatMap((page, index) =>
      'section' in page && wanted(page)
        ? [h('span', { id: idOf(index), ariaLabel: page.label, role: 'doc-pagebreak', 'epub:type': 'pagebreak' })]
        : [],
    );
  const files = new Map<string, string>();
  return {
    breaksIn: (document, { unit, wanted }) => breaks.get(keyOf(document, unit, wanted.tag)) ?? [],
    section: (section, language) =>
      marked((page) => {
        const ours = page.section === section && page.language === (language ?? page.language);
        return ours && page.entry === undefined;
      }),
    entry: (section, language, entry) =>
      marked((page) => page.section === section && page.language === language && page.entry === entry),
    // A mark inside something that is not shown, as the alternative text of a picture, is not there.
    seek: ({ file, xhtml }) => {
      if (inOrder.length > 0) for (const [, id = ''] of xhtml.matchAll(/ id="(page-\d+)"/g)) files.set(id, file);
    },
    listed: () =>
      inOrder.flatMap((page, index) => {
        const { label } = page;
        const file = isContents(page) ? CONTENTS_FILE : files.get(idOf(index));
        return file === undefined ? [] : [{ label, href: `${file}#${idOf(index)}` }];
      }),
  };
}

function isContents(page: PrintPage | PrintedSection): boolean {
  return 'section' in page && page.section === 'contents';
}

function keyOf(document: string, unit: string, language: string): string {
  return `${document}\n${unit}\n${language}`;
}

function idOf(index: number): string {
  return `page-${index + 1}`;
}
