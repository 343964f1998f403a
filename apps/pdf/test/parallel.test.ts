// Languages side by side, on facing pages or in columns: level unit by unit, each with its notes, numbers and heads.

import type { Block, Chapter, Edition, EditionNote, Inline, Language, NotesDesign, Prose } from '@warraq/core';
import { beforeAll, describe, expect, test } from 'vitest';
import { hasTool } from '../../../test/support/tool.ts';
import { renderPdf } from '../src/index.ts';
import { pageOrder } from '../src/parallel/facing-body.ts';
import { AR, chapter, contextOf, EN, edition, part, printed, rendition, type Text, writer } from './edition-builder.ts';
import { plainly } from './extraction-score.ts';
import { extractText, runTool } from './pdf-reader.ts';
import { destinations, type PdfValues, pdfValues, type Reference } from './pdf-values.ts';
import { picture } from './pictures.ts';
import { ARABIC_PARAGRAPHS, ENGLISH_PARAGRAPHS } from './sample-texts.ts';
import { elementsOf, readStructure } from './structure-reader.ts';
import { type PlacedItem, placedItems } from './text-readers.ts';

const PAGE_WIDTH = 419.53;

/** A word in Latin letters that begins a text in either language: it stands on the first line's baseline. */
const TOKEN = /\bU\d+x/;

function foreign(text: string): Inline {
  return { kind: 'foreign', language: EN, children: [{ kind: 'text', text }] };
}

function call(number: number): Inline {
  return { kind: 'note-call', note: `0-${number}`, number };
}

/** Two chapters with every kind of block, in lengths that differ between the languages. */
function sample(languages: readonly [Language, Language], changes: Partial<Edition>, notes?: NotesDesign): Edition {
  const w = writer(...languages);
  let units = 0;
  const texts = (english: Text, arabic: Text): readonly Text[] => {
    const token = `U${units++}x`;
    const parts = (text: Text) => (typeof text === 'string' ? [text] : text);
    const both = { en: [`${token} `, ...parts(english)], ar: [foreign(token), ' ', ...parts(arabic)] };
    return languages.map(({ tag }) => both[tag as 'en' | 'ar']);
  };
  const prose = (english: Text, arabic: Text): Prose => w.prose(...texts(english, arabic));
  const p = (english: Text, arabic: Text): Block<Prose> => ({ kind: 'paragraph', prose: prose(english, arabic) });
  const heading = (level: number, english: Text, arabic: Text) => ({
    ...({ kind: 'heading', level } as const),
    prose: prose(english, arabic),
  });
  const plain = (count: number): readonly Block<Prose>[] =>
    Array.from({ length: count }, (_, index) =>
      p(
        ENGLISH_PARAGRAPHS[index % 3]!.repeat(1 + ((index * 5) % 3)),
        ARABIC_PARAGRAPHS[index % 3]!.repeat(1 + ((index * 7) % 4)),
      ),
    );
  const cell = (english: string, arabic: string) => ({ prose: prose(english, arabic) });
  const missing = `U${units++}x Nobody has translated this sentence.`;
  const longNote = `طويلة ${ARABIC_PARAGRAPHS.join(' ').repeat(6)} نهاية`;
  const blocks: readonly Block<Prose>[] = [
    p(['A first call', call(1), '.'], ['نداء أول', call(1), '.']),
    ...plain(4),
    heading(2, 'A heading that is long enough for two lines of large letters in English', 'عنوان'),
    ...plain(2),
    // The source alone, as an edition whose languages stand together would have it.
    {
      kind: 'paragraph',
      prose: [rendition(EN, missing, { wanted: AR, state: 'missing', mark: 'missing' })],
    },
    w.list(true, 9, [
      [p(ENGLISH_PARAGRAPHS[1]!, 'قصير')],
      [p('short', ARABIC_PARAGRAPHS[1]!), w.list(false, 1, [[p('inner', 'داخلي')], [p('another', 'آخر')]])],
      [p('third', 'ثالث')],
    ]),
    { kind: 'quotation', blocks: [p(ENGLISH_PARAGRAPHS[1]!, 'اقتباس')], attribution: prose('a bookseller', 'كتبيّ') },
    p(['A long note', call(2), '.'], ['حاشية طويلة', call(2), '.']),
    {
      kind: 'table',
      caption: prose('A caption that is so long that it takes two lines above the table, and then some', 'جدول'),
      alignments: ['start', 'end'],
      head: [cell('City', 'المدينة'), cell('Remarks', 'ملاحظات')],
      rows: Array.from({ length: 24 }, (_, row) => [
        cell('Basra', 'البصرة'),
        cell(row % 3 === 0 ? ENGLISH_PARAGRAPHS[1]! : 'few', row % 4 === 0 ? ARABIC_PARAGRAPHS[1]! : 'قليل'),
      ]),
    },
    {
      kind: 'verse',
      stanzas: [
        [prose('I wrote upon the water', 'كتبتُ على صفحة الماء'), prose('and the water read it', 'فقرأه الماء')],
      ],
    },
    {
      kind: 'figure',
      source: 'map.png',
      alternative: w.prose(...languages.map(({ tag }) => (tag === 'ar' ? 'خريطة' : 'A map'))),
      caption: prose('The three cities', 'المدن الثلاث'),
    },
    { kind: 'code', text: 'print(1)' },
    { kind: 'rule' },
    ...plain(3),
    { kind: 'signature', lines: [prose('Baghdad, 2004', 'بغداد، ٢٠٠٤'), prose('The editors', 'هيئة التحرير')] },
  ];
  const own: readonly EditionNote[] = [
    w.note(1, ...languages.map(({ tag }) => (tag === 'ar' ? 'حاشيةأولى' : 'firstnote'))),
    w.note(2, ...languages.map(({ tag }) => (tag === 'ar' ? longNote : 'secondnote'))),
  ];
  const chapters: readonly Chapter[] = [
    chapter('first', prose('The Press of Baghdad', 'صحافة بغداد'), [part(blocks, own)]),
    chapter('second', prose('Two Statements', 'بيانان'), [
      part(plain(2), [], heading(1, 'The first statement', 'البيان الأول')),
      part(plain(3), [], heading(1, 'The second statement', 'البيان الثاني')),
    ]),
  ];
  const made = edition(languages, chapters, changes);
  return notes === undefined ? made : { ...made, collection: { ...made.collection, notes } };
}

interface Opened {
  readonly bytes: Uint8Array;
  readonly pdf: PdfValues;
  readonly items: readonly PlacedItem[];
  /** The text of each page, plainly. */
  readonly texts: readonly string[];
  readonly labels: readonly string[];
}

async function open(made: Edition): Promise<Opened> {
  const { bytes, problems } = await renderPdf(made, contextOf({ 'map.png': picture() }));
  expect(problems).toEqual([]);
  const pdf = pdfValues(bytes);
  const { Nums } = pdf.dictionary(pdf.catalog.PageLabels) as { Nums: readonly unknown[] };
  return {
    ...{ bytes, pdf, items: await placedItems(bytes) },
    texts: extractText(bytes).split('\f').map(plainly),
    labels: Nums.filter((_, index) => index % 2 === 1).map((each) => (each as { P: string }).P),
  };
}

/** The places of every token in the body: that of the contents, on pages without a number of their own, are left out. */
function tokens({ items, labels }: Opened): ReadonlyMap<string, readonly PlacedItem[]> {
  const places = new Map<string, PlacedItem[]>();
  for (const item of items) {
    const token = TOKEN.exec(item.text)?.[0];
    // Running heads repeat a title.
    if (token === undefined || !/^[\d٠-٩]+$/.test(labels[item.page]!) || item.y > 560) continue;
    places.set(token, [...(places.get(token) ?? []), item]);
  }
  return places;
}

const UNITS = 80;

describe.each([
  { languages: [EN, AR] as const, binding: 'left' as const, englishIsVerso: true },
  { languages: [EN, AR] as const, binding: 'right' as const, englishIsVerso: false },
  { languages: [AR, EN] as const, binding: 'right' as const, englishIsVerso: false },
  { languages: [AR, EN] as const, binding: 'left' as const, englishIsVerso: true },
])(
  'facing pages in $languages.0.tag-$languages.1.tag, bound on the $binding',
  ({ languages, binding, englishIsVerso }) => {
    let book: Opened;
    beforeAll(async () => {
      book = await open(sample(languages, { layout: 'facing', binding }));
    });

    test('are level with each other, unit by unit', () => {
      const places = tokens(book);
      expect(places.size).toBeGreaterThan(UNITS);
      for (const [token, found] of places) {
        // The head of a table stands on every spread that it reaches.
        expect(found.length % 2, token).toBe(0);
        for (let at = 0; at < found.length; at += 2) {
          const [first, second] = [found[at]!, found[at + 1]!];
          // The first page of a book is a recto: counted from 0, versos are odd.
          expect(first.page % 2, token).toBe(1);
          expect(second.page, token).toBe(first.page + 1);
          expect(Math.abs(first.y - second.y), token).toBeLessThan(0.01);
        }
      }
    });

    test('have English on the left and Arabic on the right', () => {
      const pageOf = (text: string) =>
        book.texts.map((each, page) => (each.includes(text) ? page : -1)).filter((i) => i >= 0);
      const [english, arabic] = [pageOf('firstnote'), pageOf('حاشيةأولى')];
      expect([english.length, arabic.length]).toEqual([1, 1]);
      expect(arabic[0]! - english[0]!).toBe(englishIsVerso ? 1 : -1);
      // With both bindings the verso comes first; the viewer puts it at the left or, from the right, at the right.
      expect(book.pdf.catalog.PageLayout).toBe('/TwoPageRight');
      const { Direction } = book.pdf.dictionary(book.pdf.catalog.ViewerPreferences);
      expect(Direction).toBe(binding === 'right' ? '/R2L' : undefined);
    });

    test('have numbers and heads in their own language', () => {
      const verso = englishIsVerso ? /^[0-9]+$/ : /^[٠-٩]+$/;
      const body = book.labels.findIndex((label) => /^[2٢]$/.test(label));
      expect(body % 2).toBe(1);
      expect(book.labels[body]).toMatch(verso);
      expect(book.labels[body + 1]).toMatch(englishIsVerso ? /^٣$/ : /^3$/);
      const [left, right] = [book.texts[body + 2]!, book.texts[body + 3]!];
      const [english, arabic] = englishIsVerso ? [left, right] : [right, left];
      expect(english).toMatch(/^U ?\d+ ?x The Press of Baghdad/);
      expect(arabic).toContain('صحافة بغداد');
      expect(english).not.toContain('صحافة');
    });

    test('are found from the contents, each language on its own page', () => {
      const places = new Map(destinations(book.pdf));
      const pageOf = (name: string) => {
        const [{ ref }] = places.get(name) as [Reference];
        return book.pdf.pages.findIndex(({ id }) => id === ref);
      };
      const contents = book.texts.findIndex((text) => text.includes('Contents') && text.includes('Two Statements'));
      for (const name of ['c00000', 'c00001', 'c00001h00000', 'c00001h00001']) {
        const [first, second] = [pageOf(name), pageOf(name.replace(/^(c\d+)/, '$1s'))];
        expect(Math.abs(first - second)).toBe(1);
        for (const page of [first, second]) expect(book.texts[contents]).toContain(book.labels[page]);
      }
    });

    test('bear only their own notes; a long one goes on on the pages of its side', () => {
      const pages = (word: string) => book.texts.flatMap((text, page) => (text.includes(word) ? [page] : []));
      const [begin, end] = [pages('طويلة نمت'), pages('نهاية')];
      expect([begin.length, end.length]).toEqual([1, 1]);
      expect(end[0]!).toBeGreaterThan(begin[0]!);
      expect((end[0]! - begin[0]!) % 2).toBe(0);
      const second = pages('secondnote');
      expect(second).toEqual([begin[0]! + (englishIsVerso ? -1 : 1)]);
    });

    test('show the source, marked, where the translation is missing', () => {
      const pages = book.texts.flatMap((text, page) =>
        text.includes('Nobody has translated this sentence') ? [page] : [],
      );
      expect(pages).toHaveLength(2);
      const [english, arabic] = englishIsVerso ? pages : [...pages].reverse();
      expect(book.texts[arabic!]).toContain('[لم يُترجَم بعد]');
      expect(book.texts[english!]).not.toContain('[');
    });

    test.runIf(hasTool('pdftotext'))('give Arabic back in order', () => {
      const all = book.texts.filter((text) => /[\u0621-\u064a]{3}/.test(text)).join(' ');
      for (const sentence of ['اقتباس', 'كتبتُ على صفحة الماء', ARABIC_PARAGRAPHS[1]!.slice(0, 60)]) {
        expect(all).toContain(plainly(sentence));
      }
    });

    test.runIf(hasTool('qpdf'))('have a sound file', () => {
      expect(runTool('qpdf', ['--check', '@'], book.bytes).status).toBe(0);
    });

    test('stand in the structure chapter by chapter, the leading language first', () => {
      const root = readStructure(book.pdf);
      const divisions = elementsOf(root).filter(({ type, kids }) => type === 'Div' && kids.length === 1);
      expect(divisions.map(({ language }) => language)).toEqual([...languages, ...languages].map(({ tag }) => tag));
    });
  },
);

describe('a facing edition for the screen', () => {
  test.each([
    ['a book', undefined],
    ['a document alone', 'document'],
    ['a pamphlet', 'pamphlet'],
  ] as const)('has both pages of a spread in one view: %s', async (_, kind) => {
    const w = writer(EN, AR);
    const chapters = [chapter('a', w.prose('Title', 'عنوان'), [part([w.p('leftx', [foreign('rightx')])])])];
    const plain = printed(edition([EN, AR], chapters, { layout: 'facing' }), { use: 'screen' });
    const made = kind === undefined ? plain : { ...plain, extract: { kind, from: plain.collection.title } };
    const { bytes } = await renderPdf(made, contextOf());
    // The first page stands alone on the right; counted from 0, a view begins with every odd one.
    expect(pdfValues(bytes).catalog.PageLayout).toBe('/TwoPageRight');
    const items = await placedItems(bytes);
    const [left, right] = ['leftx', 'rightx'].map((text) => items.find((item) => item.text.includes(text))!.page);
    expect(left! % 2).toBe(1);
    expect(right).toBe(left! + 1);
    // Numbers stand at the outer edges.
    const numbered = (page: number, number: string) =>
      items.find((item) => item.page === page && item.text === number)!;
    expect(numbered(left!, '2').x).toBeLessThan(PAGE_WIDTH / 4);
    expect(numbered(right!, '٣').x).toBeGreaterThan((PAGE_WIDTH * 3) / 4);
  });
});

describe('the order of a spread', () => {
  test('is that of the edition where both languages run in one direction', () => {
    const FR = { ...EN, tag: 'fr' };
    for (const binding of ['left', 'right'] as const) {
      expect(pageOrder({ languages: [EN, FR], binding })).toEqual([0, 1]);
    }
  });
});

describe.each([{ languages: [EN, AR] as const }, { languages: [AR, EN] as const }])(
  'columns in $languages.0.tag-$languages.1.tag',
  ({ languages }) => {
    let book: Opened;
    beforeAll(async () => {
      book = await open(sample(languages, { layout: 'columns' }));
    });

    test('are level with each other on one page, each language on the side where it begins', () => {
      const places = tokens(book);
      expect(places.size).toBeGreaterThan(UNITS);
      for (const [token, found] of places) {
        expect(found.length % 2, token).toBe(0);
        for (let at = 0; at < found.length; at += 2) {
          const [left, right] = found.slice(at, at + 2).sort((a, b) => a.x - b.x);
          expect(left!.page, token).toBe(right!.page);
          expect(Math.abs(left!.y - right!.y), token).toBeLessThan(0.01);
          expect(right!.x - left!.x, token).toBeGreaterThan(50);
          // Latin in Arabic text is set a little larger: that tells the columns apart.
          expect(left!.size, token).toBeLessThan(right!.size + 0.01);
        }
      }
    });

    test('have their notes under them', () => {
      const { items } = book;
      const english = items.find(({ text }) => text.includes('firstnote'))!;
      const arabic = items.find(({ text, page }) => page === english.page && text.includes('أولى'))!;
      expect(english.x).toBeLessThan(PAGE_WIDTH / 2);
      expect(arabic.x).toBeGreaterThan(PAGE_WIDTH / 2 - 20);
      expect(arabic.y).toBeLessThan(200);
    });

    test.runIf(hasTool('qpdf'))('have a sound file', () => {
      expect(runTool('qpdf', ['--check', '@'], book.bytes).status).toBe(0);
    });
  },
);

describe('notes numbered by page', () => {
  test('count on each side for itself', async () => {
    const made = sample([EN, AR], { layout: 'facing' }, { place: 'foot', numbering: 'page' });
    const { texts } = await open(made);
    const page = (word: string) => texts.find((text) => text.includes(word))!;
    for (const [word, number] of [
      ['firstnote', '1. firstnote'],
      ['secondnote', '1. secondnote'],
    ] as const) {
      expect(page(word)).toContain(number);
    }
    expect(page('حاشيةأولى')).toContain('١. حاشيةأولى');
  });
});

test('notes at the end of their part stand level too', async () => {
  const made = sample([EN, AR], { layout: 'facing' }, { place: 'end', numbering: 'part' });
  const { items } = await open(made);
  const english = items.find(({ text }) => text.includes('firstnote'))!;
  const arabic = items.find(({ text }) => text.includes('أولى'))!;
  expect(arabic.page).toBe(english.page + 1);
  expect(arabic.y).toBeCloseTo(english.y, 2);
});

describe('a figure that does not fit', () => {
  const w = writer(EN, AR);
  const plain = (count: number) =>
    Array.from({ length: count }, (_, index) => w.p(ENGLISH_PARAGRAPHS[index % 3]!, ARABIC_PARAGRAPHS[index % 3]!));
  const figure: Block<Prose> = {
    kind: 'figure',
    source: 'map.png',
    alternative: w.prose('A map', 'خريطة'),
    caption: w.prose('captionx', [foreign('captionx')]),
  };

  test('leaves its place to the text behind it, on both sides, and no spread before it ends early', async () => {
    const context = contextOf({ 'map.png': picture(600, 500) });
    for (let count = 6; count < 12; count++) {
      const blocks = [...plain(count), figure, w.p('behindx', [foreign('behindx')]), ...plain(12)];
      const made = edition([EN, AR], [chapter('a', w.prose('Title', 'عنوان'), [part(blocks)])], { layout: 'facing' });
      const items = await placedItems((await renderPdf(made, context)).bytes);
      const captions = items.filter(({ text }) => text.includes('captionx'));
      expect(captions).toHaveLength(2);
      expect(captions[1]!.page).toBe(captions[0]!.page + 1);
      expect(captions[1]!.y).toBeCloseTo(captions[0]!.y, 2);
      // Below the last line of the spread before, above the page number, four lines stay empty at most.
      const verso = items.filter(({ page, y }) => page === captions[0]!.page - 2 && y > 110);
      if (verso.length > 0 && captions[0]!.page > 7) {
        expect(Math.min(...verso.map(({ y }) => y)), `${count}`).toBeLessThan(FOOT + 5 * 16.5);
      }
    }
  });
});

test.each(['columns', 'facing'] as const)(
  'each of two pictures has its caption right under it, in %s',
  async (layout) => {
    const w = writer(EN, AR);
    const figure: Block<Prose> = {
      kind: 'figure',
      source: 'map.png',
      alternative: w.prose('A map', 'خريطة'),
      caption: w.prose('captionx', [foreign('captionx')]),
    };
    const [low, high] = [picture(600, 200), picture(600, 400)];
    const blocks = [figure, w.p('behindx', [foreign('behindx')])];
    const made = edition([EN, AR], [chapter('a', w.prose('Title', 'عنوان'), [part(blocks)])], { layout });
    const { bytes } = await renderPdf(made, contextOf({ 'map.png.en': low, 'map.png.ar': high }));
    const items = await placedItems(bytes);
    const [english, arabic] = items.filter(({ text }) => text.includes('captionx')).sort((a, b) => b.y - a.y);
    const [one, other] = items.filter(({ text }) => text.includes('behindx'));
    expect(other!.y).toBeCloseTo(one!.y, 2);
    // The picture over it is 200 pixels of 600 lower, and as wide as its column or its page's text.
    const width = layout === 'columns' ? 150 : 300;
    expect(english!.y - arabic!.y).toBeGreaterThan(width / 4);
  },
);

/** Of the text area, from the page's lower edge: the page less the head and 27 lines. */
const FOOT = 595.28 * (11 / 12) - 27 * 16.5;

test.runIf(hasTool('pdftotext')).each(['columns', 'facing'] as const)(
  'a title that is not translated stands once in the contents of a book with %s',
  async (layout) => {
    const w = writer(EN, AR);
    const source = rendition(EN, 'Untranslated');
    const title: Prose = [source, { ...source, wanted: AR, state: 'missing', mark: 'missing' }];
    const chapters = [
      chapter('a', title, [part([w.p('One', 'واحد')])]),
      chapter('b', w.prose('Translated', 'مترجَم'), [part([w.p('Two', 'اثنان')])]),
    ];
    const made = edition([EN, AR], chapters, { layout });
    const pages = extractText((await renderPdf(made, contextOf())).bytes).split('\f');
    const contents = pages.find((text) => text.includes('Contents'))!;
    expect(contents.match(/Untranslated/g)).toHaveLength(1);
    expect(contents.match(/\bTranslated/g)).toHaveLength(1);
    expect(contents).toContain('مترجَم');
  },
);

test.runIf(hasTool('pdftotext'))(
  'a title that is not translated has the digits of its language in the contents',
  async () => {
    const w = writer(AR, EN);
    const title: Prose = [rendition(EN, 'Untranslated', { wanted: AR, state: 'missing', mark: 'missing' })];
    const made = edition([AR, EN], [chapter('a', title, [part([w.p('واحد', 'One')])])]);
    const pages = extractText((await renderPdf(made, contextOf())).bytes).split('\f');
    expect(plainly(pages.find((text) => text.includes('Contents'))!)).toMatch(/Untranslated[ .]* 1(?!\S)/);
  },
);

test.runIf(hasTool('pdftotext')).each([
  ['columns', EN, AR],
  ['facing', EN, AR],
  ['facing', AR, EN],
] as const)(
  'a note has one number on both sides of %s, that of the leading language, in whatever order the other calls it',
  async (layout, first, second) => {
    const NUMBER = /^[\d٠-٩]\.$/;
    const w = writer(first, second);
    const word = (name: string, language: Language): Inline => ({
      kind: 'foreign',
      language: EN,
      children: [{ kind: 'text', text: `${name}${language.tag}x` }],
    });
    const text = (language: Language, order: readonly [number, number]): Text =>
      order.flatMap((number) => [word(`word${number}`, language), call(number), ' ']);
    const notes = [1, 2].map((number) =>
      w.note(number, [word(`note${number}`, first), '.'], [word(`note${number}`, second), '.']),
    );
    const blocks = [w.p(text(first, [1, 2]), text(second, [2, 1]))];
    const made = edition([first, second], [chapter('a', w.prose('Title', 'عنوان'), [part(blocks, notes)])], { layout });
    const items = await placedItems((await renderPdf(made, contextOf())).bytes);
    const digits = (found: string) => found.replace(/[٠-٩]/g, (digit) => String(digit.charCodeAt(0) - 0x660));
    for (const { tag } of [first, second]) {
      for (const number of [1, 2]) {
        const note = items.find((item) => item.text.includes(`note${number}${tag}x`))!;
        const [marker] = items
          .filter(
            ({ page, y, text: each }) => page === note.page && Math.abs(y - note.y) < 1 && NUMBER.test(plainly(each)),
          )
          .sort((a, b) => Math.abs(a.x - note.x) - Math.abs(b.x - note.x));
        expect(digits(plainly(marker?.text ?? '')), `${tag} ${number}`).toBe(`${number}.`);
      }
    }
  },
);
