// What a reader finds in an EPUB beside the text: page numbers, index, glossary, lists, a choice of languages, covers, fonts.

import type { PrintedBook, Prose } from '@warraq/core';
import JSZip from 'jszip';
import { describe, expect, it } from 'vitest';
import { ar, context, en, proseIn, sampleEdition } from '../../../packages/core/test/html/sample-edition.ts';
import { renderEpub } from '../src/index.ts';

type Edition = ReturnType<typeof sampleEdition>;
type Collection = Edition['collection'];
type Context = typeof context;

const withCollection = (edition: Edition, changes: Partial<Collection>): Edition => ({
  ...edition,
  collection: { ...edition.collection, ...changes },
});

const withEbook = (edition: Edition, changes: Partial<Collection['ebook']>): Edition =>
  withCollection(edition, { ebook: { ...edition.collection.ebook, ...changes } });

async function bookOf(edition: Edition, changes: Partial<Context> = {}) {
  const { bytes, problems } = await renderEpub(edition, { ...context, ...changes });
  const zip = await JSZip.loadAsync(bytes);
  const names = Object.keys(zip.files).map((name) => name.replace(/^OEBPS\//, ''));
  const read = (name: string) => zip.file(`OEBPS/${name}`)!.async('string');
  return { problems, names, read, opf: await read('content.opf'), nav: await read('toc.xhtml') };
}

type Book = Awaited<ReturnType<typeof bookOf>>;

/** Every link of a page leads to a page, and to a place in it. */
async function expectLiveLinks(book: Book, file: string): Promise<number> {
  const links = [...(await book.read(file)).matchAll(/href="([a-z0-9.-]+\.xhtml)?(?:#([^"]+))?"/g)];
  for (const [, target = file, id] of links) {
    const page = await book.read(target);
    if (id !== undefined) expect(page, `${target}#${id}`).toContain(`id="${id}"`);
  }
  return links.length;
}

const terms = {
  glossary: [
    {
      id: 'mill',
      terms: { en: 'mill', ar: 'طاحونة' },
      alternatives: { en: ['mills'] },
      forbidden: {},
      definitions: { en: [{ kind: 'text' as const, text: 'where paper is beaten' }] },
      sortAs: {},
      isName: false,
      place: { file: 'glossary.csv', line: 2, column: 1 },
    },
  ],
};

describe('index and glossary', () => {
  const edition = { ...withCollection(sampleEdition(en), { backMatter: ['glossary', 'index'] as const }), ...terms };

  it('are said as they are seen, the sign of a note too (WCAG 2.2, 2.5.3)', async () => {
    const [first, ...others] = edition.chapters;
    const say = proseIn([en]);
    const parts = first!.parts.map((part) => ({
      ...part,
      notes: part.notes.map((note) => ({
        ...note,
        blocks: [{ kind: 'paragraph' as const, prose: say('Of mills.', '') }],
      })),
    }));
    const noted = { ...edition, chapters: [{ ...first!, parts }, ...others] };
    const links = [
      ...(await (await bookOf(noted)).read('index.xhtml')).matchAll(/aria-label="([^"]*)"[^>]*>([^<]*)</g),
    ];
    expect(links.some(([, , seen]) => seen?.endsWith('n.'))).toBe(true);
    for (const [, label, seen] of links) expect(label).toContain(seen);
  });

  it('lead to the passages that name a term, and back to what it means', async () => {
    const book = await bookOf(edition);
    expect(book.names).toEqual(expect.arrayContaining(['glossary.xhtml', 'index.xhtml']));
    expect(await book.read('glossary.xhtml')).toMatch(
      /<dt><dfn id="u-mill-en">mill<\/dfn> \(.*طاحونة.*where paper is beaten/s,
    );
    expect(await book.read('index.xhtml')).toMatch(
      /href="glossary.xhtml#u-mill-en">mill<\/a>, <a aria-label="Place 1"/,
    );
    expect(await expectLiveLinks(book, 'index.xhtml')).toBeGreaterThan(1);
    expect(book.nav).toMatch(/landmarks.*epub:type="index"/s);
    expect(book.opf).toContain('<meta property="schema:accessibilityFeature">index</meta>');
  });

  it('write pages in a row as print does, each range leading to its first and last place', async () => {
    const [first, ...others] = edition.chapters;
    const say = proseIn([en]);
    const paragraphs = ['Mills.', 'A mill.', 'The mill.', 'None.', 'Mills again.'].map((words) => say(words, ''));
    const blocks = paragraphs.map((prose) => ({ kind: 'paragraph' as const, prose }));
    const chapters = [{ ...first!, parts: [{ heading: undefined, blocks, notes: [] }] }, ...others.slice(1)];
    const pages = paragraphs.map(([{ unit }], i) => ({
      label: `${i + 12}`,
      chapter: first!.id,
      unit,
      language: 'en',
      offset: 0,
    }));
    const book = await bookOf({ ...edition, chapters }, { printed: { pages, sections: [] } });
    const index = await book.read('index.xhtml');
    expect(index.replace(/<(?!a |\/a>|span class="range"|\/span>)[^>]*>/g, '')).toMatch(
      /, <span class="range"><a [^>]*>12<\/a>–<a [^>]*>14<\/a><\/span>, <a [^>]*>16<\/a>/,
    );
    expect(await expectLiveLinks(book, 'index.xhtml')).toBe(4);
    const unnumbered = pages.filter(({ label }) => label !== '13');
    const apart = await bookOf({ ...edition, chapters }, { printed: { pages: unnumbered, sections: [] } });
    expect(await apart.read('index.xhtml')).not.toContain('–');
  });

  it('have every page of a passage that goes on over several', async () => {
    const [first] = edition.chapters;
    const words = 'A mill stands here, and over the page the mill is named again.';
    const prose = proseIn([en])(words, '');
    const parts = [{ heading: undefined, blocks: [{ kind: 'paragraph' as const, prose }], notes: [] }];
    const at = (label: string, offset: number) => ({
      ...{ label, chapter: first!.id, unit: prose[0].unit, language: 'en', offset },
    });
    const pages = [at('4', 0), at('5', words.indexOf('over'))];
    const long = { ...edition, chapters: [{ ...first!, parts }] };
    const book = await bookOf(long, { printed: { pages, sections: [] } });
    expect((await book.read('index.xhtml')).replace(/<[^>]*>/g, '')).toContain('mill, 4–5');
  });

  it('have the page on which whoever is quoted is named, below the words', async () => {
    const [first] = edition.chapters;
    const say = proseIn([en]);
    const [words, attribution] = [say('A quoted text.', ''), say('— a miller of the mill', '')];
    const quotation = {
      kind: 'quotation' as const,
      blocks: [{ kind: 'paragraph' as const, prose: words }],
      attribution,
    };
    const parts = [{ heading: undefined, blocks: [quotation], notes: [] }];
    const pages = [{ label: '4', chapter: first!.id, unit: words[0].unit, language: 'en', offset: 0 }];
    const quoted = { ...edition, chapters: [{ ...first!, title: say('One', ''), parts }] };
    const book = await bookOf(quoted, { printed: { pages, sections: [] } });
    expect((await book.read('index.xhtml')).replace(/<[^>]*>/g, '')).toMatch(/mill, 4$/m);
  });

  it('have the pages of print in both languages, whichever begins a page, each in its digits', async () => {
    const [first] = edition.chapters;
    const say = proseIn([ar, en]);
    const paragraphs = ['Mills.', 'A mill.', 'The mill.'].map((words) => say(words, `طاحونة ${words}`));
    const blocks = paragraphs.map((prose) => ({ kind: 'paragraph' as const, prose }));
    const chapters = [{ ...first!, title: say('One', 'واحد'), parts: [{ heading: undefined, blocks, notes: [] }] }];
    const both = { ...withCollection(sampleEdition(ar, en), { backMatter: ['index'] as const }), ...terms, chapters };
    const at = ([{ unit }]: Prose, label: string, language: string) => ({
      ...{ label, chapter: first!.id, unit, language, offset: 0 },
    });
    const [one, two, three] = paragraphs.map((prose, i) => at(prose, `${'٣٥٦'[i]}`, i === 2 ? 'en' : 'ar'));
    const book = await bookOf(both, { printed: { pages: [one!, two!, three!], sections: [] } });
    const [arabic, english] = (await book.read('index.xhtml')).split('<h2 class="letter">M</h2>');
    const seen = (list = '') => list.replace(/<(?!a )[^>]*>|<a [^>]*>/g, '').match(/[\d٠-٩][^\n]*/)?.[0];
    expect(seen(english)).toMatch(/^3, 5–6$/m);
    expect(seen(arabic?.slice(arabic.indexOf('<li>')))).toMatch(/^٣، ٥$/m);
  });

  it('say what the sign of a note behind a page number means, as print does', async () => {
    const [first] = edition.chapters;
    const say = proseIn([en]);
    const note = first!.parts.flatMap(({ notes }) => notes)[0]!;
    const text = say([{ kind: 'note-call', note: note.id, number: 1 }], '');
    const notes = [{ ...note, blocks: [{ kind: 'paragraph' as const, prose: say('Of mills.', '') }] }];
    const parts = [{ heading: undefined, blocks: [{ kind: 'paragraph' as const, prose: text }], notes }];
    const noted = { ...edition, chapters: [{ ...first!, parts }] };
    const page = { label: '9', chapter: first!.id, unit: text[0].unit, language: 'en', offset: 0 };
    const index = async (changes: Partial<Context>) => (await bookOf(noted, changes)).read('index.xhtml');
    const meaning = 'The letter n. after a page number';
    expect(await index({ printed: { pages: [page], sections: [] } })).toMatch(new RegExp(`${meaning}.*>9n.<`, 's'));
    expect(await index({})).not.toContain(meaning);
    // A note that nothing calls is printed below the text of its part: no count of places among numbers of pages.
    const blocks = [{ kind: 'paragraph' as const, prose: [{ ...text[0], content: [] }] as const }];
    const uncalled = { ...noted, chapters: [{ ...first!, parts: [{ ...parts[0]!, blocks }] }] };
    const book = await bookOf(uncalled, { printed: { pages: [page], sections: [] } });
    expect(await book.read('index.xhtml')).toContain('>9n.<');
  });

  it('are left out where the collection wants none, or the texts name nothing', async () => {
    expect((await bookOf({ ...sampleEdition(en), ...terms })).names).not.toContain('index.xhtml');
    const silent = withCollection({ ...sampleEdition(ar), glossary: [] }, { backMatter: ['glossary'] });
    expect((await bookOf(silent)).names).not.toContain('glossary.xhtml');
  });
});

describe('the pages of the printed book', () => {
  const edition = sampleEdition(en);
  const [chapter] = edition.chapters;
  const unit = chapter!.title[0].unit;
  const printed: PrintedBook = {
    pages: [{ label: '1', chapter: chapter!.id, unit, language: 'en', offset: 0 }],
    sections: [
      { label: 'iii', section: 'title-page', language: 'en' },
      { label: 'v', section: 'contents', language: 'en' },
      { label: '9', section: 'index', language: 'en' },
    ],
  };

  it('are marked, listed in both navigations, and named in the package', async () => {
    const book = await bookOf(edition, { printed });
    expect(await book.read('chapter-01.xhtml')).toContain(
      '<span aria-label="1" epub:type="pagebreak" id="page-3" role="doc-pagebreak"></span>',
    );
    expect(book.nav).toMatch(/epub:type="page-list".*<a href="chapter-01.xhtml#page-3">1<\/a>/s);
    expect(book.nav).toMatch(/page-list.*<li><a href="title.xhtml#page-1">iii<.*"toc.xhtml#page-2">v<.*page-3">1</s);
    expect(book.nav).toMatch(/<h1 class="title"><span aria-label="v"[^>]* id="page-2"/);
    expect(await book.read('toc.ncx')).toMatch(/<pageTarget [^>]*value="1"[^>]*>.*src="chapter-01.xhtml#page-3"/s);
    expect(book.opf).toMatch(/<meta property="pageBreakSource">https:\/\/example.org\/editions\/sample\/[\w.-]+\.pdf</);
    expect(book.opf).toContain('pageBreakMarkers');
  });

  it('go on inside glossary and index, before the entries that begin them', async () => {
    const sections: PrintedBook['sections'] = [
      { label: '9', section: 'glossary', language: 'en' },
      { label: '10', section: 'glossary', language: 'en', entry: 'mill' },
      { label: '11', section: 'index', language: 'en' },
      { label: '12', section: 'index', language: 'en', entry: 'mill' },
    ];
    const whole = { ...withCollection(edition, { backMatter: ['glossary', 'index'] as const }), ...terms };
    const book = await bookOf(whole, { printed: { ...printed, sections } });
    expect(await book.read('glossary.xhtml')).toMatch(/<dt><span aria-label="10" [^>]*id="page-3"[^>]*><\/span><dfn/);
    expect(await book.read('index.xhtml')).toMatch(/<li><span aria-label="12" [^>]*id="page-5"[^>]*><\/span><a /);
    expect(book.nav.match(/(?:glossary|index)\.xhtml#page-\d">\d+/g)).toEqual([
      'glossary.xhtml#page-2">9',
      'glossary.xhtml#page-3">10',
      'index.xhtml#page-4">11',
      'index.xhtml#page-5">12',
    ]);
  });

  it('begin in the words that stand there, in either language: nothing comes between them and their marks', async () => {
    const sections: PrintedBook['sections'] = (['glossary', 'index'] as const).flatMap((section, i) => [
      { label: `${20 + i}`, section, language: 'en' },
      { label: `${30 + i}`, section, language: 'ar' },
    ]);
    const [entry] = terms.glossary;
    const definition = [{ kind: 'text' as const, text: 'حيث يُدق الورق' }];
    const glossary = [{ ...entry!, definitions: { ...entry!.definitions, ar: definition } }];
    const whole = withCollection(sampleEdition(en, ar), { backMatter: ['glossary', 'index'] as const });
    const book = await bookOf({ ...whole, glossary }, { printed: { ...printed, sections } });
    for (const [i, file] of ['glossary.xhtml', 'index.xhtml'].entries()) {
      const page = await book.read(file);
      for (const label of [20 + i, 30 + i])
        expect(page).toMatch(
          new RegExp(`<(?:dt|h2 class="letter")><span aria-label="${label}" [^>]*></span>(?:<dfn|[Mط])`),
        );
    }
    const one = withCollection({ ...sampleEdition(en), glossary }, { backMatter: ['glossary', 'index'] as const });
    const alone = await bookOf(one, { printed: { ...printed, sections } });
    for (const [i, file] of ['glossary.xhtml', 'index.xhtml'].entries())
      expect(await alone.read(file)).toMatch(
        new RegExp(`<h1 class="title"><span aria-label="${20 + i}" [^>]*></span>`),
      );
  });

  it('are not spoken of where there are none', async () => {
    const book = await bookOf(edition);
    expect(book.nav).not.toContain('page-list');
    expect(book.opf).not.toMatch(/pageBreak|pageNavigation/);
  });
});

describe('words of another language', () => {
  const foreign = {
    kind: 'foreign' as const,
    language: ar,
    children: [{ kind: 'text' as const, text: 'كتاب الحيوان' }],
  };
  const title = [
    { kind: 'emphasis' as const, children: [foreign] },
    { kind: 'text' as const, text: ' (3/4)' },
  ];
  const withTitle = (edition: Edition): Edition => {
    const [first, ...others] = edition.chapters;
    const [rendition] = first!.title;
    return { ...edition, chapters: [{ ...first!, title: [{ ...rendition, content: title }] }, ...others] };
  };

  it('say so in the contents too', async () => {
    const { nav } = await bookOf(withTitle(sampleEdition(en)));
    expect(nav).toMatch(
      /<span class="foreign" dir="rtl" lang="ar" xml:lang="ar">كتاب الحيوان<\/span> \(3\/4\)<\/span>/,
    );
  });

  it('say so on the title page and in the colophon, where a name is known in another language only', async () => {
    const edition = sampleEdition(ar);
    const people = edition.collection.people.map((one) => ({ ...one, name: { en: 'N. Hasan, Jr.' } }));
    const book = await bookOf(
      withCollection(edition, { people, publisher: { name: { en: 'Paper Inc.' }, url: undefined } }),
    );
    const name = '<span dir="ltr" lang="en" xml:lang="en">N. Hasan, Jr.</span>';
    expect(await book.read('title.xhtml')).toContain(`تحرير ${name}`);
    expect(await book.read('colophon.xhtml')).toContain(`<dd>${name}`);
    expect(await book.read('colophon.xhtml')).toContain('<span dir="ltr" lang="en" xml:lang="en">Paper Inc.</span>');
  });

  it('are catalogued as what they are: the title of a work that is one text for all languages', async () => {
    const edition = sampleEdition(ar);
    const [first, ...others] = edition.chapters;
    const source = { ...first!.meta.source!, title: 'The Book of Paper', language: 'en' };
    const chapters = [{ ...first!, meta: { ...first!.meta, source } }, ...others];
    expect((await bookOf({ ...edition, chapters })).opf).toMatch(/<dc:source xml:lang="en">[^<]*The Book of Paper/);
  });
});

describe('a bilingual book', () => {
  const edition = sampleEdition(en, ar);

  it('offers each language alone as a style of its pages', async () => {
    const book = await bookOf(edition);
    const page = await book.read('chapter-01.xhtml');
    expect(page).toContain('<link rel="stylesheet" type="text/css" href="view-both.css" title="Both languages"/>');
    expect(page).toContain('<link rel="alternate stylesheet" type="text/css" href="view-ar.css" title="Arabic only"/>');
    expect(await book.read('view-ar.css')).toContain('.pair > :lang(en)');
  });

  it('shows a language alone without the pictures of the other', async () => {
    const book = await bookOf(edition);
    const pages = await Promise.all(['chapter-01.xhtml', 'chapter-02.xhtml'].map((name) => book.read(name)));
    const pictures = pages.flatMap((page) => page.match(/(?<=<img [^>]*class=")[^"]*/g) ?? []);
    expect(pictures).toEqual(['only-en', 'only-ar']);
    expect(await book.read('view-ar.css')).toContain('.only-en');
    expect(await book.read('view-ar.css')).not.toContain('.only-ar');
  });

  it('folds the translation away where the collection wants it', async () => {
    const book = await bookOf(withEbook(edition, { bilingual: 'folded' }));
    const page = await book.read('chapter-01.xhtml');
    expect(page).toMatch(
      /<details class="fold"><summary dir="rtl" lang="ar" xml:lang="ar">العربية<\/summary><p dir="rtl"/,
    );
    expect(page).not.toContain('alternate stylesheet');
  });

  it('as twins, has a chapter a language whose passages lead to each other', async () => {
    const book = await bookOf(withEbook(edition, { bilingual: 'twins' }));
    expect(book.names).toEqual(expect.arrayContaining(['chapter-01.en.xhtml', 'chapter-01.ar.xhtml']));
    const arabic = await book.read('chapter-01.ar.xhtml');
    expect(arabic).toMatch(/<html [^>]*dir="rtl">/);
    expect(arabic).toMatch(/<a aria-label="هذه الفقرة بالإنجليزية" class="twin"[^>]*href="chapter-01.en.xhtml#u-/);
    // The label is Arabic, and only the sign is read as English.
    expect(arabic).toMatch(/#u-\w+"><span dir="ltr" lang="en" xml:lang="en">En<\/span><\/a>/);
    expect(await expectLiveLinks(book, 'chapter-01.ar.xhtml')).toBeGreaterThan(5);
    expect(await expectLiveLinks(book, 'chapter-01.en.xhtml')).toBeGreaterThan(5);
    const spine = [...book.opf.matchAll(/<itemref idref="item-(chapter[^"]+)"/g)].map((found) => found[1]);
    expect(spine.slice(0, 2)).toEqual(['chapter-01.en.xhtml', 'chapter-01.ar.xhtml']);
  });
});

describe('twin chapters of a text that is not translated', () => {
  const [chapter] = sampleEdition(en, ar).chapters;
  const one = (text: string): Prose => [
    { ...proseIn([en])(text, '')[0], wanted: ar, state: 'missing', mark: 'missing' },
  ];
  const figure = { kind: 'figure' as const, source: 'mill.png', alternative: undefined, caption: one('The mill.') };
  const parts = [
    { heading: undefined, blocks: [figure, { kind: 'paragraph' as const, prose: one('By a river.') }], notes: [] },
  ];
  const edition = { ...sampleEdition(en, ar), chapters: [{ ...chapter!, parts }] };
  const book = (changes: Partial<Context> = {}) => bookOf(withEbook(edition, { bilingual: 'twins' }), changes);

  it('name its figures in both lists', async () => {
    const contents = await (await book()).read('toc.xhtml');
    for (const language of ['en', 'ar'])
      expect(contents).toMatch(new RegExp(`href="chapter-01.${language}.xhtml#[^>]*>(?:<[^>]*>)*The mill.`));
    expect(contents).not.toMatch(/<a [^>]*><\/a>/);
  });

  it('begin a printed page in one of the two', async () => {
    const [{ unit }] = figure.caption;
    const page = { chapter: chapter!.id, unit, language: 'ar', label: '7', offset: 3 };
    const { read } = await book({ printed: { pages: [page], sections: [] } });
    const marked = await Promise.all(['ar', 'en'].map((tag) => read(`chapter-01.${tag}.xhtml`)));
    expect(marked.map((text) => text.match(/role="doc-pagebreak"/g)?.length ?? 0)).toEqual([1, 0]);
    expect(await read('toc.xhtml')).toContain('<a href="chapter-01.ar.xhtml#page-1">');
  });

  it('say only in the other language that it is not translated', async () => {
    const { read } = await book();
    expect(await read('chapter-01.ar.xhtml')).toContain('لم يُترجَم بعد');
    expect(await read('chapter-01.en.xhtml')).not.toContain('class="mark"');
  });
});

describe('cover and fonts', () => {
  it('shows the collection’s own picture', async () => {
    const jpeg = {
      mediaType: 'image/jpeg' as const,
      bytes: new Uint8Array([0xff, 0xd8, 0xff, 0xd9]),
      width: 8,
      height: 9,
    };
    const book = await bookOf(sampleEdition(en), { cover: () => jpeg });
    expect(book.opf).toContain('href="images/cover.jpg" media-type="image/jpeg" properties="cover-image"');
    expect(book.opf).toContain('<meta name="cover" content="item-images-cover.jpg"/>');
    expect(await book.read('cover.xhtml')).toMatch(/<img [^>]*height="9"[^>]*src="images\/cover.jpg"[^>]*width="8"/);
  });

  it('leaves the fonts to the reading system where the collection wants it', async () => {
    const book = await bookOf(withEbook(sampleEdition(ar), { fonts: false }));
    expect(book.names.filter((name) => name.startsWith('fonts/'))).toEqual([]);
    expect(await book.read('style.css')).not.toContain('@font-face');
    expect(await book.read('colophon.xhtml')).not.toContain('Open Font License');
  });
});

describe('what the book says of its accessibility', () => {
  const CLAIM = 'EPUB Accessibility 1.1 - WCAG 2.2 Level AA';
  const edition = sampleEdition(en);
  const [chapter] = edition.chapters;
  const [part] = chapter!.parts;
  const [title] = chapter!.title;
  const place = { file: '01-paper.md', line: 9, column: 3 };
  let units = 0;
  const prose = (text: string) =>
    [{ ...title, unit: `unit${units++}`, place, content: [{ kind: 'text' as const, text }] }] as const;
  const blockless = { ...edition, chapters: [{ ...chapter!, parts: [] }] };
  const having = (
    ...blocks: (typeof part extends undefined ? never : NonNullable<typeof part>)['blocks'][number][]
  ) => ({
    ...blockless,
    chapters: [{ ...chapter!, parts: [{ heading: undefined, blocks, notes: [] }] }],
  });

  it('conforms, and the publisher answers for it, where nothing stands against it', async () => {
    const { opf, problems } = await bookOf(blockless);
    expect(problems).toEqual([]);
    expect(opf).toContain(`<meta property="dcterms:conformsTo" id="conformance">${CLAIM}</meta>`);
    expect(opf).toContain('<meta property="a11y:certifiedBy" refines="#conformance">Copyists’ Market Press</meta>');
    const anonymous = await bookOf(withCollection(blockless, { publisher: undefined }));
    expect(anonymous.opf).not.toContain('conformsTo');
  });

  it.each([
    [
      'no-alternative-text',
      having({ kind: 'figure', source: 'x.png', alternative: undefined, caption: prose('A mill') }),
    ],
    ['heading-skips-level', having({ kind: 'heading', level: 4, prose: prose('Deep') })],
    [
      'table-without-head',
      having({
        kind: 'table',
        caption: prose('Mills'),
        alignments: ['start'],
        head: [{ prose: prose(' ') }],
        rows: [[{ prose: prose('x') }]],
      }),
    ],
    ['language-unmarked', having({ kind: 'paragraph', prose: prose('They wrote كتاب في صناعة الورق والحبر there.') })],
  ])('claims nothing with %s, and says where it stands', async (code, faulty) => {
    const { opf, problems } = await bookOf(faulty);
    expect(problems).toMatchObject([{ code, severity: 'warning', place }]);
    expect(opf).not.toContain('conformsTo');
  });

  it('lets names and single terms of another script stand', async () => {
    const { problems } = await bookOf(having({ kind: 'paragraph', prose: prose('The word ورّاق means copyist.') }));
    expect(problems).toEqual([]);
  });
});
