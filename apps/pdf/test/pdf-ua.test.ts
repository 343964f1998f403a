// PDF/UA-1, clause by clause, in books in English, Arabic and both: what PDFKit gets wrong above all, read from the finished file.

import {
  type Collection,
  type GlossaryEntry,
  type Language,
  type Layout,
  type PageDesign,
  type PressDesign,
  startOf,
  USUAL_PRINT,
} from '@warraq/core';
import { describe, expect, test } from 'vitest';
import { renderPdf } from '../src/index.ts';
import { AR, contextOf, EN } from './edition-builder.ts';
import { checkParentTree, walk } from './parent-tree.ts';
import { type Dictionary, destinations, pdfValues, type Reference, treeEntries } from './pdf-values.ts';
import { picture } from './pictures.ts';
import { fullEdition } from './sample-texts.ts';
import { type Element, elementsOf, type Heard, readStructure, shownRuns } from './structure-reader.ts';

interface Variant {
  readonly languages: readonly [Language, ...Language[]];
  readonly changes: Partial<Collection>;
  readonly layout?: Layout;
}

const EDITIONS: Record<string, Variant> = {
  en: { languages: [EN], changes: {} },
  ar: { languages: [AR], changes: {} },
  'en-ar': { languages: [EN, AR], changes: {} },
  'en with back matter': { languages: [EN], changes: backMatter('end') },
  'ar with back matter': { languages: [AR], changes: backMatter('end') },
  'ar-en with back matter': { languages: [AR, EN], changes: backMatter('foot') },
  'en-ar on facing pages': { languages: [EN, AR], changes: {}, layout: 'facing' },
  'ar-en in columns': { languages: [AR, EN], changes: {}, layout: 'columns' },
  'ar-en on facing pages with back matter': { languages: [AR, EN], changes: backMatter('end'), layout: 'facing' },
  'en in columns, for a press': { languages: [EN], changes: design({ columns: 2 }, { bleed: 3, marks: true }) },
  'ar in columns with back matter': {
    languages: [AR],
    changes: { ...backMatter('foot'), ...design({ columns: 2, size: 'a4' }) },
  },
  'ar in large print, on a screen': { languages: [AR], changes: design({ text: 'large', use: 'screen' }) },
};

function design(page: Partial<PageDesign>, press: Partial<PressDesign> = {}): Partial<Collection> {
  const { page: plain, press: none } = USUAL_PRINT;
  return { print: { ...USUAL_PRINT, page: { ...plain, ...page }, press: { ...none, ...press } } };
}

function backMatter(place: 'end' | 'foot'): Partial<Collection> {
  return { backMatter: ['glossary', 'index'], notes: { place, numbering: 'document' } };
}

function entry(id: string, isName: boolean, en: string, ar: string, definitions: GlossaryEntry['definitions']) {
  return {
    id,
    isName,
    terms: { en, ar },
    alternatives: {},
    forbidden: {},
    definitions,
    sortAs: {},
    place: startOf('glossary.csv'),
  };
}

const GLOSSARY: readonly GlossaryEntry[] = [
  entry('newspaper', false, 'newspaper', 'جريدة', {
    en: [{ kind: 'text', text: 'what is printed every day' }],
    ar: [{ kind: 'text', text: 'ما يُطبع كل يوم' }],
  }),
  entry('baghdad', true, 'Baghdad', 'بغداد', {}),
];
/** ISO 32000-1, 14.8.4: a type that is none of these would need a role map. */
const STANDARD =
  /^(Document|Part|Art|Sect|Div|BlockQuote|Caption|TOC|TOCI|Index|NonStruct|Private|P|H[1-6]?|L|LI|Lbl|LBody|Table|T[RHD]|T(Head|Body|Foot)|Span|Quote|Note|Reference|BibEntry|Code|Link|Annot|Figure|Formula)$/;
const ARABIC = /\p{Script=Arabic}/u;
const LATIN = /\p{Script=Latin}/u;

/** How often a text stands in the book: languages with pages or columns of their own have an element each. */
function copies(name: string): number {
  return EDITIONS[name]!.layout === undefined ? 1 : 2;
}

async function open({ languages, changes, layout = 'interlinear' }: Variant) {
  const context = contextOf({ 'map.png': picture() });
  const plain = fullEdition(languages, 2);
  const made = { ...plain, layout, glossary: GLOSSARY, collection: { ...plain.collection, ...changes } };
  const { bytes, problems } = await renderPdf(made, context);
  expect(problems).toEqual([]);
  const pdf = pdfValues(bytes);
  return { pdf, bytes, structure: readStructure(pdf), shown: shownRuns(pdf) };
}

type Opened = Awaited<ReturnType<typeof open>>;
const opened = new Map<string, Promise<Opened>>();

function book(name: string): Promise<Opened> {
  const found = opened.get(name) ?? open(EDITIONS[name]!);
  opened.set(name, found);
  return found;
}

function types(elements: readonly Heard[]): readonly string[] {
  return elements.map((each) => (each.kind === 'element' ? each.type : each.kind));
}

describe.each(Object.keys(EDITIONS))('the %s book', (name) => {
  test('is marked, titled and in a language (7.1, 7.2)', async () => {
    const { pdf } = await book(name);
    const { catalog } = pdf;
    expect(pdf.dictionary(catalog.MarkInfo)).toEqual({ Marked: true });
    expect(pdf.dictionary(catalog.ViewerPreferences).DisplayDocTitle).toBe(true);
    expect(catalog.Lang).toBe(EDITIONS[name]!.languages[0].tag);
  });

  test('uses standard types only, from one Document down (7.1)', async () => {
    const { structure } = await book(name);
    expect(structure.type).toBe('Document');
    for (const { type } of elementsOf(structure)) expect(type).toMatch(STANDARD);
  });

  test('names the parent of every element', async () => {
    const { structure, pdf } = await book(name);
    expect((pdf.dictionary(structure.data.P) as Dictionary).Type).toBe('/StructTreeRoot');
    walk(structure, (node, parents) => {
      const parent = parents.at(-1);
      if (node.kind === 'element' && parent !== undefined) expect((node.data.P as Reference).ref).toBe(parent.id);
    });
  });

  test('finds the element of every marked content and of every link in the parent tree, and no other', async () => {
    const { structure, pdf } = await book(name);
    checkParentTree(pdf, structure);
  });

  test('shows all content inside a marked sequence, each once in the structure (7.1)', async () => {
    const { structure, pdf, shown } = await book(name);
    const heard: string[] = [];
    walk(structure, (node) => node.kind === 'content' && heard.push(`${node.page} ${node.mcid}`));
    expect(new Set(heard).size).toBe(heard.length);
    expect([...heard].sort()).toEqual([...shown.keys()].sort());
    for (const { content } of pdf.pages) {
      let open = 0;
      // Strings hold any characters: they are taken out first.
      const steps = content.replace(/\((?:\\[\s\S]|[^\\()])*\)/g, '').matchAll(/\b(?:BDC|BMC|EMC|Do|f|S)\b|\]\s*TJ/g);
      for (const [step] of steps) {
        if (step === 'BDC' || step === 'BMC') open++;
        else if (step === 'EMC') open--;
        else expect(open, step).toBe(1);
      }
      expect(open).toBe(0);
    }
  });

  test('says of every run in which language it is (7.2)', async () => {
    const { structure, shown } = await book(name);
    let foreign = 0;
    walk(structure, (node, parents) => {
      if (node.kind !== 'content' || parents.some(({ type }) => type === 'Code')) return;
      const text = shown.get(`${node.page} ${node.mcid}`)!.join('');
      const script = node.language === 'ar' ? LATIN : ARABIC;
      // Names of fonts and licences are what they are in every language; they stand in the front matter.
      if (parents.some(({ type }) => /^(H\d|LI|Note|TD|TH|BlockQuote|Reference)$/.test(type))) {
        if (!/https?:|example/.test(text)) expect(text, node.language).not.toMatch(script);
      }
      if (node.language !== EDITIONS[name]!.languages[0].tag) foreign++;
    });
    expect(foreign).toBeGreaterThan(0);
  });

  test('never skips a level of headings (7.4.2)', async () => {
    const { structure } = await book(name);
    const levels = elementsOf(structure).flatMap(({ type }) => (/^H[1-6]$/.test(type) ? [Number(type[1])] : []));
    expect(levels.length).toBeGreaterThan(5);
    for (const [index, level] of levels.entries()) expect(level).toBeLessThanOrEqual((levels[index - 1] ?? 0) + 1);
  });

  test('describes figures and says where they stand (7.3)', async () => {
    const { structure } = await book(name);
    const figures = elementsOf(structure).filter(({ type }) => type === 'Figure');
    expect(figures.length).toBeGreaterThan(0);
    expect(new Set(figures.map(({ data }) => data.Alt)).size).toBe(copies(name));
    for (const { data } of figures) {
      const arabic = copies(name) === 2 ? ARABIC.test(data.Alt as string) : name.startsWith('ar');
      expect(data.Alt).toMatch(arabic ? /خريطة/ : /map/);
      const { O, BBox, Placement } = data.A as { O: string; BBox: number[]; Placement: string };
      expect([O, Placement]).toEqual(['/Layout', '/Block']);
      expect(BBox[2]! - BBox[0]!).toBeGreaterThan(10);
      expect(BBox[3]! - BBox[1]!).toBeGreaterThan(10);
    }
  });

  test('gives tables regular rows and heads with a scope (7.5)', async () => {
    const { structure } = await book(name);
    const tables = elementsOf(structure).filter(({ type }) => type === 'Table');
    expect(tables.length).toBeGreaterThan(0);
    for (const table of tables) {
      const rows = elementsOf(table).filter(({ type }) => type === 'TR');
      expect(new Set(rows.map(({ kids }) => kids.length)).size).toBe(1);
      const heads = elementsOf(table).filter(({ type }) => type === 'TH');
      expect(heads.length).toBe(rows[0]!.kids.length);
      for (const { data } of heads) expect(data.A).toEqual({ O: '/Table', Scope: '/Column' });
      expect(types(table.kids).filter((type) => type !== 'Caption')).toEqual(['THead', 'TBody']);
    }
  });

  test('builds lists of items with label and body, and says how they are numbered (7.6)', async () => {
    const { structure } = await book(name);
    const lists = elementsOf(structure).filter(({ type }) => type === 'L');
    const [numbered, plain] = [lists.filter(({ data }) => 'A' in data), lists.filter(({ data }) => !('A' in data))];
    expect(numbered.map(({ data }) => (data.A as Dictionary).ListNumbering)).toEqual(
      Array.from({ length: copies(name) }, () => ['/Decimal', '/Disc']).flat(),
    );
    // Those of glossary and index have no numbers.
    expect(plain.length > 0).toBe(name.endsWith('back matter'));
    for (const list of lists) {
      const label = numbered.includes(list) ? ['Lbl'] : [];
      expect(new Set(types(list.kids))).toEqual(new Set(['LI']));
      for (const item of list.kids) expect(types((item as Element).kids)).toEqual([...label, 'LBody']);
    }
  });

  test('gives every note an ID of its own, a call that leads to it, and a way back (7.9)', async () => {
    const { structure, pdf } = await book(name);
    const notes = elementsOf(structure).filter(({ type }) => type === 'Note');
    const ids = new Map(treeEntries(pdf, pdf.dictionary(pdf.catalog.StructTreeRoot).IDTree));
    expect(notes.length).toBe(2 * copies(name));
    expect([...ids.keys()]).toEqual(notes.map(({ data }) => data.ID).sort());
    for (const note of notes) expect((ids.get(note.data.ID) as Reference).ref).toBe(note.id);
    const targets = (element: Element): unknown[] =>
      linksOf(element)
        .flatMap(({ kids }) => kids.flatMap((kid) => (kid.kind === 'annotation' ? [kid.object] : [])))
        .map((object) => pdf.dictionary({ ref: object }).Dest);
    const calls = elementsOf(structure)
      .filter(({ type }) => type === 'Reference')
      .flatMap(targets);
    for (const { data } of notes) expect(calls).toContain(data.ID);
    const places = new Map(destinations(pdf));
    for (const note of notes) {
      const [back] = targets(note);
      expect(back).toMatch(/r\d+$/);
      expect(places.has(back)).toBe(true);
    }
  });

  test('puts links into Link elements, tells what they are, and names their own page (7.18)', async () => {
    const { structure, pdf } = await book(name);
    const onPage = new Map<number, number>();
    for (const { id } of pdf.pages) {
      const page = pdf.dictionary({ ref: id });
      expect(page.Tabs).toBe('/S');
      for (const { ref } of (page.Annots ?? []) as readonly Reference[]) onPage.set(ref, id);
    }
    const found = new Set<number>();
    walk(structure, (node, parents) => {
      if (node.kind !== 'annotation') return;
      found.add(node.object);
      expect(parents.at(-1)!.type).toBe('Link');
      expect(onPage.get(node.object)).toBe(node.page);
    });
    expect(found).toEqual(new Set(onPage.keys()));
    for (const object of found) {
      const { Subtype, Contents, F } = pdf.dictionary({ ref: object });
      expect([Subtype, F]).toEqual(['/Link', 4]);
      expect((Contents as string).trim()).not.toBe('');
    }
    for (const link of linksOf(structure)) {
      expect(types(link.kids)).toContain('annotation');
      expect(types(link.kids)).toContain('content');
    }
  });

  test('marks running heads and page numbers as what they are (7.8)', async () => {
    const { pdf } = await book(name);
    const contents = pdf.pages.map(({ content }) => content);
    expect(contents.some((content) => content.includes('/Subtype/Header'))).toBe(true);
    expect(contents.filter((content) => content.includes('/Subtype/Footer')).length).toBeGreaterThan(3);
    for (const content of contents) {
      expect(content).not.toMatch(/\bBMC\b/);
      for (const [, type] of content.matchAll(/\/Artifact\s*<<\/Type\/(\w+)/g))
        expect(type).toMatch(/^(Pagination|Layout|Page)$/);
    }
  });

  test('has an outline that counts what it shows, labels for every page, and names in the order of bytes', async () => {
    const { pdf } = await book(name);
    const root = pdf.dictionary(pdf.catalog.Outlines);
    const chain = (first: unknown): readonly Dictionary[] => {
      const item = first === undefined ? undefined : pdf.dictionary(first);
      return item === undefined ? [] : [item, ...chain(item.Next)];
    };
    const chapters = chain(root.First);
    expect(root.Count).toBe(chapters.length);
    const withParts = chapters.filter(({ First }) => First !== undefined);
    expect(withParts.length).toBeGreaterThan(0);
    for (const item of withParts) expect(item.Count).toBe(-chain(item.First).length);
    const { Nums } = pdf.dictionary(pdf.catalog.PageLabels) as { Nums: readonly unknown[] };
    expect(Nums.length).toBe(2 * pdf.pages.length);
    const names = destinations(pdf).map(([key]) => key as string);
    expect(names).toEqual([...names].sort((a, b) => (a < b ? -1 : 1)));
    expect(names.length).toBeGreaterThan(8);
  });

  test('leads every link, and every bookmark, to a place that exists', async () => {
    const { pdf, structure } = await book(name);
    const places = new Map(destinations(pdf));
    const pages = new Set(pdf.pages.map(({ id }) => id));
    const kinds = new Set<string>();
    walk(structure, (node) => {
      if (node.kind !== 'annotation') return;
      const { Dest, A } = pdf.dictionary({ ref: node.object });
      if (Dest === undefined) {
        expect((A as Dictionary).S).toBe('/URI');
        expect((A as Dictionary).URI).toMatch(/^[\x21-\x7e]+$/);
      } else expect(places.has(Dest), `${Dest}`).toBe(true);
      kinds.add(Dest === undefined ? 'address' : (Dest as string).replace(/\d/g, ''));
    });
    // Contents, notes and back again, headings, other chapters, addresses.
    expect([...kinds]).toEqual(expect.arrayContaining(['address', 'c', 'ch', 'cn', 'cr']));
    for (const place of places.values()) expect(pages.has(((place as unknown[])[0] as Reference).ref)).toBe(true);
  });
});

function linksOf(element: Element): readonly Element[] {
  return elementsOf(element).filter(({ type }) => type === 'Link');
}
