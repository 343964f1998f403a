// The pages of the printed book come in; the marks where they begin in the ebook, and the list of them, go out.

import type { PageBreak, RenderContext, Rendition } from '@warraq/core';
import type { Page } from './book.ts';

/** A page of the printed book as the navigation lists it. */
export interface ListedPage {
  readonly label: string;
  readonly href: string;
}

export interface PageMarks {
  /** The pages that begin in a rendition. */
  breaksIn(document: string, rendition: Rendition): readonly PageBreak[];
  /** In the order of the printed book, those whose marks stand on the pages given. */
  listed(pages: readonly Page[]): readonly ListedPage[];
}

export function pageMarks({ printPages = [] }: RenderContext): PageMarks {
  const breaks = new Map<string, PageBreak[]>();
  printPages.forEach((page, index) => {
    const key = keyOf(page.chapter, page.unit, page.language);
    const list = breaks.get(key) ?? [];
    breaks.set(key, list);
    list.push({ id: idOf(index), label: page.label, offset: page.offset });
  });
  return {
    breaksIn: (document, { unit, wanted }) => breaks.get(keyOf(document, unit, wanted.tag)) ?? [],
    listed: (pages) => {
      if (printPages.length === 0) return [];
      const files = filesOfMarks(pages);
      return printPages.flatMap(({ label }, index) => {
        const file = files.get(idOf(index));
        return file === undefined ? [] : [{ label, href: `${file}#${idOf(index)}` }];
      });
    },
  };
}

function keyOf(document: string, unit: string, language: string): string {
  return `${document}\n${unit}\n${language}`;
}

function idOf(index: number): string {
  return `page-${index + 1}`;
}

/** A mark inside something that is not shown, as the alternative text of a picture, is not there. */
function filesOfMarks(pages: readonly Page[]): ReadonlyMap<string, string> {
  return new Map(
    pages.flatMap(({ file, xhtml }) =>
      [...xhtml.matchAll(/ id="(page-\d+)"/g)].map((found) => [found[1]!, file] as const),
    ),
  );
}
