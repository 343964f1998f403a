// Whole books in English, Arabic and both: the file is sound, nothing is lost, links lead somewhere, pages agree.

import type { Language, Rendered } from '@warraq/core';
import { describe, expect, test } from 'vitest';
import { hasTool } from '../../../test/support/tool.ts';
import { renderPdf } from '../src/index.ts';
import { AR, chapter, contextOf, EN, edition, part, rendition, writer } from './edition-builder.ts';
import { extractText, overlapping, paintedRuns, readPdf, runTool } from './pdf-reader.ts';
import { ARABIC_PARAGRAPHS, ENGLISH_PARAGRAPHS, fullEdition } from './sample-texts.ts';

const PAGE_WIDTH = 419.53;
const EDITIONS: Record<string, readonly [Language, ...Language[]]> = {
  en: [EN],
  ar: [AR],
  'en-ar': [EN, AR],
  'ar-en': [AR, EN],
};
const books = new Map<string, Promise<Rendered>>();

function book(name: string): Promise<Rendered> {
  const found = books.get(name) ?? renderPdf(fullEdition(EDITIONS[name]!, 4), contextOf());
  books.set(name, found);
  return found;
}

describe.each(Object.keys(EDITIONS))('the %s book', (name) => {
  test.runIf(hasTool('qpdf'))('is a sound PDF', async () => {
    const { bytes, problems } = await book(name);
    expect(problems).toEqual([]);
    const { status, output } = runTool('qpdf', ['--check', '@'], bytes);
    expect(output).toContain('No syntax or stream encoding errors');
    expect(status).toBe(0);
  });

  test.runIf(hasTool('pdffonts'))('embeds every font, as a subset with its Unicode text', async () => {
    const { output } = runTool('pdffonts', ['@'], (await book(name)).bytes);
    const fonts = output.trim().split('\n').slice(2);
    expect(fonts.length).toBeGreaterThan(2);
    for (const font of fonts) expect(font).toMatch(/^WARR[A-Z]{2}\+\S+ +CID TrueType +Identity-H +yes yes yes/);
  });

  test('gives the same bytes again', async () => {
    const again = await renderPdf(fullEdition(EDITIONS[name]!, 4), contextOf());
    // Unit ids of the builder count on: they must not reach the file.
    expect(Buffer.compare((await book(name)).bytes, again.bytes)).toBe(0);
  });

  test('leads every link to a place that exists', async () => {
    const { plain } = readPdf((await book(name)).bytes);
    const places = new Set([...plain.matchAll(/\((\w+)\) \[\d+ 0 R \/XYZ/g)].map(([, place]) => place));
    const links = [...plain.matchAll(/\/Dest \((\w+)\)/g)].map(([, place]) => place);
    expect(links.length).toBeGreaterThan(8);
    expect(links.filter((link) => !places.has(link))).toEqual([]);
    expect(plain).toContain('/URI (https://example.org/press)');
  });

  test('paints nothing outside the text area', async () => {
    const { pages } = readPdf((await book(name)).bytes);
    pages.forEach((page, index) => {
      const outerLeft = (index % 2 === 1) === (EDITIONS[name]![0].direction === 'ltr');
      const left = PAGE_WIDTH / (outerLeft ? 6 : 12);
      const right = left + PAGE_WIDTH * 0.75;
      // A space at the end of a line stands outside, and part of the comma before it.
      const outside = paintedRuns(page).filter(
        ({ x, end, y }) => x < left - 9 || end > right + 9 || y < 40 || y > 595 - 20,
      );
      expect(outside, `page ${index + 1}`).toEqual([]);
      expect(overlapping(paintedRuns(page)), `page ${index + 1}`).toEqual([]);
    });
  });

  test('closes all marked content and shows text only inside it', async () => {
    for (const { content } of readPdf((await book(name)).bytes).pages) {
      let open = 0;
      for (const [step] of content.matchAll(/\b(?:BDC|EMC)\b|\]TJ/g)) {
        if (step === 'BDC') open++;
        else if (step === 'EMC') open--;
        else if (open !== 1) throw new Error('text outside marked content');
      }
      expect(open).toBe(0);
    }
  });

  test('never paints the box for a missing character', async () => {
    for (const { content } of readPdf((await book(name)).bytes).pages) {
      const codes = [...content.matchAll(/<([0-9a-f]+)>/g)].flatMap(([, run]) => run!.match(/.{4}/g) ?? []);
      expect(codes.includes('0000')).toBe(false);
    }
  });
});

describe('an English book', () => {
  test.runIf(hasTool('pdftotext'))('holds every word of the edition', async () => {
    const words = countWords(
      extractText((await book('en')).bytes)
        .replace(/\u00ad\n/g, '')
        .replace(/-\n/g, ''),
    );
    for (const [word, count] of countWords(ENGLISH_PARAGRAPHS.join(' ').repeat(4))) {
      expect(words.get(word), word).toBeGreaterThanOrEqual(count);
    }
  });

  test('gives every chapter the name of its document, in the order of bytes', async () => {
    const { plain } = readPdf((await book('en')).bytes);
    const names = [...plain.matchAll(/\(([\w-]+)\) \[\d+ 0 R \/XYZ/g)].map(([, name]) => name!);
    for (const { id } of fullEdition([EN], 4).chapters) expect(names).toContain(id);
    expect(names).toEqual([...names].sort((a, b) => (a < b ? -1 : 1)));
  });

  test.runIf(hasTool('pdfinfo'))('tells headings, lists, tables and notes apart for those who hear it', async () => {
    const { output } = runTool('pdfinfo', ['-struct-text', '@'], (await book('en')).bytes);
    expect(output).toMatch(/H1 \(block\)\s+"The Press of Baghdad"/);
    expect(output).toMatch(/LI \(block\)\s+Lbl \(block\)\s+"9\."\s+LBody \(block\)/);
    expect(output).toMatch(/TH:\s+\/Scope \/Column/);
    expect(output).toMatch(/Note <c00000n00000> \(inline\)\s+Lbl \(block\)\s+Link/);
    expect(output).toContain('"The second point"');
  });
});

describe('an Arabic book', () => {
  test.runIf(hasTool('pdftotext'))('gives its sentences back in logical order', async () => {
    const text = extractText((await book('ar')).bytes).replace(/\s+/g, ' ');
    for (const sentence of [
      ...ARABIC_PARAGRAPHS,
      'طبعوا في Knowledge Press (1926) أي مطبعة المعارف، وباعوا ٣٥٠٠ نسخة. انظر القائمة والنص الثاني.',
      'نقاش حول «جرائد العراق» من تأليف ك. ناصر (الرافدين، ٢٠٠٤)',
      'بقلم سلمى حداد بغداد، ٢٩ حزيران ٢٠١٢',
      '٩. النقطة الأولى، وهي طويلة بما يكفي لتمتد إلى سطر ثانٍ من الصفحة كما هي.',
      '١. انظر إحصاء آذار ٢٠٠٤، ص ١٢.',
    ]) {
      expect(text).toContain(sentence);
    }
  });

  test('is bound on the right', async () => {
    const { plain } = readPdf((await book('ar')).bytes);
    expect(plain).toContain('/Direction /R2L');
    expect(plain).toContain('/PageLayout /TwoPageRight');
    expect(plain).toContain('/Lang (ar)');
    expect(readPdf((await book('en')).bytes).plain).not.toContain('/Direction');
  });

  test('labels its pages and its outline in Arabic', async () => {
    const { plain } = readPdf((await book('ar')).bytes);
    const utf16 = (text: string): string => Buffer.from(`\ufeff${text}`, 'utf16le').swap16().toString('latin1');
    expect(plain).toContain(`/P (${utf16('١')})`);
    expect(plain).toContain(`/Title (${utf16('بيانان')})`);
  });
});

test('metadata is escaped, and dated by the edition', async () => {
  const text = Buffer.from((await book('en')).bytes).toString('utf8');
  expect(text).toContain('Short texts about Iraq &lt;and&gt; its press');
  const { plain } = readPdf((await book('en')).bytes);
  expect(plain).toContain('/CreationDate');
  expect(plain).toContain('(D:20240506070809Z)');
  expect(plain).not.toContain('ModDate');
});

test.runIf(hasTool('pdftotext'))('the contents name the pages on which chapters and parts begin', async () => {
  const { bytes, pages } = await book('en');
  const texts = Array.from({ length: pages! }, (_, index) =>
    extractText(bytes, ['-f', `${index + 1}`, '-l', `${index + 1}`]),
  );
  const contents = texts.find((text) => text.startsWith('Contents'))!;
  const front = texts.findIndex((text) => text.startsWith('The Press of Baghdad'));
  for (const title of ['The Press of Baghdad', 'Two Statements', 'The first statement', 'The second statement']) {
    const page = Number(new RegExp(`${title}[ .]*(\\d+)`).exec(contents)![1]);
    expect(texts[front + page - 1], title).toContain(`${title}\n`);
  }
});

describe('a character that no font has', () => {
  const w = writer(EN);

  test('stops the edition and is named with its file and line', async () => {
    const shown = rendition(EN, 'A tablet: 𒀭 and 𒀭 again', { place: { file: 'ar/first.json', line: 7, column: 3 } });
    const made = edition([EN], [chapter('first', w.prose('Title'), [part([{ kind: 'paragraph', prose: [shown] }])])]);
    const { bytes, problems, pages } = await renderPdf(made, contextOf());
    expect(bytes.length).toBe(0);
    expect(pages).toBeUndefined();
    expect(problems).toHaveLength(1);
    expect(problems[0]).toMatchObject({
      code: 'character-without-glyph',
      severity: 'error',
      place: { file: 'ar/first.json', line: 7, column: 3 },
      values: { code: 'U+1202D', character: '𒀭', document: 'first' },
    });
  });
});

test('a text that stands in another language is told by its direction and a note in brackets', async () => {
  const w = writer(AR);
  const missing = rendition(EN, 'This paragraph has no translation.', {
    wanted: AR,
    state: 'missing',
    mark: 'missing',
  });
  const made = edition(
    [AR],
    [chapter('a', w.prose('عنوان'), [part([{ kind: 'paragraph', prose: [missing] }, w.p(ARABIC_PARAGRAPHS[0]!)])])],
  );
  const { bytes } = await renderPdf(made, contextOf());
  expect(readPdf(bytes).plain).toContain('/Lang (en)');
  if (hasTool('pdftotext')) expect(extractText(bytes)).toContain('لم يُترجَم بعد');
});

describe('what a book says of itself', () => {
  const w = writer(EN, AR);
  const meta = {
    authors: ['Salma'],
    translators: ['Karim'],
    date: '2012-06-29',
    modified: undefined,
    tags: [],
    place: { en: 'Baghdad', ar: 'بغداد' },
    aliases: [],
    source: undefined,
  };

  test.runIf(hasTool('pdftotext'))('the lines under a title end in no sign that waits for more', async () => {
    const made = edition([EN, AR], [chapter('a', w.prose('Title', 'عنوان'), [], { meta })]);
    const text = extractText((await renderPdf(made, contextOf())).bytes);
    expect(text).toMatch(/by Salma\nBaghdad, 29.June.2012\n/i);
    // The English text is the original: its translator is named in Arabic only.
    expect(text).not.toContain('Translated by');
    expect(text).toContain('ترجمة');
    expect(text).not.toMatch(/[·,،] *\n/);
  });

  test.runIf(hasTool('pdffonts'))('the colophon names the fonts that are embedded, and no other', async () => {
    const families = {
      'EB Garamond': 'EBGaramond',
      Amiri: 'Amiri',
      'Noto Sans Mono': 'Mono',
      'Noto Emoji': 'Emoji',
    };
    const code = { kind: 'code', text: 'let x' } as const;
    const plain = edition([EN], [chapter('a', writer(EN).prose('Title'), [])]);
    const every = edition([EN, AR], [chapter('a', w.prose('Smile 😀', 'عنوان'), [part([code])])]);
    for (const made of [plain, every, fullEdition([AR])]) {
      const { bytes } = await renderPdf(made, contextOf());
      const embedded = runTool('pdffonts', ['@'], bytes).output;
      const [, line] = /(?:Set in|الخطوط): ([\s\S]*?)Licen/.exec(extractText(bytes))!;
      for (const [family, part] of Object.entries(families)) {
        expect(line!.replace(/\s+/g, ' ').includes(family), `${made.name} ${family}`).toBe(embedded.includes(part));
      }
    }
  });

  test.runIf(hasTool('pdftotext'))('tasks have a box, done or open', async () => {
    const tasks = writer(EN);
    const list = tasks.list(false, 1, [[tasks.p('\u2611 done')], [tasks.p('\u2610 open')]]);
    const { bytes, problems } = await renderPdf(
      edition([EN], [chapter('a', tasks.prose('Title'), [part([list])])]),
      contextOf(),
    );
    expect(problems).toEqual([]);
    expect(extractText(bytes)).toMatch(/\u2611\s+done[\s\S]*\u2b1c\s+open/);
  });

  test.runIf(hasTool('pdftotext'))('a note or an item without text keeps its number', async () => {
    const one = writer(EN);
    const call = { kind: 'note-call', note: '0-1', number: 1 } as const;
    const note = { ...one.note(1, ''), blocks: [] };
    const blocks = [one.p(['A word', call]), one.list(true, 8, [[], [one.p('last')]])];
    const made = edition([EN], [chapter('a', one.prose('Title'), [part(blocks, [note])])]);
    const text = extractText((await renderPdf(made, contextOf())).bytes);
    expect(text).toMatch(/^8\.$/m);
    expect(text).toMatch(/^9\.\slast\s+1\.$/m);
  });
});

test('progress runs to its end', async () => {
  const seen: (readonly [number, number])[] = [];
  await renderPdf(fullEdition([EN]), { ...contextOf(), progress: (done, total) => seen.push([done, total]) });
  expect(seen.map(([done]) => done)).toEqual(seen.map((_, index) => index + 1));
  expect(seen.at(-1)).toEqual([5, 5]);
});

function countWords(text: string): Map<string, number> {
  const counts = new Map<string, number>();
  for (const word of text.match(/[A-Za-z]+/g) ?? []) counts.set(word, (counts.get(word) ?? 0) + 1);
  return counts;
}
