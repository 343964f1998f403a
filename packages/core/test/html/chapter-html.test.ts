// What a reader of a chapter's page notices: languages and directions, notes and the ways back, links, outline, marks.

import type { Element, Nodes } from 'hast';
import { describe, expect, it } from 'vitest';
import { chapterHtml } from '../../src/html/chapter-html.ts';
import type { ChapterHtmlOptions } from '../../src/html/chapter-html-options.ts';
import { chapterOutline } from '../../src/html/chapter-outline.ts';
import { toPlainText } from '../../src/html/to-plain-text.ts';
import { toXhtml } from '../../src/html/to-xhtml.ts';
import type { Edition } from '../../src/model/edition.ts';
import { knownLanguage } from '../../src/model/language.ts';
import {
  ar,
  en,
  HOSTILE,
  hostileEdition,
  labels,
  plainChapter,
  proseIn,
  rendition,
  sampleEdition,
  t,
} from './sample-edition.ts';

function htmlOf(edition: Edition, more: Partial<ChapterHtmlOptions> = {}) {
  const options: ChapterHtmlOptions = {
    languages: edition.languages,
    vocabulary: 'epub',
    header: 'whole',
    idPrefix: '',
    people: edition.collection.people,
    labels,
    href: (document, unit) => `${document}.xhtml${unit === undefined ? '' : `#u-${unit}`}`,
    picture: (source, language) => ({ src: `images/${source.replace('.', `-${language.tag}.`)}`, width: 1, height: 1 }),
    ...more,
  };
  return chapterHtml(edition.chapters[0]!, options);
}

/** Every element, in document order. */
function elements(node: Nodes): readonly Element[] {
  const inside = 'children' in node ? node.children.flatMap(elements) : [];
  return node.type === 'element' ? [node, ...inside] : inside;
}

it('shows what is marked for the index as plain words', () => {
  const children = [t('al-'), { kind: 'emphasis', children: [t('Maliki')] } as const];
  const title = proseIn([en])([t('by '), { kind: 'indexed', role: 'name', entry: 'Maliki', children }], '');
  const edition = { ...sampleEdition(en), chapters: [plainChapter('one', [en], title, [])] };
  expect(toXhtml(htmlOf(edition))).toContain('by al-<em>Maliki</em>');
});

const editions = [sampleEdition(en), sampleEdition(ar), sampleEdition(en, ar), sampleEdition(ar, en)];

describe.each(editions.map((edition) => [edition.name, edition] as const))('the page of %s', (_name, edition) => {
  const all = elements(htmlOf(edition));
  const ids = all.flatMap(({ properties: { id } }) => (id === undefined ? [] : [String(id)]));

  it('has every id once', () => {
    expect(new Set(ids).size).toBe(ids.length);
  });

  it('has fragments that lead to an id of the page', () => {
    const targets = all.flatMap(({ properties: { href } }) =>
      String(href).startsWith('#') ? [String(href).slice(1)] : [],
    );
    expect(targets.length).toBeGreaterThan(5);
    for (const target of targets) expect(ids).toContain(target);
  });

  it('has a way back from a note to each of its calls', () => {
    const calls = all.filter((one) => one.properties.role === 'doc-noteref');
    const backs = all.filter((one) => one.properties.role === 'doc-backlink').map((one) => one.properties.href);
    expect(calls.length).toBe(edition.languages.length * 4);
    for (const call of calls) expect(backs).toContain(`#${String(call.properties.id)}`);
  });

  it('says lang, xml:lang and dir together or not at all', () => {
    for (const { tagName, properties } of all) {
      if (tagName === 'pre' || tagName === 'code') continue;
      expect(properties.lang).toBe(properties.xmlLang);
      expect(properties.dir).toBe(properties.lang === undefined ? undefined : properties.lang === 'ar' ? 'rtl' : 'ltr');
    }
  });

  it('has one heading element for each heading of the outline, never skipping a level', () => {
    const levels = all.flatMap(({ tagName }) => (/^h[1-6]$/.test(tagName) ? [Number(tagName[1])] : []));
    expect(levels).toEqual([1, 2, 3, 4, 3, 2, 3, 3]);
  });

  it('holds no link inside a link', () => {
    for (const link of all.filter((one) => one.tagName === 'a'))
      expect(link.children.flatMap(elements).map((one) => one.tagName)).not.toContain('a');
  });
});

describe('one language', () => {
  it('marks a block that is written in another one, and says why in the reader’s language', () => {
    expect(toXhtml(htmlOf(sampleEdition(ar)))).toMatch(
      /<p dir="ltr" id="u-\w+" lang="en" xml:lang="en">Nobody has translated this yet. <small class="mark" dir="rtl" lang="ar" xml:lang="ar">\[لم يُترجَم بعد\]<\/small><\/p>/,
    );
  });

  it('marks a stale translation', () => {
    expect(toXhtml(htmlOf(sampleEdition(ar)))).toContain('[ترجمة متقادمة]');
  });

  it('writes numbers in its digits: calls and notes', () => {
    const xhtml = toXhtml(htmlOf(sampleEdition(ar)));
    expect(xhtml).toMatch(/role="doc-noteref">١<\/a>/);
    expect(xhtml).toMatch(/role="doc-backlink" xml:lang="ar">٢\.<\/a>/);
  });

  it('keeps two calls side by side apart', () => {
    expect(toXhtml(htmlOf(sampleEdition(en)))).toContain('</sup>\u202f<sup ');
  });

  it('isolates a call, lest a year before it draw it to its other side', () => {
    const calls = editions.flatMap((edition) => elements(htmlOf(edition))).filter(({ tagName }) => tagName === 'sup');
    for (const { properties } of calls) expect(properties.dir).toBe(properties.lang === 'ar' ? 'rtl' : 'ltr');
    expect(calls.length).toBeGreaterThan(0);
  });

  it('keeps names and titles of the original in another language apart, and says their language', () => {
    const edition = sampleEdition(ar);
    const [chapter] = edition.chapters;
    const source = {
      ...chapter!.meta.source!,
      title: 'Paper (1911)',
      author: { en: 'A. Nother, Jr.' },
      language: 'en',
    };
    const meta = { ...chapter!.meta, authors: ['suad', 'A. Guest'], source: { ...source, url: undefined } };
    const xhtml = toXhtml(htmlOf({ ...edition, chapters: [{ ...chapter!, meta }] }));
    expect(xhtml).toContain('«<span dir="ltr" lang="en" xml:lang="en">Paper (1911)</span>»');
    expect(xhtml).toContain('<span dir="ltr" lang="en" xml:lang="en">A. Nother, Jr.</span> (');
    expect(xhtml).toMatch(/بقلم [^<]+<bdi>A\. Guest<\/bdi><\/p>/);
  });

  it('offers a long description in each language, each said in its own', () => {
    const edition = sampleEdition(en, ar);
    const [chapter] = edition.chapters;
    const long = proseIn([en, ar])('A mill beside a river. '.repeat(12), 'طاحونة ماء إلى جانب نهر. '.repeat(12));
    const figure = { kind: 'figure' as const, source: 'mill.png', alternative: long, caption: undefined };
    const parts = [{ heading: undefined, blocks: [figure], notes: [] }];
    expect(toXhtml(htmlOf({ ...edition, chapters: [{ ...chapter!, parts }] }))).toContain(
      '<summary><span class="only-en" dir="ltr" lang="en" xml:lang="en">Description of the figure</span><span class="only-en only-ar"> · </span><span class="only-ar" dir="rtl" lang="ar" xml:lang="ar">وصف الشكل</span></summary>',
    );
  });

  it('keeps the words of both languages together where one describes a picture at length', () => {
    const edition = sampleEdition(en, ar);
    const [chapter] = edition.chapters;
    const alternative = proseIn([en, ar])('A mill beside a river. '.repeat(12), 'طاحونة.');
    const figure = { kind: 'figure' as const, source: 'mill.png', alternative, caption: undefined };
    const parts = [{ heading: undefined, blocks: [figure], notes: [] }];
    const xhtml = toXhtml(htmlOf({ ...edition, chapters: [{ ...chapter!, parts }] }));
    expect(xhtml).toContain('alt="A mill beside a river."');
    expect(xhtml).toMatch(/<details class="description">.*<\/summary>.*(?:A mill beside a river\. ?){12}.*طاحونة\./s);
  });

  it('sets the cells of a table as their column says', () => {
    const xhtml = toXhtml(htmlOf(sampleEdition(en)));
    expect(xhtml).toMatch(/<th id="[^"]+" scope="col">Year<\/th><th class="end" id="[^"]+" scope="col">Dirhams<\/th>/);
    expect(xhtml).toMatch(/<td[^>]* class="end"[^>]*>3\.5<\/td>|<td class="end"[^>]*>3\.5<\/td>/);
    expect(xhtml).toMatch(/<td(?: data-head="Year")? id="[^"]+">1258<\/td>/);
  });

  it('keeps a place in another language apart from the date', () => {
    const edition = sampleEdition(en);
    const [chapter] = edition.chapters;
    const meta = { ...chapter!.meta, place: { ar: 'بغداد' } };
    expect(toXhtml(htmlOf({ ...edition, chapters: [{ ...chapter!, meta }] }))).toContain(
      '<p><span dir="rtl" lang="ar" xml:lang="ar">بغداد</span>, <time',
    );
  });

  it('names translators beside a translation, not beside the original', () => {
    expect(toXhtml(htmlOf(sampleEdition(en)))).not.toContain('Translated by');
    expect(toXhtml(htmlOf(sampleEdition(ar)))).toContain('<p>ترجمة ليلى حسن</p>');
    const both = toXhtml(htmlOf(sampleEdition(en, ar)));
    expect(both).not.toContain('Translated by');
    expect(both).toContain('<p>ترجمة ليلى حسن</p>');
  });
});

describe('a language that the project has no words in', () => {
  const fa = knownLanguage('fa');
  const edition = { ...sampleEdition(ar), languages: [fa] as const };
  const xhtml = toXhtml(
    htmlOf({ ...edition, chapters: edition.chapters.map((one) => ({ ...one, sourceLanguage: fa })) }),
  );

  it('speaks English from left to right in its labels, and keeps its own direction', () => {
    expect(xhtml).toContain('<p dir="ltr" lang="en" xml:lang="en">By Suad al-Khatib and <bdi>A. Guest</bdi></p>');
    expect(xhtml).toContain('<h3 class="notes-title" dir="ltr" lang="en" xml:lang="en">Notes</h3>');
    expect(xhtml).toContain('<div class="byline" dir="rtl" lang="fa" xml:lang="fa">');
  });
});

describe('two languages', () => {
  const xhtml = toXhtml(htmlOf(sampleEdition(en, ar)));

  it('stand beside each other in one pair, the leading one first', () => {
    expect(xhtml).toMatch(
      /<div class="pair" id="u-\w+"><p dir="ltr" lang="en" xml:lang="en">They made it thin.<\/p><p dir="rtl" lang="ar" xml:lang="ar">صنعوه رقيقًا.<\/p><\/div>/,
    );
  });

  it('share a heading, a cell and a caption', () => {
    expect(xhtml).toMatch(
      /<h3 id="u-\w+"><span class="line" dir="ltr"[^>]*>The mills<\/span><br\/>\s<span class="line" dir="rtl"[^>]*>الطواحين<\/span><\/h3>/,
    );
    expect(xhtml).toMatch(
      /<th id="u-\w+" scope="col"><div class="pair"><div [^>]*>Year<\/div><div [^>]*>السنة<\/div><\/div><\/th>/,
    );
  });

  it('keep the lines of a stanza together', () => {
    expect(xhtml).toMatch(/the page stayed white.<\/span><\/p><p class="stanza" dir="rtl"/);
  });

  it('show both pictures where they differ, and one where they do not', () => {
    expect(xhtml.match(/<img /g)).toHaveLength(2);
    const same = htmlOf(sampleEdition(en, ar), { picture: () => ({ src: 'images/a.png', width: 1, height: 1 }) });
    expect(toXhtml(same).match(/<img /g)).toHaveLength(1);
  });

  it('count the calls of a note in each language and lead back to each from its own number', () => {
    expect(xhtml).toMatch(/href="#note-3-call-1" lang="en"[^>]*>1\.<\/a> Begins again/);
    expect(xhtml).toMatch(/href="#note-3-call-2" lang="ar"[^>]*>١\.<\/a> يبدأ من جديد/);
  });
});

describe('for the web', () => {
  it('has no EPUB vocabulary, and its ids carry the prefix', () => {
    const xhtml = toXhtml(htmlOf(sampleEdition(en), { vocabulary: 'web', idPrefix: 'x-', header: 'untitled' }));
    expect(xhtml).not.toMatch(/epub:|xml:/);
    for (const [, id] of xhtml.matchAll(/ id="([^"]*)"/g)) expect(id).toMatch(/^x-/);
    expect(xhtml).not.toContain('<h1');
    expect(xhtml).toContain('A beginning');
  });

  it('makes a reference without an address plain text', () => {
    expect(toXhtml(htmlOf(sampleEdition(en), { href: () => undefined }))).toContain(
      'a new line, the next chapter, the mills.',
    );
  });
});

describe('hostile text', () => {
  it.each([3, 40, 5000])('nested %i deep loses no word and nests no deeper than readers can take', (depth) => {
    const tree = htmlOf(hostileEdition(depth, en, ar));
    const xhtml = toXhtml(tree);
    for (const words of ['the deepest words', 'أعمق الكلمات', 'the innermost words', 'no link', 'a link in a link'])
      expect(xhtml).toContain(words);
    expect(xhtml).not.toMatch(/<script|javascript:/);
    let level = 0;
    let deepest = 0;
    for (const [tag] of xhtml.matchAll(/<[^>]*>/g)) {
      if (!tag.endsWith('/>')) level += tag.startsWith('</') ? -1 : 1;
      deepest = Math.max(deepest, level);
    }
    expect(deepest).toBeLessThan(120);
  });

  it('takes a unit and a document with any id', () => {
    const prose = [rendition('a b"<\u0000>', en, HOSTILE)] as const;
    const chapter = plainChapter('x', [en], prose, []);
    expect(toXhtml(htmlOf({ ...sampleEdition(en), chapters: [chapter] }))).toMatch(/id="u-a_20b_22_3c_0_3e"/);
  });
});

describe('the outline', () => {
  it('nests sections in parts', () => {
    const words = (entries: ReturnType<typeof chapterOutline>): unknown =>
      entries.map((entry) => [
        entry.prose[0].content.map((run) => ('text' in run ? run.text : '')).join(''),
        words(entry.children),
      ]);
    expect(words(chapterOutline(sampleEdition(en).chapters[0]!))).toEqual([
      ['Part one', [['The mills', [['Wheels', []]]]]],
      ['Part two', [['Later mills', []]]],
    ]);
  });

  it('holds a section that skips a level under the one before it', () => {
    const p = proseIn([en]);
    const heading = (level: number, words: string) => ({ kind: 'heading' as const, level, prose: p(words, '') });
    const chapter = plainChapter('x', [en], p('t', ''), [heading(4, 'a'), heading(2, 'b'), heading(5, 'c')]);
    expect(chapterOutline(chapter).map((entry) => entry.children.length)).toEqual([0, 1]);
  });
});

describe('toPlainText', () => {
  const text = toPlainText(htmlOf(sampleEdition(en), { picture: () => undefined }));

  it('parts blocks by blank lines and keeps lines of verse', () => {
    expect(text).toContain('The pen ran dry,\nthe page stayed white.\n\nA second stanza.');
  });

  it('marks items, cells, calls and attributions', () => {
    expect(text).toContain('3. Rags\n\n– Linen\n\n4. Water');
    expect(text).toContain('Year | Dirhams\n\n1258 | 3.5');
    expect(text).toContain('Water drove them.[1]\u202f[2]');
    expect(text).toContain('— Ibn al-Nadim');
    expect(text).toContain('Figure: A water mill beside a river');
    expect(text).not.toContain('↩');
  });

  it('keeps program text as it stands', () => {
    expect(text).toContain('if (a < b) {\n  print("<script>");\n}');
  });

  it('joins no words across elements', () => {
    const prose = [rendition('aaaaaaaa', en, [t('a'), { kind: 'break' }, t('b')])] as const;
    const chapter = plainChapter('x', [en], prose, [{ kind: 'paragraph', prose }]);
    expect(toPlainText(htmlOf({ ...sampleEdition(en), chapters: [chapter] }))).toBe('a\nb\n\na\nb');
  });
});
