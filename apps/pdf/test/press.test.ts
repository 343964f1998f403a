// What a press asks for: where the page is cut, how far colour runs over it, marks outside it, and text in one ink.

import type { Language } from '@warraq/core';
import { lineText } from '@warraq/typeset';
import { describe, expect, test } from 'vitest';
import { hasTool } from '../../../test/support/tool.ts';
import { composeCover } from '../src/cover/compose-cover.ts';
import { MARK_GAP } from '../src/file/page-boxes.ts';
import { renderCover, renderPdf } from '../src/index.ts';
import { AR, contextOf, EN, printed } from './edition-builder.ts';
import { overlapping, paintedRuns, type ReadPdf, readPdf, runTool } from './pdf-reader.ts';
import { picture } from './pictures.ts';
import { hasPreflight, preflight } from './preflight.ts';
import { fullEdition } from './sample-texts.ts';

const MM = 72 / 25.4;
const EDITIONS: Record<string, readonly [Language, ...Language[]]> = { en: [EN], ar: [AR], 'en-ar': [EN, AR] };
const context = contextOf({ 'map.png': picture() });

type Boxes = Record<'MediaBox' | 'BleedBox' | 'TrimBox', readonly [number, number, number, number]>;

/** Of every page, as poppler reads them. */
function boxes(bytes: Uint8Array): readonly Boxes[] {
  const { output } = runTool('pdfinfo', ['-box', '-l', '9999', '@'], bytes);
  const found: Record<string, number[]>[] = [];
  for (const [, page, name, numbers] of output.matchAll(/^Page +(\d+) (\w+Box):(.*)$/gm)) {
    found[Number(page) - 1] = { ...found[Number(page) - 1], [name!]: numbers!.trim().split(/\s+/).map(Number) };
  }
  return found as unknown as readonly Boxes[];
}

function inside(inner: readonly number[], outer: readonly number[], by: number): void {
  expect(inner[0]! - outer[0]!).toBeCloseTo(by, 1);
  expect(inner[1]! - outer[1]!).toBeCloseTo(by, 1);
  expect(outer[2]! - inner[2]!).toBeCloseTo(by, 1);
  expect(outer[3]! - inner[3]!).toBeCloseTo(by, 1);
}

describe.runIf(hasTool('pdfinfo'))('the boxes of every page', () => {
  const book = fullEdition([EN]);

  test('are the page itself where no bleed is wanted', async () => {
    for (const page of boxes((await renderPdf(book, context)).bytes)) {
      expect(page.TrimBox).toEqual([0, 0, 419.53, 595.28]);
      expect([page.MediaBox, page.BleedBox]).toEqual([page.TrimBox, page.TrimBox]);
    }
  });

  test('grow by the bleed on all sides', async () => {
    const found = boxes((await renderPdf(printed(book, {}, { bleed: 3 }), context)).bytes);
    expect(found.length).toBeGreaterThan(4);
    for (const { MediaBox, BleedBox, TrimBox } of found) {
      expect(BleedBox).toEqual(MediaBox);
      inside(TrimBox, BleedBox, 3 * MM);
      expect(TrimBox[2] - TrimBox[0]).toBeCloseTo(419.53, 1);
    }
  });

  test('leave room for marks outside the bleed', async () => {
    for (const bleed of [0, 3, 6]) {
      const { bytes } = await renderPdf(printed(book, { size: 'trade' }, { bleed, marks: true }), context);
      for (const { MediaBox, BleedBox, TrimBox } of boxes(bytes)) {
        inside(TrimBox, BleedBox, bleed * MM);
        expect(BleedBox[0] - MediaBox[0]).toBeGreaterThan(14);
        expect(TrimBox[2] - TrimBox[0]).toBeCloseTo(432, 1);
        expect(TrimBox[3] - TrimBox[1]).toBeCloseTo(648, 1);
      }
    }
  });
});

type Rectangle = readonly [x: number, y: number, width: number, height: number];

/** What a page fills as its marks. */
function marksOf(content: string): readonly Rectangle[] {
  const parts = content.split('/Artifact<</Type/Page>>BDC\n').slice(1);
  return parts.flatMap((part) =>
    [...part.slice(0, part.indexOf('EMC')).matchAll(/^([-\d. ]+) re f$/gm)].map(
      ([, numbers]) => numbers!.split(' ').map(Number) as unknown as Rectangle,
    ),
  );
}

describe('crop marks', () => {
  test('are eight, in the lines of the trimmed edges, and never in the page or its bleed', async () => {
    const { bytes } = await renderPdf(printed(fullEdition([AR]), {}, { bleed: 5, marks: true }), context);
    const [left, right] = [5 * MM + 14.2 + 5.7, 5 * MM + 14.2 + 5.7 + 419.53];
    for (const { content } of readPdf(bytes).pages) {
      const marks = marksOf(content);
      expect(marks).toHaveLength(8);
      for (const [x, y, width, height] of marks) {
        const upright = height > width;
        const at = upright ? x + width / 2 : y + height / 2;
        const edges = upright ? [left, right] : [left, left + 595.28];
        expect(Math.min(...edges.map((edge) => Math.abs(at - edge)))).toBeLessThan(0.02);
        const along = upright ? [y, y + height, left, left + 595.28] : [x, x + width, left, right];
        const away = along[1]! <= along[2]! ? along[2]! - along[1]! : along[0]! - along[3]!;
        expect(away).toBeGreaterThanOrEqual(5 * MM - 0.01);
      }
    }
  });

  test('keep off the page where it has no bleed', async () => {
    const { bytes } = await renderPdf(printed(fullEdition([EN]), {}, { marks: true }), context);
    const [[x, , width]] = marksOf(readPdf(bytes).pages[0]!.content) as [Rectangle];
    const trim = MARK_GAP + 14.2 + 5.7;
    expect(trim - (x + width)).toBeCloseTo(MARK_GAP, 1);
  });

  test('are not where nobody asks for them', async () => {
    const { bytes } = await renderPdf(printed(fullEdition([EN]), {}, { bleed: 3 }), context);
    for (const { content } of readPdf(bytes).pages) expect(marksOf(content)).toEqual([]);
  });
});

/** Operators that choose a colour (ISO 32000-1, table 74); before any, both inks are DeviceGray 0. */
const COLOUR = /(?:^|\s)(?:CS|cs|SC|SCN|sc|scn|G|g|RG|rg|K|k|sh|gs)(?=\s|$)/;

function withoutStrings(content: string): string {
  return content.replace(/<[0-9a-f]*>/g, '');
}

describe.each(Object.keys(EDITIONS))('the %s book', (name) => {
  test('is painted in black alone: nothing in it says a thing by its colour', async () => {
    const book = printed(fullEdition(EDITIONS[name]!, 2), {}, { bleed: 3, marks: true });
    const { pages, objects } = readPdf((await renderPdf(book, context)).bytes);
    expect(pages.length).toBeGreaterThan(5);
    for (const { content } of pages) expect(withoutStrings(content)).not.toMatch(COLOUR);
    expect(objects(/\/Shading|\/Pattern|\/ExtGState/)).toEqual([]);
    for (const annotation of objects(/\/Subtype \/Link/)) expect(annotation).toContain('/Border [0 0 0]');
  });

  test('claims no press: what it says of its colours is what is true of a screen', async () => {
    const { objects } = readPdf((await renderPdf(fullEdition(EDITIONS[name]!), context)).bytes);
    const intents = objects(/\/OutputIntent/).join(' ');
    expect(intents).toContain('/GTS_PDFA1');
    expect(intents).not.toContain('/GTS_PDFX');
  });
});

/** The one page of a cover. */
async function cover(name: string, press: Parameters<typeof printed>[2], page: Parameters<typeof printed>[1] = {}) {
  const edition = printed(fullEdition(EDITIONS[name]!, 6), page, press);
  const [made, book] = [await renderCover(edition, context), await renderPdf(edition, context)];
  expect(made.pages).toBe(1);
  expect(made.problems).toEqual(book.problems);
  return { bytes: made.bytes, pages: book.pages! };
}

function widest(pdf: ReadPdf): readonly number[] {
  return paintedRuns(pdf.pages[0]!).map(({ size }) => size);
}

describe.each(Object.keys(EDITIONS))('the cover of the %s book', (name) => {
  test.runIf(hasTool('pdfinfo'))('is as wide as two pages and all leaves, and bleeds', async () => {
    const { bytes, pages } = await cover(name, { bleed: 3, marks: true, paper: 0.25 });
    const [page] = boxes(bytes);
    const spine = Math.ceil(pages / 2) * 0.25 * MM;
    expect(page!.TrimBox[2] - page!.TrimBox[0]).toBeCloseTo(2 * 419.53 + spine, 1);
    expect(page!.TrimBox[3] - page!.TrimBox[1]).toBeCloseTo(595.28, 1);
    inside(page!.TrimBox, page!.BleedBox, 3 * MM);
  });

  test('has its colour to the edge of the bleed, and black marks', async () => {
    const { bytes } = await cover(name, { bleed: 3, marks: true, paper: 0.25 });
    const { content } = readPdf(bytes).pages[0]!;
    const [, numbers] = /rg\n([-\d. ]+) re f/.exec(content)!;
    const [x, y] = numbers!.split(' ').map(Number);
    const outside = 3 * MM;
    const trim = outside + 14.2 + 5.7;
    expect(x).toBeCloseTo(trim - outside, 1);
    expect(y).toBeCloseTo(trim - outside, 1);
    const marks = content.slice(content.indexOf('/Artifact<</Type/Page>>BDC'));
    expect(marks).toMatch(/^\/Artifact<<\/Type\/Page>>BDC\n0 g\n/);
    // Four corners, and two folds above and below.
    expect(marksOf(content).length).toBeGreaterThan(8 + 4);
  });

  test('has the title on its front, which lies where the book opens', async () => {
    const { bytes } = await cover(name, { paper: 0.25 });
    const pdf = readPdf(bytes);
    const runs = paintedRuns(pdf.pages[0]!).filter(({ size }) => size === Math.max(...widest(pdf)));
    const middle = Number(/\/MediaBox \[0 0 ([\d.]+)/.exec(pdf.plain)![1]) / 2;
    for (const { x } of runs) expect(x > middle).toBe(name !== 'ar');
    expect(overlapping(paintedRuns(pdf.pages[0]!))).toEqual([]);
  });

  test('has words on its spine only where they have room', async () => {
    const turned = async (paper: number) =>
      readPdf((await cover(name, { paper })).bytes).pages[0]!.content.match(/^q 0 (-?1) (-?1) 0 [^\n]* cm$/m);
    expect(await turned(0.05)).toBeNull();
    const found = await turned(2);
    // Down the spine: clockwise in a book bound on the left, counter-clockwise in one bound on the right.
    expect(found?.[1]).toBe(name === 'ar' ? '1' : '-1');
  });

  test('is black on white in a book of one ink', async () => {
    const { bytes } = await cover(name, { bleed: 3, marks: true, paper: 0.25 }, { ink: 'black' });
    expect(withoutStrings(readPdf(bytes).pages[0]!.content)).not.toMatch(/(?:^|\s)(?:RG|rg|K|k|sc|scn)(?=\s|$)/);
  });

  test.runIf(hasTool('qpdf'))('is a sound PDF, alike every time', async () => {
    const { bytes } = await cover(name, { bleed: 3, marks: true, paper: 0.25 });
    expect(runTool('qpdf', ['--check', '@'], bytes).status).toBe(0);
    expect((await cover(name, { bleed: 3, marks: true, paper: 0.25 })).bytes).toEqual(bytes);
  });
});

test.each([
  [
    'left',
    [EN] as const,
    {
      en: 'Movements and Unions: An Account of All Other Things of Which Nobody Has Ever Spoken or Written, for Those Who Were There and Those Who Were Not, in Two Parts',
    },
  ],
  [
    'right',
    [AR] as const,
    {
      ar: 'الحركات والنقابات: حكاية كل الأشياء الأخرى التي لا تُحصى ولم يتحدث عنها أحد قط ولا كتب، لمن كانوا هناك ولمن لم يكونوا، في جزأين كبيرين، وملحق فيه ما سقط من الكتاب كله',
    },
  ],
])('a title too long for its spine stands there up to its colon, bound on the %s', async (_, languages, title) => {
  const made = printed(fullEdition([...languages], 6), {}, { paper: 2 });
  const edition = { ...made, collection: { ...made.collection, title } };
  const { content } = readPdf((await renderCover(edition, context)).bytes).pages[0]!;
  const spine = content.slice(content.search(/^q 0 -?1 -?1 0 [^\n]* cm$/m));
  const sizes = [...spine.matchAll(/\/F\d+ ([\d.]+) Tf/g)].map(([, size]) => Number(size));
  expect(sizes[0]).toBeGreaterThan(15);
});

describe.runIf(hasTool('pdftotext'))('words on the spine', () => {
  const LONG =
    'Movements and Unions and All Other Things of Which Nobody Has Ever Spoken or Written in the Towns Along the River from Mosul to Basra';
  const LONG_AR =
    'الحركات والنقابات وكل الأشياء الأخرى التي لا تحصى ولم يتحدث عنها أحد قط ولا كتب في مدن النهر من الموصل إلى البصرة ومن البصرة إلى الموصل';

  /** What stands on the spine, and in letters of which sizes. */
  async function spine(languages: readonly [Language, ...Language[]], title: Record<string, string>, paper: number) {
    const made = printed(fullEdition(languages, 6), {}, { paper });
    const { bytes } = await renderCover({ ...made, collection: { ...made.collection, title } }, context);
    const box = Object.values(boxes(bytes)[0]!.TrimBox);
    const width = box[2]! - 2 * 419.53;
    const crop = ['-x', '420', '-y', '0', '-W', `${Math.floor(width) - 1}`, '-H', '600'];
    const { output } = runTool('pdftotext', [...crop, '-enc', 'UTF-8', '@', '-'], bytes);
    const { content } = readPdf(bytes).pages[0]!;
    const turned = content.slice(content.search(/^q 0 -?1 -?1 0 [^\n]* cm$/m));
    const sizes = [...turned.slice(0, turned.indexOf('\nQ')).matchAll(/\/F\d+ ([\d.]+) Tf/g)].map(([, n]) => Number(n));
    const text = output
      .normalize('NFKC')
      .replace(/[\u200e\u200f\u202a-\u202e]/g, '')
      .replace(/\s+/g, ' ')
      .trim();
    return { text, sizes };
  }

  test.each([
    ['en', [EN] as const, LONG],
    ['ar', [AR] as const, LONG_AR],
  ])('are the whole of a long title, on two lines where the spine is wide, in %s', async (tag, languages, long) => {
    const { text, sizes } = await spine([...languages], { [tag]: long }, 2);
    for (const word of long.split(' ')) expect(text).toContain(word);
    expect(sizes[0]).toBeGreaterThan(8.5);
  });

  test('are its first words and an ellipsis where it finds no room, never none', async () => {
    const { text, sizes } = await spine([EN], { en: `${LONG}, ${LONG}, ${LONG}` }, 1.2);
    expect(text).toMatch(/^Movements and Unions and .*\w\.\.\.$/);
    expect(sizes[0]).toBeGreaterThanOrEqual(7);
    expect((await spine([AR], { ar: `${LONG_AR} ${LONG_AR}` }, 1.2)).text).toContain('...');
  });

  test('are the titles in both languages where both have room, else the first', async () => {
    const both = await spine([EN, AR], { en: 'A Reader', ar: 'قراءات' }, 1);
    expect(both.text).toContain('A Reader');
    expect(both.text).toContain('قراءات');
    const first = await spine([EN, AR], { en: LONG, ar: LONG_AR }, 1);
    expect(first.text).toContain('Movements');
    expect(first.text).not.toContain('النقابات');
    expect((await spine([EN, AR], { en: 'The Same', ar: 'The Same' }, 1)).text.match(/The Same/g)).toHaveLength(1);
  });
});

/** How far from the left and the right fold the ink of the spine is, in millimetres, as poppler paints it. */
async function freeOnSpine(
  languages: readonly [Language, ...Language[]],
  title: Record<string, string>,
  paper: number,
) {
  const made = printed(fullEdition(languages, 6), {}, { paper });
  const { bytes } = await renderCover({ ...made, collection: { ...made.collection, title } }, context);
  const [, , width, height] = boxes(bytes)[0]!.TrimBox;
  const dots = (points: number) => Math.round((points * 254) / 72);
  const [left, across] = [dots(419.53), dots(width - 2 * 419.53)];
  const crop = ['-x', `${left}`, '-y', '0', '-W', `${across}`, '-H', `${dots(height)}`];
  const { output } = runTool('pdftoppm', ['-gray', '-r', '254', ...crop, '@'], bytes, 'latin1');
  const [, wide, high, dotted] = /^P5\s(\d+) (\d+)\s\d+\s([\s\S]*)$/.exec(output)!;
  const columns = Array.from({ length: Number(wide) }, (_, x) =>
    Array.from({ length: Number(high) }, (_, y) => dotted!.charCodeAt(y * Number(wide) + x)),
  );
  const light = columns.flatMap((column, x) => (column.some((grey) => grey > 150) ? [x] : []));
  return { left: light[0]! / 10, right: (columns.length - 1 - light.at(-1)!) / 10 };
}

describe.runIf(hasTool('pdfinfo') && hasTool('pdftoppm'))('letters on the spine', () => {
  test.each([
    ['bowls', [AR] as const, { ar: 'تاريخ الحاج' }],
    ['small vowels', [AR] as const, { ar: 'أُمَّةٌ' }],
    ['both scripts', [EN, AR] as const, { en: 'Åg', ar: 'حميم' }],
    ['two lines', [AR] as const, { ar: `${'تاريخ البصرة والكوفة وبغداد والموصل '.repeat(4)}والحاج` }],
  ])('keep off both folds: %s', async (_, languages, title) => {
    for (const paper of [1.2, 2]) {
      const { left, right } = await freeOnSpine([...languages], title, paper);
      expect(left).toBeGreaterThan(1.3);
      expect(right).toBeGreaterThan(1.3);
    }
  });

  test.each([
    ['en', [EN] as const, { en: 'A Reader of Hops' }],
    ['ar', [AR] as const, { ar: 'تاريخ الكتب' }],
  ])('stand in its middle, in %s', async (_, languages, title) => {
    const { left, right } = await freeOnSpine([...languages], title, 2);
    expect(Math.abs(left - right)).toBeLessThan(1.5);
  });
});

/** What PDF/A-1 has not, which is older: object streams and the tables that lead to them, composite glyphs without a CIDSet. */
test.runIf(hasPreflight())('a cover keeps to what PDF/A-1b asks for, as its book does', async () => {
  const edition = printed(fullEdition([EN, AR]), {}, { bleed: 3, marks: true, paper: 1 });
  const book = preflight((await renderPdf(edition, context)).bytes).map(anyFont);
  const cover = preflight((await renderCover(edition, context)).bytes).map(anyFont);
  expect(cover.filter((line) => !book.includes(line))).toEqual([]);
});

function anyFont(line: string): string {
  return line.replace(/WARR\w+\+[^:]+/, 'the font');
}

test.each([
  [[EN] as const, { en: 'Internationalization and Counterrevolutionaries' }],
  [[AR] as const, { ar: 'في استقلالياتهم وفيالمستشرقيناتهموالاستقلالياتكمو' }],
])('a cover parts no word of its title', async (languages, title) => {
  const made = printed(fullEdition([...languages], 1), { size: 'pocket' }, { paper: 0.05 });
  const edition = { ...made, collection: { ...made.collection, title } };
  const { book } = composeCover(edition, context, 8);
  const lines = book.pages.flatMap(({ rows }) =>
    rows.flatMap(({ marks }) => marks.flatMap((mark) => (mark.kind === 'line' ? lineText(mark.line).trim() : []))),
  );
  const [whole] = Object.values(title);
  for (const word of whole!.split(' ')) expect(lines.flatMap((line) => line.split(' '))).toContain(word);
});

test('a cover fits a long title and a long summary on its panels', async () => {
  const plain = fullEdition([EN]);
  const title = 'The Constitutional Transformations of Mesopotamian Municipalities between Two Wars and Afterwards';
  const summary = 'What was printed, by whom, for whom and with what result. '.repeat(30);
  const collection = { ...plain.collection, title, summary };
  for (const size of ['a6', 'a5', 'a4'] as const) {
    const { bytes, problems } = await renderCover(printed({ ...plain, collection }, { size }, { paper: 0.4 }), context);
    expect(problems).toEqual([]);
    const pdf = readPdf(bytes);
    const height = Number(/\/MediaBox \[0 0 [\d.]+ ([\d.]+)/.exec(pdf.plain)![1]);
    const width = Number(/\/MediaBox \[0 0 ([\d.]+)/.exec(pdf.plain)![1]);
    const text = paintedRuns(pdf.pages[0]!).filter(({ x }) => x > 0);
    for (const { x, end, y } of text) {
      expect(x).toBeGreaterThan(12);
      expect(end).toBeLessThan(width - 12);
      expect(y).toBeGreaterThan(12);
      expect(y).toBeLessThan(height - 12);
    }
  }
});
