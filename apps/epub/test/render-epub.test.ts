// What a reading system notices in an EPUB: its package, navigation, fonts and pictures; and that it never changes.

import JSZip from 'jszip';
import { describe, expect, it } from 'vitest';
import { ar, context, en, hostileEdition, sampleEdition } from '../../../packages/core/test/html/sample-edition.ts';
import { accessibilityOf, seenIn } from '../src/accessibility.ts';
import { renderEpub } from '../src/index.ts';

type Edition = ReturnType<typeof sampleEdition>;

/** Of a book without page numbers and index, for which somebody answers. */
const claims = ({ chapters }: Edition) =>
  accessibilityOf(chapters.map(seenIn), { pageList: false, index: false }, 'A Press');

async function unpack(edition: Edition) {
  const { bytes, mediaType, problems } = await renderEpub(edition, context);
  expect({ mediaType, problems }).toEqual({ mediaType: 'application/epub+zip', problems: [] });
  const zip = await JSZip.loadAsync(bytes);
  const names = Object.keys(zip.files);
  const read = (name: string) => zip.file(`OEBPS/${name}`)!.async('string');
  const readBytes = (name: string) => zip.file(`OEBPS/${name}`)!.async('nodebuffer');
  return { bytes, names, read, readBytes, opf: await read('content.opf') };
}

describe('the package document', () => {
  it('says how the pages run', async () => {
    for (const [edition, direction] of [
      [sampleEdition(en), 'ltr'],
      [sampleEdition(ar), 'rtl'],
      [sampleEdition(en, ar), 'ltr'],
      [sampleEdition(ar, en), 'rtl'],
    ] as const) {
      const { opf, read } = await unpack(edition);
      expect(opf).toContain(`<spine toc="ncx" page-progression-direction="${direction}">`);
      expect(opf).toContain(`xml:lang="${edition.languages[0].tag}" dir="${direction}"`);
      const page = await read('chapter-01.xhtml');
      const where = `lang="${edition.languages[0].tag}" xml:lang="${edition.languages[0].tag}" dir="${direction}"`;
      expect(page).toMatch(new RegExp(`<html [^>]*${where}>`));
      expect(page).toMatch(new RegExp(`<body [^>]*${where}>`));
    }
  });

  it('names titles, people with their roles, licence and subjects in the edition’s languages', async () => {
    const { opf } = await unpack(sampleEdition(en, ar));
    expect(opf).toContain('<dc:language>en</dc:language><dc:language>ar</dc:language>');
    expect(opf).toContain('<dc:title id="title-main" xml:lang="en" dir="ltr">A Reader on Paper &amp; Ink</dc:title>');
    expect(opf).toContain('xml:lang="ar" dir="rtl">مختارات في الورق والحبر</meta>');
    expect(opf).toMatch(
      /<dc:creator id="contributor-1"[^>]*>Suad al-Khatib<\/dc:creator><meta property="role" refines="#contributor-1" scheme="marc:relators">aut<\/meta><meta property="file-as" refines="#contributor-1">Khatib, Suad al-</,
    );
    expect(opf).toMatch(/>Layla Hasan<\/dc:contributor><meta [^>]*>edt</);
    expect(opf).toMatch(/>Suad al-Khatib<\/dc:contributor><meta [^>]*>trl</);
    expect(opf).toContain('CC BY 4.0 (https://creativecommons.org/licenses/by/4.0/)</dc:rights>');
    expect(opf).toContain('dir="rtl">ورق</dc:subject>');
    expect(opf).toContain('<meta property="dcterms:modified">2024-05-02T00:00:00Z</meta>');
  });

  it('belongs to the same set in every language, whatever the set is called there', async () => {
    const set = (opf: string) => /property="dcterms:identifier" refines="#collection">(urn:uuid:[^<]+)</.exec(opf)?.[1];
    const [one, other] = [await unpack(sampleEdition(en)), await unpack(sampleEdition(ar))];
    expect(set(one.opf)).toBeDefined();
    expect(set(one.opf)).toBe(set(other.opf));
  });

  it('gives the dates of the works discussed in words', async () => {
    expect((await unpack(sampleEdition(ar))).opf).toContain(
      'كتاب الورق، آذار ١٩٥٠، https://example.org/book</dc:source>',
    );
  });

  it('keeps its identifier through edits, and has another in another language', async () => {
    const identifier = (opf: string) => /<dc:identifier id="identifier">(.*?)</.exec(opf)?.[1];
    const edition = sampleEdition(en);
    const edited = { ...edition, chapters: edition.chapters.slice(1), modified: '2030-01-01T00:00:00Z' };
    const [one, two, other] = [await unpack(edition), await unpack(edited), await unpack(sampleEdition(ar))];
    expect(identifier(one.opf)).toMatch(
      /^urn:uuid:[0-9a-f]{8}-[0-9a-f]{4}-5[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/,
    );
    expect(identifier(two.opf)).toBe(identifier(one.opf));
    expect(identifier(other.opf)).not.toBe(identifier(one.opf));
    expect(await one.read('toc.ncx')).toContain(`content="${identifier(one.opf)}"`);
  });

  it('lists every file of the book once, and no other', async () => {
    const { opf, names } = await unpack(sampleEdition(en, ar));
    const listed = [...opf.matchAll(/<item [^>]*href="([^"]*)"/g)].map((match) => `OEBPS/${match[1]}`);
    const others = ['mimetype', 'META-INF/container.xml', 'OEBPS/content.opf'];
    expect([...listed, ...others].sort()).toEqual([...names].sort());
  });
});

describe('accessibility metadata', () => {
  it('claims alternative text only when every figure has it', () => {
    const edition = sampleEdition(en);
    expect(claims(edition)).toMatchObject({
      sufficient: ['textual'],
      features: expect.arrayContaining(['alternativeText']),
    });
    const [chapter] = edition.chapters;
    const bare = { kind: 'figure' as const, source: 'x.png', alternative: undefined, caption: undefined };
    const list = { kind: 'list' as const, ordered: false, start: 1, loose: false, items: [{ blocks: [bare] }] };
    const parts = [...chapter!.parts, { heading: undefined, blocks: [list], notes: [] }];
    const without = claims({ ...edition, chapters: [{ ...chapter!, parts }] });
    expect(without.features).not.toContain('alternativeText');
    expect(without.sufficient).toEqual(['textual,visual']);
  });

  it('claims nothing visual of a book without figures', () => {
    const edition = sampleEdition(en);
    expect(claims({ ...edition, chapters: edition.chapters.slice(1) })).toMatchObject({ modes: ['textual'] });
  });
});

describe('navigation', () => {
  it('nests parts and sections under their document and leads to places that exist', async () => {
    const { read } = await unpack(sampleEdition(en, ar));
    const nav = await read('toc.xhtml');
    expect(nav).toMatch(/epub:type="toc"/);
    expect(nav).toMatch(
      /On paper<\/span>.*<ol><li><a href="chapter-01.xhtml#u-\w+">.*Part one<\/span>.*<ol><li>.*The mills/s,
    );
    expect(nav).toMatch(/<nav epub:type="landmarks" hidden="hidden"/);
    for (const [, file = '', id] of nav.matchAll(/href="([^"#]*)(?:#([^"]*))?"/g)) {
      const page = await read(file);
      if (id !== undefined) expect(page).toContain(`id="${id}"`);
    }
  });

  it('says the same in the NCX', async () => {
    const { read } = await unpack(sampleEdition(ar));
    const order = [...(await read('toc.ncx')).matchAll(/playOrder="(\d+)"/g)].map((match) => Number(match[1]));
    expect(order).toEqual(order.map((_, i) => i + 1));
    expect(await read('toc.ncx')).toContain('<text>الجزء الأول</text>');
  });
});

describe('links', () => {
  it('from page to page lead to pages and ids that exist', async () => {
    const { read } = await unpack(sampleEdition(ar));
    const page = await read('chapter-01.xhtml');
    expect(page).toContain('href="chapter-02.xhtml"');
    expect(page).toMatch(/href="#note-1"|href="chapter-01.xhtml#u-/);
  });
});

describe('the colophon', () => {
  it('calls nothing translated that was written in the language', async () => {
    const complete = (source: number) => {
      const edition = sampleEdition(en);
      const counts = { source, fresh: 9, touched: 0, stale: 0, missing: 0, computed: 0 };
      return unpack({ ...edition, completeness: [counts] }).then(({ read }) => read('colophon.xhtml'));
    };
    expect(await complete(1)).toContain('Every passage of this edition is given in English.');
    expect(await complete(0)).toContain('Every passage of this edition is translated.');
  });
});

describe('the style sheet', () => {
  it('sets the lower levels of the contents in from both sides, for entries in both directions', async () => {
    const css = await (await unpack(sampleEdition(en, ar))).read('style.css');
    expect(css).toMatch(/\nnav ol \{[^}]*padding-inline: [\d.]+em; \}/);
  });

  it('leaves direction to the dir attribute and knows no left and right', async () => {
    const css = await (await unpack(sampleEdition(en, ar))).read('style.css');
    expect(css).not.toMatch(/\bdirection\b|unicode-bidi|\bleft\b|\bright\b/);
    expect(css).toContain('ol:lang(ar) > li { list-style-type: arabic-indic; }');
    expect(css).not.toContain('ol:lang(en)');
  });

  it('names its fonts where a language begins, so that what is below follows the one that a reader chooses', async () => {
    const css = await (await unpack(sampleEdition(en, ar))).read('style.css');
    const named = [...css.matchAll(/^([^@\n]*)\{[^}]*font-family: "/gm)].map(([, selector]) => selector!.trim());
    // Only in another language: a byline that says the language of its page would keep its font.
    expect(named).toEqual([
      'body',
      'body[lang|="en"], [lang]:not([lang|="en"]) [lang|="en"]',
      'body[lang|="ar"], [lang]:not([lang|="ar"]) [lang|="ar"]',
    ]);
  });

  it('keeps a range of figures on one line, parts a word longer than that, and gives a light ground to pictures at night', async () => {
    const edition = sampleEdition(en, ar);
    const title = { en: 'Iraq, 1973–2018', ar: 'العراق، ١٩٧٣–٢٠١٨' };
    const book = await unpack({ ...edition, collection: { ...edition.collection, title } });
    const page = await book.read('title.xhtml');
    for (const range of ['1973–2018', '١٩٧٣–٢٠١٨']) expect(page).toContain(`<span class="range">${range}</span>`);
    const css = await book.read('style.css');
    expect(css).toMatch(/^\.range \{[^}]*white-space: nowrap/m);
    // An address or a long word in a heading would stand in the next page.
    expect(css).toMatch(/^body \{[^}]*overflow-wrap: break-word/m);
    expect(css).toMatch(/^figure img \{[^}]*background-color: #fff/m);
  });

  it('keeps what must not be torn apart at the end of a page', async () => {
    const css = await (await unpack(sampleEdition(en, ar))).read('style.css');
    for (const whole of ['h6', 'tr', 'figure', '.epigraph', '.pull-quote'])
      expect(css).toMatch(new RegExp(`${whole} \\{[^}]*break-inside: avoid`));
    for (const tail of ['.attribution', '.signature'])
      expect(css).toMatch(new RegExp(`${tail} \\{[^}]*break-before: avoid`));
    for (const head of ['h6', 'dt']) expect(css).toMatch(new RegExp(`\\b${head} \\{[^}]*break-after: avoid`));
  });
});

describe('fonts', () => {
  it('are subset TrueType, keep what joins Arabic, and bring their licence', async () => {
    const { names, readBytes, read } = await unpack(sampleEdition(ar));
    const amiri = await readBytes('fonts/Amiri-400.ttf');
    expect(amiri.readUInt32BE(0)).toBe(0x00010000);
    for (const feature of ['GSUB', 'GPOS', 'init', 'medi', 'fina', 'mark'])
      expect(amiri.includes(feature), feature).toBe(true);
    expect(amiri.length).toBeLessThan(150_000);
    expect(await read('fonts/Amiri-OFL.txt')).toContain('SIL OPEN FONT LICENSE');
    // Arabic is not slanted.
    const faces = names.filter((name) => name.endsWith('.ttf'));
    expect(faces.filter((name) => name.includes('Amiri'))).toEqual([
      'OEBPS/fonts/Amiri-400.ttf',
      'OEBPS/fonts/Amiri-700.ttf',
    ]);
    expect(faces).toHaveLength(6);
  });

  it('of an edition without Arabic and without emphasis are two', async () => {
    const edition = sampleEdition(en);
    const { names } = await unpack({ ...edition, chapters: edition.chapters.slice(1) });
    expect(names.filter((name) => name.endsWith('.ttf'))).toEqual([
      'OEBPS/fonts/EBGaramond-400.ttf',
      'OEBPS/fonts/EBGaramond-700.ttf',
    ]);
  });

  it('keep the ligatures and kerns of Latin text, and leave out what no reading system asks for', async () => {
    const { readBytes } = await unpack(sampleEdition(en));
    const garamond = await readBytes('fonts/EBGaramond-400.ttf');
    for (const feature of ['liga', 'kern']) expect(garamond.includes(feature), feature).toBe(true);
    for (const feature of ['smcp', 'dlig', 'swsh']) expect(garamond.includes(feature), feature).toBe(false);
    expect(garamond.length).toBeLessThan(60_000);
  });
});

describe('pictures', () => {
  it('are each language’s own, stored once', async () => {
    const count = async (edition: Edition) =>
      (await unpack(edition)).names.filter((name) => /images\/[0-9a-f]{16}\.png$/.test(name)).length;
    expect(await count(sampleEdition(en))).toBe(1);
    expect(await count(sampleEdition(en, ar))).toBe(2);
  });

  it('that are not what they say are left out, their words shown', async () => {
    const broken = { mediaType: 'image/png' as const, bytes: new Uint8Array([1, 2, 3, 4]), width: 1, height: 1 };
    const { bytes } = await renderEpub(sampleEdition(en), { ...context, picture: () => broken });
    const zip = await JSZip.loadAsync(bytes);
    expect(await zip.file('OEBPS/chapter-01.xhtml')!.async('string')).toContain('Figure: A water mill');
  });

  it('have a cover of 1200 by 1800 pixels', async () => {
    const cover = await (await unpack(sampleEdition(ar))).readBytes('images/cover.png');
    expect([cover.readUInt32BE(16), cover.readUInt32BE(20)]).toEqual([1200, 1800]);
    expect(cover.length).toBeLessThan(60_000);
  });
});

describe('the same edition', () => {
  it('gives the same bytes on every run and in every time zone', async () => {
    const zone = process.env.TZ;
    try {
      process.env.TZ = 'Pacific/Auckland';
      const one = await renderEpub(sampleEdition(en, ar), context);
      process.env.TZ = 'America/Los_Angeles';
      const two = await renderEpub(sampleEdition(en, ar), context);
      expect(Buffer.from(one.bytes).equals(Buffer.from(two.bytes))).toBe(true);
    } finally {
      if (zone === undefined) delete process.env.TZ;
      else process.env.TZ = zone;
    }
  });
});

describe('hostile text', () => {
  it('runs no template, loads nothing and stays text', async () => {
    const { read, opf } = await unpack(hostileEdition(5000, en));
    const page = await read('chapter-01.xhtml');
    for (const text of [page, opf, await read('toc.xhtml'), await read('toc.ncx'), await read('title.xhtml')]) {
      expect(text).toContain('&lt;%= 1 %&gt;');
      expect(text).not.toMatch(/<script|<!--|javascript:|[^\t\n\r\u0020-\ufffd]/);
    }
    expect(page).toContain('the deepest words');
    expect(page).not.toContain('passwd');
  });
});

describe('progress', () => {
  it('is told from nothing to all', async () => {
    const seen: number[] = [];
    await renderEpub(sampleEdition(en), { ...context, progress: (done, total) => seen.push(done / total) });
    expect(seen[0]).toBe(0);
    expect(seen.at(-1)).toBe(1);
  });
});
