// The bytes of a PDF come in; its text as four programs that people read with give it goes out. For tests only.

import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { PDFiumLibrary } from '@hyzyla/pdfium';
import type { TextItem } from 'pdfjs-dist/types/src/display/api.js';
import { runTool } from './pdf-reader.ts';

/** The text of every page, one after another, with a form feed after each. */
export type TextReader = (bytes: Uint8Array) => Promise<string>;

/** What Evince, Okular and `pdftotext` show; `options` as pdftotext takes them. */
export async function popplerText(bytes: Uint8Array, options: readonly string[] = []): Promise<string> {
  return runTool('pdftotext', [...options, '@', '-'], bytes).output;
}

const pdfjs = createRequire(import.meta.url).resolve('pdfjs-dist/package.json');
const standardFonts = `${join(dirname(pdfjs), 'standard_fonts')}/`;

/**
 * pdf.js takes these from a canvas when it is loaded, to paint with them; text is read without. Where there is a canvas it
 * must have them: other tests of this process paint with the same pdf.js.
 */
if (!hasCanvas()) Object.assign(globalThis, { DOMMatrix: class {}, ImageData: class {}, Path2D: class {} });
const { getDocument, VerbosityLevel } = await import('pdfjs-dist/legacy/build/pdf.mjs');

function hasCanvas(): boolean {
  try {
    createRequire(pdfjs)('@napi-rs/canvas');
    return true;
  } catch {
    return false;
  }
}

/** Text as it is placed on a page, by pdf.js. */
export interface PlacedItem {
  /** From 0. */
  readonly page: number;
  readonly text: string;
  /** The baseline's left end, from the page's left and lower edges, in points. */
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly size: number;
  readonly endsLine: boolean;
}

export async function placedItems(bytes: Uint8Array): Promise<readonly PlacedItem[]> {
  const loading = getDocument({
    data: new Uint8Array(bytes),
    verbosity: VerbosityLevel.ERRORS,
    standardFontDataUrl: standardFonts,
  });
  const document = await loading.promise;
  const found: PlacedItem[] = [];
  for (let page = 0; page < document.numPages; page++) {
    const { items } = await (await document.getPage(page + 1)).getTextContent();
    for (const { str, transform, width, hasEOL } of items as TextItem[]) {
      const size = Math.hypot(transform[2], transform[3]);
      found.push({ page, text: str, x: transform[4], y: transform[5], width, size, endsLine: hasEOL });
    }
  }
  await loading.destroy();
  return found;
}

/** What Firefox copies and searches: the items of a page, a line end where an item has one. */
export async function pdfjsText(bytes: Uint8Array): Promise<string> {
  const items = await placedItems(bytes);
  const pages = 1 + Math.max(0, ...items.map(({ page }) => page));
  const texts = Array.from({ length: pages }, () => '');
  for (const { page, text, endsLine } of items) texts[page] += text + (endsLine ? '\n' : '');
  return texts.map((text) => `${text}\f`).join('');
}

/** What Chromium copies and searches. */
export async function pdfiumText(bytes: Uint8Array): Promise<string> {
  const library = await PDFiumLibrary.init();
  const document = await library.loadDocument(bytes);
  let text = '';
  for (const page of document.pages()) text += `${page.getText()}\f`;
  document.destroy();
  library.destroy();
  return text;
}

const JARS = ['pdfbox2', 'fontbox2', 'pdfbox2-tools', 'commons-logging'].map((name) => `/usr/share/java/${name}.jar`);

export const hasPdfbox = JARS.every((jar) => existsSync(jar)) && spawnSync('java', ['-version']).status === 0;

/** What Apache's library extracts, as many search engines do. */
export async function pdfboxText(bytes: Uint8Array): Promise<string> {
  const folder = mkdtempSync(join(tmpdir(), 'warraq-box-'));
  try {
    const file = join(folder, 'book.pdf');
    writeFileSync(file, bytes);
    const args = ['-cp', JARS.join(':'), 'org.apache.pdfbox.tools.ExtractText', '-encoding', 'UTF-8', '-console', file];
    return spawnSync('java', args, { encoding: 'utf8', maxBuffer: 1 << 28 }).stdout;
  } finally {
    rmSync(folder, { recursive: true });
  }
}
