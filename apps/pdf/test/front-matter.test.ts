// What stands before the text and around it: half-title, title page, colophon, contents, running heads, page numbers.

import type { Edition, Language, Rendered } from '@warraq/core';
import { describe, expect, test } from 'vitest';
import { hasTool } from '../../../test/support/tool.ts';
import { frontLabel } from '../src/compose/page-labels.ts';
import { renderPdf } from '../src/index.ts';
import { AR, chapter, contextOf, EN, edition, part, printed, type Text, writer } from './edition-builder.ts';
import { extractText, paintedRuns, readPdf, runTool } from './pdf-reader.ts';
import { ARABIC_PARAGRAPHS, ENGLISH_PARAGRAPHS } from './sample-texts.ts';

const PAGE_WIDTH = 419.53;
const MEASURE = PAGE_WIDTH * 0.75;
const EDITIONS: Record<string, readonly [Language, ...Language[]]> = { en: [EN], ar: [AR], 'en-ar': [EN, AR] };

/** Ten chapters of one to six pages, with parts; titles end in a Latin token that is easy to find. */
function longBook(languages: readonly [Language, ...Language[]]): Edition {
  const w = writer(...languages);
  const both = (en: Text, ar: Text): readonly Text[] => languages.map(({ tag }) => (tag === 'ar' ? ar : en));
  const chapters = Array.from({ length: 10 }, (_, index) => {
    const plain = (count: number) =>
      Array.from({ length: count }, (_, i) => w.p(...both(ENGLISH_PARAGRAPHS[i % 3]!, ARABIC_PARAGRAPHS[i % 3]!)));
    const heading = w.h(1, ...both(`Section s${index}x`, `القسم s${index}x`));
    const parts = [part(plain(3 + 4 * ((index * 3) % 7))), part(plain(4), [], heading)];
    return chapter(`c${index}`, w.prose(...both(`Chapter t${index}x`, `الفصل t${index}x`)), parts);
  });
  const made = edition(languages, chapters);
  return { ...made, collection: { ...made.collection, translators: ['karim'] } };
}

const books = new Map<string, Promise<Rendered>>();

function book(name: string): Promise<Rendered> {
  const found = books.get(name) ?? renderPdf(longBook(EDITIONS[name]!), contextOf());
  books.set(name, found);
  return found;
}

async function pagesOf(name: string): Promise<readonly string[]> {
  return extractText((await book(name)).bytes)
    .split('\f')
    .slice(0, -1);
}

const SAID: Record<string, { readonly title: string; readonly colophon: readonly string[] }> = {
  en: {
    title: 'A Reader of Iraq',
    colophon: [
      'Edited by: Salma Haddad and Karim Nasser',
      'Translated by: Karim Nasser',
      'Publisher: Dar Warraq',
      'Licence: CC BY 4.0',
      'Set in: EB Garamond',
      'Every passage of this edition',
    ],
  },
  ar: {
    title: 'قراءات في شأن العراق',
    colophon: [
      'تحرير: سلمى حداد وكريم ناصر',
      'ترجمة: كريم ناصر',
      'الناشر: دار ورّاق',
      'الرخصة: CC BY 4.0',
      'الخطوط:',
      'جميع مقاطع هذه الطبعة',
    ],
  },
};

/** Digits of any of the scripts as a number. */
function numberOf(text: string): number {
  return Number(text.replace(/[٠-٩]/g, (digit) => `${digit.charCodeAt(0) - 0x660}`));
}

describe.runIf(hasTool('pdftotext')).each(Object.keys(EDITIONS))('the front of the %s book', (name) => {
  const languages = EDITIONS[name]!;
  const lines = (page: string): readonly string[] => page.split('\n').filter((line) => line.trim() !== '');

  test('begins with the title alone on a page, and an empty page behind it', async () => {
    const [half, blank] = await pagesOf(name);
    expect(lines(half!)).toEqual(languages.map(({ tag }) => SAID[tag]!.title));
    expect(lines(blank!)).toEqual([]);
  });

  test('has a title page and behind it a colophon, in every language', async () => {
    const [, , title, colophon] = await pagesOf(name);
    for (const { tag } of languages) {
      expect(title).toContain(SAID[tag]!.title);
      expect(title).toContain(tag === 'ar' ? 'ملاحظات ووثائق' : 'Notes & documents');
      // Readers put the words of a right-to-left line on a left-to-right page in another order.
      const said = SAID[tag]!.colophon.flatMap((text) => (languages.length === 1 ? [text] : text.split(/[\s:]+/)));
      for (const text of said) expect(colophon!.replace(/\s+/g, ' ')).toContain(text);
    }
    // Neither bears a number.
    expect(lines(title!).at(-1)).toMatch(/Warraq|ورّاق/);
  });

  test('has contents with the number of the page on which each chapter and section begins', async () => {
    const pages = await pagesOf(name);
    const start = pages.findIndex((page) => /^(Chapter|الفصل) t0x/.test(page));
    const contents = pages.slice(4, start).join('\n');
    const folio = (page: string): number => numberOf(lines(page).at(-1)!.trim());
    for (let index = 0; index < 10; index++) {
      for (const token of [`t${index}x`, `s${index}x`]) {
        const found = [...contents.matchAll(new RegExp(`${token}[\\s.…]*?([\\d٠-٩]+)$`, 'gm'))].map(
          (match) => match[1]!,
        );
        // Of an indented line beside one that runs the other way poppler puts the number elsewhere.
        expect(found.length, token).toBeGreaterThan(0);
        const page = pages.slice(start).findIndex((text) =>
          lines(text)
            .slice(1 - Number(token[0] === 't'))
            .join('\n')
            .includes(token),
        );
        expect(found.map(numberOf), token).toEqual(found.map(() => page + 1));
        expect(folio(pages[start + page]!), token).toBe(page + 1);
      }
    }
  });

  test('is followed by text under running heads: the edition over the verso, the chapter over the recto', async () => {
    const pages = await pagesOf(name);
    const start = pages.findIndex((page) => /^(Chapter|الفصل) t0x/.test(page));
    expect(start % 2, 'the text begins on a recto').toBe(0);
    let current = '';
    let seen = 0;
    pages.slice(start).forEach((page, index) => {
      const first = lines(page)[0]!;
      const opening = /^(?:Chapter|الفصل) (t\dx)$/.exec(first);
      if (opening !== null && opening[1] !== current) {
        current = opening[1]!;
        return;
      }
      seen++;
      if (index % 2 === 0) expect(first).toContain(current);
      else expect(first).toBe(SAID[languages[0].tag]!.title);
    });
    expect(seen).toBeGreaterThan(10);
  });

  test('numbers pages at the outer edge, the first page of the text being a recto', async () => {
    const { pages } = readPdf((await book(name)).bytes);
    const rtl = languages[0].direction === 'rtl';
    pages.forEach((page, index) => {
      const folio = paintedRuns(page)
        .filter(({ y }) => y < 90)
        .at(-1);
      if (folio === undefined || index < 4) return;
      const outerIsLeft = (index % 2 === 1) !== rtl;
      const left = PAGE_WIDTH / (outerIsLeft ? 6 : 12);
      if (outerIsLeft) expect(folio.x, `${index}`).toBeCloseTo(left, 0);
      else expect(folio.end, `${index}`).toBeCloseTo(left + MEASURE, 0);
    });
  });

  test.runIf(hasTool('qpdf'))('is labelled apart from the text, in the numbers that are printed', async () => {
    const { output } = runTool('qpdf', ['--json', '--json-key=pagelabels', '@'], (await book(name)).bytes);
    const labels = (JSON.parse(output) as { pagelabels: { label: Record<string, string> }[] }).pagelabels;
    const printed = labels.map(({ label }) => label['/P']!.replace(/^[ub]:/, ''));
    const rtl = languages[0].direction === 'rtl';
    expect(printed.slice(0, 8)).toEqual(
      rtl ? ['أ', 'ب', 'ج', 'د', 'هـ', 'و', '١', '٢'] : ['i', 'ii', 'iii', 'iv', 'v', 'vi', '1', '2'],
    );
    const pages = await pagesOf(name);
    expect(lines(pages[4]!).at(-1)!.trim()).toBe(printed[4]);
  });
});

test('numbers of the front go on past the last letter of the abjad', () => {
  const labels = contextOf().labels(AR);
  const first = Array.from({ length: 30 }, (_, page) => frontLabel(labels, page));
  expect(first.slice(8, 12)).toEqual(['ط', 'ي', 'ك', 'ل']);
  expect(first.slice(26)).toEqual(['ظ', 'غ', 'أأ', 'أب']);
  expect(new Set(first).size).toBe(30);
});

test.runIf(hasTool('pdftotext'))('a title ends a line at its colon, on its page and in the contents', async () => {
  const w = writer(EN);
  const title = w.prose('For a Secular and Independent Iraq: A Digest of the Joint Statement of 2014');
  const text = extractText((await renderPdf(edition([EN], [chapter('a', title, [])]), contextOf())).bytes);
  expect(text.match(/For a Secular and Independent Iraq: ?\n+A Digest/g)).toHaveLength(2);
});

test.each([
  ['en', EN, AR, 'عنوان بالعربية'],
  ['ar', AR, EN, 'Incomprehensibility'],
] as const)(
  'page numbers stand in one column beside a title that runs the other way, %s',
  async (_, own, other, text) => {
    const w = writer(own);
    const foreign = [{ ...writer(other).prose(text)[0], wanted: own }] as const;
    const made = edition(
      [own],
      [chapter('a', w.prose('1958'), []), chapter('b', foreign, []), chapter('c', w.prose('1959'), [])],
    );
    const { bytes } = await renderPdf(made, contextOf());
    const runs = paintedRuns(readPdf(bytes).pages[4]!);
    const lines = [...new Set(runs.map(({ y }) => y))].map((y) => runs.filter((run) => run.y === y && run.end > run.x));
    // The page's own number, under the entries, is the last of the narrow runs at that edge.
    const edges = lines.map((line) =>
      own === EN ? line.reduce((a, b) => (b.end > a.end ? b : a)) : line.reduce((a, b) => (b.x < a.x ? b : a)),
    );
    expect(edges.filter(({ x, end }) => end - x < 8)).toHaveLength(4);
  },
);

test.runIf(hasTool('pdftotext'))('a source is not named twice', async () => {
  const w = writer(EN);
  const source = {
    title: { en: 'Workers' },
    author: { en: 'Contributors to AnarWiki' },
    publisher: { en: 'AnarWiki' },
    date: undefined,
    language: undefined,
    url: undefined,
  };
  const plain = chapter('a', w.prose('Title'), []);
  const made = edition([EN], [{ ...plain, meta: { ...plain.meta, source } }]);
  const text = extractText((await renderPdf(made, contextOf())).bytes);
  expect(text).toContain('A discussion of “Workers” by Contributors to AnarWiki\n');
});

test('a title as long as a book is still set, and its running heads stay on their line', async () => {
  const w = writer(EN);
  const title = w.prose('word of titles '.repeat(1000));
  const { bytes, problems } = await renderPdf(edition([EN], [chapter('a', title, [])]), contextOf());
  expect(problems).toEqual([]);
  for (const page of readPdf(bytes).pages) {
    for (const { end } of paintedRuns(page)) expect(end).toBeLessThan(PAGE_WIDTH * (11 / 12) + 8);
  }
});

test('a running head that is too long ends at the colon of its title', async () => {
  const w = writer(EN);
  const title = w.prose('For a Secular and Independent Country: A Digest of the Joint Statement of Six Organisations');
  const blocks = Array.from({ length: 60 }, () => w.p(ENGLISH_PARAGRAPHS[0]!));
  const { bytes } = await renderPdf(edition([EN], [chapter('a', title, [part(blocks)])]), contextOf());
  const heads = extractText(bytes)
    .split('\f')
    .map((page) => page.split('\n')[0]!.trim());
  expect(heads).toContain('For a Secular and Independent Country');
  expect(heads.join()).not.toContain('…');
});

test('an opening higher than its page is parted before what it discusses, not between author and date', async () => {
  const w = writer(EN, AR);
  const title = w.prose('A title of many words '.repeat(6).trim(), 'عنوان من كلمات كثيرة '.repeat(8).trim());
  const made = edition([EN, AR], [chapter('a', title, [part([w.p('Text.', 'نص.')])])]);
  const [plain] = made.chapters;
  const source = {
    title: { en: 'Sourcetitle '.repeat(20).trim(), ar: 'أصل '.repeat(60).trim() },
    author: { en: 'Somebody', ar: 'كاتب' },
    publisher: undefined,
    date: undefined,
    language: undefined,
    url: undefined,
  };
  const meta = { ...plain!.meta, authors: ['salma'], date: '2024-05-06', source };
  const { bytes } = await renderPdf({ ...made, chapters: [{ ...plain!, meta }] }, contextOf());
  const pages = extractText(bytes).split('\f');
  const opening = pages.findIndex((page) => page.startsWith('A title'));
  expect(pages[opening]).toContain('6 May 2024');
  expect(pages[opening]).toContain('أيار');
  expect(pages[opening]).not.toContain('Sourcetitle');
  expect(pages[opening + 1]).toContain('Sourcetitle');
});

describe.runIf(hasTool('pdftotext'))('a title of many words', () => {
  const LONG = {
    en: 'An Account of the Movements, the Unions and the Uncountable Other Things of Which Nobody Has Ever Spoken, Written for Those Who Were There and for Those Who Were Not',
    ar: 'حكاية الحركات والنقابات والأشياء الأخرى التي لا تُحصى ولم يتحدث عنها أحد قط، كُتبت لمن كانوا هناك ولمن لم يكونوا',
  };

  async function pagesWith(size: 'pocket' | 'a5', languages: readonly [Language, ...Language[]]) {
    const made = edition(languages, [chapter('c', writer(...languages).prose('One', 'واحد'), [])]);
    const titled = { ...made, collection: { ...made.collection, title: LONG } };
    const { bytes, problems } = await renderPdf(printed(titled, { size }), contextOf());
    expect(problems).toEqual([]);
    return { bytes, pages: extractText(bytes).split('\f') };
  }

  test.each(['pocket', 'a5'] as const)('stays on its page of %s, before the colophon behind it', async (size) => {
    const { pages } = await pagesWith(size, [EN, AR]);
    for (const page of [pages[0]!, pages[2]!]) {
      for (const word of ['Account', 'Were Not', 'حكاية', 'يكونوا']) expect(page).toContain(word);
    }
    expect(pages[2]).toContain('ملاحظات ووثائق');
    expect(pages[3]).toContain('Karim');
  });

  test('is set apart from the same title in the other language', async () => {
    const { bytes } = await pagesWith('a5', [EN, AR]);
    const tops = [...new Set(paintedRuns(readPdf(bytes).pages[2]!).map(({ y }) => Math.round(y)))];
    const steps = tops.slice(1).map((y, i) => Math.abs(y - tops[i]!));
    expect(Math.max(...steps.slice(0, 8))).toBeGreaterThan(1.3 * Math.min(...steps.slice(0, 8)));
  });
});
