// The book's contents come in; the NCX that EPUB 2 reading systems navigate by goes out.

import { latinDigits, type Xml, xml, xmlFile, xmlText } from '@warraq/core';
import { type Book, type ContentsEntry, joined, namesOf } from './book.ts';
import type { ListedPage } from './page-marks.ts';

export function ncxFile(
  entries: readonly ContentsEntry[],
  pages: readonly ListedPage[],
  identifier: string,
  book: Book,
): string {
  const { edition } = book;
  let order = 0;
  const point = (entry: ContentsEntry): Xml => {
    const playOrder = ++order;
    return xml('navPoint', { id: `point-${playOrder}`, playOrder }, [
      label('navLabel', joined(entry.names)),
      xml('content', { src: entry.href }),
      ...entry.children.map(point),
    ]);
  };
  const target = ({ label: page, href }: ListedPage, i: number): Xml => {
    const number = numberOf(page);
    const kind = number === undefined ? { type: 'front' } : { type: 'normal', value: number };
    return xml('pageTarget', { id: `page-target-${i + 1}`, ...kind, playOrder: ++order }, [
      label('navLabel', page),
      xml('content', { src: href }),
    ]);
  };
  const meta = (name: string, content: string | number) => xml('meta', { name, content });
  const attributes = {
    xmlns: 'http://www.daisy.org/z3986/2005/ncx/',
    version: '2005-1',
    'xml:lang': edition.languages[0].tag,
  };
  return xmlFile(
    xml('ncx', attributes, [
      xml('head', {}, [
        meta('dtb:uid', identifier),
        meta('dtb:depth', depthOf(entries)),
        meta('dtb:totalPageCount', pages.length),
        meta('dtb:maxPageNumber', Math.max(0, ...pages.map((page) => numberOf(page.label) ?? 0))),
      ]),
      label('docTitle', joined(namesOf(edition.collection.title, book))),
      xml('navMap', {}, entries.map(point)),
      ...(pages.length === 0 ? [] : [xml('pageList', {}, pages.map(target))]),
    ]),
  );
}

function label(name: string, text: string): Xml {
  return xml(name, {}, [xml('text', {}, [xmlText(text.trim() || '—')])]);
}

/** The number of a page of the text; those of the front matter have letters. */
function numberOf(page: string): number | undefined {
  const digits = latinDigits(page);
  return /^[0-9]+$/.test(digits) ? Number(digits) : undefined;
}

function depthOf(entries: readonly ContentsEntry[]): number {
  return entries.length === 0 ? 0 : 1 + Math.max(...entries.map((entry) => depthOf(entry.children)));
}
