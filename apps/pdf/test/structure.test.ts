// The structure of a book where it is long, goes over pages, or is empty.

import { expect, test } from 'vitest';
import { renderPdf } from '../src/index.ts';
import { chapter, contextOf, EN, edition, part, writer } from './edition-builder.ts';
import { checkParentTree } from './parent-tree.ts';
import { destinations, pdfValues, treeEntries } from './pdf-values.ts';
import { ENGLISH_PARAGRAPHS } from './sample-texts.ts';
import { type Element, elementsOf, readStructure } from './structure-reader.ts';

test('trees of a long book are made of small nodes', async () => {
  const w = writer(EN);
  const chapters = Array.from({ length: 150 }, (_, index) =>
    chapter(`text-${index}`, w.prose(`Title ${index}`), [part([w.p('A paragraph.')])]),
  );
  const { bytes } = await renderPdf(edition([EN], chapters), contextOf());
  const pdf = pdfValues(bytes);
  const { ParentTree } = pdf.dictionary(pdf.catalog.StructTreeRoot);
  expect(pdf.dictionary(ParentTree).Kids).toBeDefined();
  // The reader above throws where limits are wrong.
  expect(treeEntries(pdf, ParentTree).length).toBeGreaterThan(300);
  expect(destinations(pdf).length).toBeGreaterThan(300);
  expect(pdf.pages.length).toBeGreaterThan(150);
  for (const { id } of pdf.pages) expect(pdf.dictionary(pdf.dictionary({ ref: id }).Parent).Type).toBe('/Pages');
});

test('a paragraph over several pages is one element', async () => {
  const w = writer(EN);
  const long = w.p(ENGLISH_PARAGRAPHS.join(' ').repeat(8));
  const { bytes } = await renderPdf(edition([EN], [chapter('a', w.prose('Title'), [part([long])])]), contextOf());
  const pdf = pdfValues(bytes);
  const structure = readStructure(pdf);
  const pages = (element: Element) => element.kids.flatMap((kid) => (kid.kind === 'content' ? [kid.page] : []));
  expect(elementsOf(structure).some((element) => new Set(pages(element)).size > 2)).toBe(true);
  checkParentTree(pdf, structure);
});

test('an empty cell stays a cell', async () => {
  const w = writer(EN);
  const cells = (...texts: readonly string[]) => texts.map((text) => ({ prose: w.prose(text) }));
  const table = {
    kind: 'table',
    caption: undefined,
    alignments: ['start', 'start'],
    head: cells('City', ''),
    rows: [cells('Basra', ''), cells('', '31')],
  } as const;
  const { bytes } = await renderPdf(edition([EN], [chapter('a', w.prose('Title'), [part([table])])]), contextOf());
  const rows = elementsOf(readStructure(pdfValues(bytes))).filter(({ type }) => type === 'TR');
  expect(rows.map(({ kids }) => kids.length)).toEqual([2, 2, 2]);
});
