// The sample collection, built once: what readers, printers and checkers would notice in its editions.

import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, relative } from 'node:path';
import JSZip from 'jszip';
import { beforeAll, describe, expect, test } from 'vitest';
import { repositoryRoot } from './support/checkout.ts';
import { warraq } from './support/cli.ts';
import { epubCheck } from './support/epubcheck.ts';
import { sampleEditions } from './support/sample-editions.ts';
import { hasTool } from './support/tool.ts';

const EDITIONS = ['en', 'ar', 'en-ar'];
const PDFS = [...EDITIONS, 'en-ar.facing'];

const DOCUMENTS = [
  '01-workers-liberation-group',
  '02-worker-communism',
  '03-joint-statement-2014',
  '04-basra-2018',
  '05-mosul-2014-analysis',
];
/** Of single documents, in English and in Arabic. */
const SINGLES = ['documents', 'pamphlets'].flatMap((folder) =>
  DOCUMENTS.flatMap((id) => ['en', 'ar'].map((language) => `${folder}/${id}.${language}.pdf`)),
);
const BOOKLETS = ['en.booklet', 'ar.booklet'];
let out: string;
const file = (name: string) => join(out, name);

/** Every file of a folder and of those in it, by its path. */
function filesIn(folder: string): readonly string[] {
  const entries = readdirSync(folder, { recursive: true, withFileTypes: true });
  const files = entries.filter((entry) => entry.isFile());
  return files.map((entry) => relative(folder, join(entry.parentPath, entry.name)).replaceAll('\\', '/')).sort();
}

beforeAll(async () => {
  out = await sampleEditions();
});

/** A PDF's text as poppler reads it, on one line, soft hyphens and line ends taken out. */
function pdfText(name: string): string {
  return plain(execFileSync('pdftotext', ['-enc', 'UTF-8', file(name), '-'], { encoding: 'utf8', maxBuffer: 1 << 28 }));
}

function plain(text: string): string {
  return text
    .replace(/[\u200e\u200f\u202a-\u202e\u2066-\u2069]/g, '')
    .replace(/\u00ad\n/g, '')
    .replace(/\s+/g, ' ');
}

/** Hyphens and the blanks after them taken out: poppler joins words that a line parts at their own hyphen. */
const unhyphenated = (text: string) => text.replace(/-\s?/g, '');

const arabicDigits = (text: string) => text.replace(/[0-9]/g, (d) => String.fromCodePoint(0x660 + Number(d)));

test('makes exactly the files that collection.yaml asks for', () => {
  const books = [
    ...PDFS.map((name) => `iraq-reader.${name}.pdf`),
    ...EDITIONS.map((name) => `iraq-reader.${name}.epub`),
  ];
  const booklets = BOOKLETS.map((name) => `iraq-reader.${name}.pdf`);
  const others = ['feed.en.json', 'feed.ar.json', 'site.json', 'manifest.json'];
  const site = siteFiles().map(({ name }) => name);
  expect(filesIn(out)).toEqual([...books, ...booklets, ...SINGLES, ...site, ...others].sort());
  const pages = ['index.html', 'index.en.html', 'index.ar.html'];
  const texts = DOCUMENTS.flatMap((id) => EDITIONS.map((key) => `read/${id}.${key}.html`));
  expect(site).toEqual(expect.arrayContaining([...pages, ...texts, 'feed.json', 'opds.json', 'opds.xml']));
});

/** What the site's list says of its files. */
function siteFiles(): readonly { readonly name: string; readonly bytes: number; readonly sha256: string }[] {
  return JSON.parse(readFileSync(file('site.json'), 'utf8')).files;
}

test('the manifest tells the truth about every file', () => {
  const manifest = JSON.parse(readFileSync(file('manifest.json'), 'utf8')) as {
    files: { name: string; document?: string; bytes: number; sha256: string; pages?: number }[];
  };
  // What belongs to the site is in its own list.
  const site = siteFiles();
  const own = new Set(['manifest.json', ...site.map(({ name }) => name)]);
  expect(manifest.files.map((f) => f.name).sort()).toEqual(filesIn(out).filter((name) => !own.has(name)));
  for (const entry of [...manifest.files, ...site]) {
    const bytes = readFileSync(file(entry.name));
    expect(entry.bytes, entry.name).toBe(bytes.length);
    expect(entry.sha256, entry.name).toBe(createHash('sha256').update(bytes).digest('hex'));
  }
  for (const entry of manifest.files) {
    const least = entry.document === undefined ? 20 : 2;
    if (entry.name.endsWith('.pdf')) expect(entry.pages, entry.name).toBeGreaterThan(least);
  }
});

test('two builds give the same bytes, whatever the time zone and the locale', () => {
  const again = mkdtempSync(join(tmpdir(), 'warraq-again-'));
  try {
    const env = { TZ: 'Pacific/Auckland', LC_ALL: 'ar_IQ.UTF-8' };
    expect(warraq(['build', 'iraq-reader', '--out', again], { env }).status).toBe(0);
    for (const name of filesIn(out)) {
      expect(readFileSync(join(again, name)).equals(readFileSync(file(name))), name).toBe(true);
    }
  } finally {
    rmSync(again, { recursive: true, force: true });
  }
});

describe.runIf(hasTool('pdftotext', 'the text of the PDF editions'))('the PDF editions', () => {
  test('hold ten sentences of every Arabic string file in logical order', () => {
    const text = pdfText('iraq-reader.ar.pdf');
    for (const sentence of plainSentences('ar')) expect(text).toContain(arabicDigits(sentence));
  });

  test('hold ten sentences of the English string files', () => {
    const text = unhyphenated(pdfText('iraq-reader.en.pdf'));
    for (const sentence of plainSentences('en')) expect(text).toContain(unhyphenated(sentence));
  });

  test('the bilingual edition holds both', () => {
    const text = unhyphenated(pdfText('iraq-reader.en-ar.pdf'));
    for (const sentence of plainSentences('en')) expect(text).toContain(unhyphenated(sentence));
    // Where a page has hardly an Arabic line poppler cuts it at signs and digits: the words between them are whole.
    const arabic = plainSentences('ar').map(arabicDigits);
    const torn = arabic.filter((sentence) => !text.includes(unhyphenated(sentence)));
    expect(torn.length).toBeLessThanOrEqual(1);
    for (const word of torn.join(' ').match(/[\u0621-\u064a]{2,}/g) ?? []) expect(text).toContain(word);
  });

  test('the edition on facing pages holds both, each on pages of its own', () => {
    const text = unhyphenated(pdfText('iraq-reader.en-ar.facing.pdf'));
    const all = [...plainSentences('en'), ...plainSentences('ar').map(arabicDigits)].map(unhyphenated);
    // What goes over the end of a spread is whole on either side of it.
    const isParted = (words: readonly string[]): boolean =>
      words.some((_, at) => [words.slice(0, at), words.slice(at)].every((part) => text.includes(part.join(' '))));
    const parted = all.filter((sentence) => !text.includes(sentence));
    expect(parted.filter((sentence) => !isParted(sentence.split(' ')))).toEqual([]);
    expect(parted.length).toBeLessThan(all.length / 10);
  });
});

describe.runIf(hasTool('pdfinfo', 'the links of single documents'))('single documents', () => {
  test.each(SINGLES)('%s leads to nothing that it does not hold', (name) => {
    const inside = execFileSync('pdfinfo', ['-dests', file(name)], { encoding: 'utf8' });
    expect(inside).toContain('c00000');
    expect(inside).not.toContain('c00001');
    const urls = execFileSync('pdfinfo', ['-url', file(name)], { encoding: 'utf8' });
    const language = name.split('.').at(-2);
    for (const [, place] of urls.matchAll(/editions\/iraq-reader\/(\S+)/g))
      expect(place).toMatch(new RegExp(`^iraq-reader\\.${language}\\.pdf#nameddest=c0000[0-4]$`));
  });
});

test('a booklet is no larger than its book', () => {
  for (const name of ['en', 'ar']) {
    const [book, booklet] = ['pdf', 'booklet.pdf'].map((end) => statSync(file(`iraq-reader.${name}.${end}`)).size);
    expect(booklet! / book!, name).toBeLessThan(1.15);
  }
});

describe.runIf(hasTool('qpdf', 'the structure of the PDF files'))('qpdf', () => {
  test.each([...[...PDFS, ...BOOKLETS].map((name) => `iraq-reader.${name}.pdf`), ...SINGLES])(
    'finds nothing wrong with %s',
    (name) => {
      expect(execFileSync('qpdf', ['--check', file(name)], { encoding: 'utf8' })).toContain(
        'No syntax or stream encoding errors found',
      );
    },
  );
});

interface PageLabels {
  readonly pagelabels: readonly { readonly index: number; readonly label: { readonly '/P': string } }[];
}

describe.runIf(hasTool('qpdf', 'the page numbers of the EPUB editions'))('the page list of the EPUB', () => {
  test.each(EDITIONS)(
    'of iraq-reader.%s has the labels of the PDF and leads to the words its pages begin with',
    async (name) => {
      const zip = await JSZip.loadAsync(readFileSync(file(`iraq-reader.${name}.epub`)));
      const nav = await zip.file('OEBPS/toc.xhtml')!.async('string');
      const list = nav.slice(nav.indexOf('epub:type="page-list"'));
      const listed = [...list.matchAll(/<a href="([^"#]+)#([^"]+)">([^<]+)</g)];
      const json = execFileSync('qpdf', ['--json', '--json-key=pagelabels', file(`iraq-reader.${name}.pdf`)], {
        encoding: 'utf8',
      });
      const labels = (JSON.parse(json) as PageLabels).pagelabels.map(({ label }) => label['/P'].replace(/^u:/, ''));
      // Of the front matter, which is lettered, the title page and the contents; then every page of the texts,
      // of the glossary and of the index.
      expect(listed.slice(0, 2).map((one) => one[1])).toEqual(['title.xhtml', 'toc.xhtml']);
      const texts = listed.filter((one) => one[1]!.startsWith('chapter-'));
      const first = labels.indexOf(texts[0]![3]!);
      expect(texts.map((one) => one[3])).toEqual(labels.slice(first, first + texts.length));
      expect(texts.length).toBeGreaterThan(30);
      const lists = listed.slice(2 + texts.length);
      expect(lists[0]![1]).toBe('glossary.xhtml');
      expect(lists.at(-1)![1]).toBe('index.xhtml');
      const afterTexts = first + texts.length;
      expect(lists.map((one) => one[3])).toEqual(labels.slice(afterTexts, afterTexts + lists.length));
      // Behind the index is the colophon alone.
      expect(labels.length - afterTexts - lists.length).toBeLessThanOrEqual(2);
      const inOrder = listed.map((one) => labels.indexOf(one[3]!));
      expect(inOrder).toEqual(inOrder.toSorted((a, b) => a - b));
      const looked = [...texts.filter((_, i) => i % 7 === 3), ...lists];
      for (const [, chapter, id, label] of looked) {
        const xhtml = await zip.file(`OEBPS/${chapter}`)!.async('string');
        const after = xhtml.slice(xhtml.indexOf(`id="${id}"`));
        const words = plain(
          after
            .slice(after.indexOf('>') + 1)
            .replace(/<sup.*?<\/sup>/g, ' ')
            .replace(/<[^>]*>/g, ' '),
        );
        const page = String(labels.indexOf(label!) + 1);
        const args = ['-f', page, '-l', page, '-enc', 'UTF-8', file(`iraq-reader.${name}.pdf`), '-'];
        const printed = plain(execFileSync('pdftotext', args, { encoding: 'utf8' }));
        const firstWords = words
          .trim()
          .split(/[^\p{L}\p{M}]+/u)
          .filter((word) => word.length > 2)
          .slice(0, 3);
        for (const word of firstWords) expect(printed, `${label}: ${firstWords.join(' ')}`).toContain(word);
      }
    },
  );
});

describe.runIf(hasTool('java', 'EPUBCheck'))('EPUBCheck 5.3', () => {
  test.each(EDITIONS)('finds 0 errors and 0 warnings in iraq-reader.%s.epub', (name) => {
    expect(epubCheck(file(`iraq-reader.${name}.epub`))).toEqual([]);
  });
});

describe.each(['en', 'ar'])('feed.%s.json', (language) => {
  test('is JSON Feed 1.1 with an item a document and attachments that exist', () => {
    const feed = JSON.parse(readFileSync(file(`feed.${language}.json`), 'utf8')) as {
      version: string;
      language: string;
      items: { id: string; attachments: { url: string; size_in_bytes: number }[] }[];
    };
    expect(feed.version).toBe('https://jsonfeed.org/version/1.1');
    expect(feed.language).toBe(language);
    expect(new Set(feed.items.map((item) => item.id)).size).toBe(5);
    for (const item of feed.items) expect(item.attachments).toHaveLength(3);
    for (const attachment of feed.items.flatMap((item) => item.attachments)) {
      const name = attachment.url.slice(attachment.url.indexOf('/iraq-reader/') + '/iraq-reader/'.length);
      expect(attachment.size_in_bytes).toBe(statSync(file(name)).size);
    }
  });
});

test('every document is complete in both languages', () => {
  const status = JSON.parse(warraq(['strings', 'status', 'iraq-reader', '--json']).stdout) as unknown;
  expect(JSON.stringify(status)).not.toMatch(/"(missing|stale)":\s*[1-9]/);
});

/** Ten whole sentences of a language's string files that hold no mark-up, two from each document. */
function plainSentences(language: string): readonly string[] {
  const folder = join(repositoryRoot, 'translations/iraq-reader', language);
  return readdirSync(folder)
    .sort()
    .flatMap((name) => {
      const texts = Object.values(JSON.parse(readFileSync(join(folder, name), 'utf8')) as Record<string, string>);
      const plain = texts.filter((text) => text.length > 80 && !/[*[\]`:\\]/.test(text));
      return plain.slice(0, 2).map((text) => text.split(/(?<=[.؟!?])\s/)[0] ?? text);
    });
}
