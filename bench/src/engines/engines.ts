// The engines that are compared: where they are installed, what they are started with.

import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { BookLanguage } from '../book/book.ts';
import type { Command } from '../measure.ts';

export interface Engine {
  readonly id: string;
  /** What is measured, in a few words. */
  readonly name: string;
  /** Sizes, in pages or documents, at which it is run unless it is asked for by name. */
  readonly sizes: 'all' | readonly number[];
  /** A program that must be installed, apart from the packages of this folder. */
  readonly needs: string | undefined;
  /** `folder` holds the inputs; the PDF or EPUB is written to `output`. */
  command(folder: string, output: string, language: BookLanguage): Command;
  /** Where it comes to stand when the engine chooses its name. */
  readonly writes?: (output: string, language: BookLanguage) => string;
}

/** A program of this folder. */
export const script = (name: string): string => fileURLToPath(new URL(`${name}.js`, import.meta.url));
export const warraq = fileURLToPath(new URL('../../../apps/cli/dist/main.js', import.meta.url));

/** Warraq from a collection's folder to the finished file. */
export function fromMarkdown(format: 'pdf' | 'epub'): Engine {
  return {
    id: 'warraq',
    name: 'Warraq, from Markdown',
    sizes: 'all',
    needs: undefined,
    command: (folder, output, language) => ({
      program: warraq,
      args: ['build', join(folder, 'collection'), '--format', format, '--lang', language, '--out', output],
    }),
    writes: (output, language) => join(output, `book.${language}.${format}`),
  };
}

export const BASELINE = 'typst';

export const ENGINES: readonly Engine[] = [
  fromMarkdown('pdf'),
  {
    id: 'renderer',
    name: 'Warraq, renderer alone',
    sizes: 'all',
    needs: undefined,
    command: (folder, output) => ({
      program: script('render-edition'),
      args: [join(folder, 'edition.json'), output],
    }),
  },
  {
    id: BASELINE,
    name: 'Typst',
    sizes: 'all',
    needs: undefined,
    command: (folder, output) => ({ program: script('typst'), args: [join(folder, 'book.typ'), output] }),
  },
  pdfkit('left'),
  pdfkit('justify'),
  {
    id: 'weasyprint',
    name: 'WeasyPrint',
    sizes: [300],
    needs: 'weasyprint',
    command: (folder, output) => ({ program: 'weasyprint', args: ['-q', join(folder, 'book-foot.html'), output] }),
  },
  {
    id: 'chromium',
    name: 'Chromium print',
    sizes: [300],
    needs: 'chromium',
    command: (folder, output) => ({ program: 'chromium', args: chromiumArgs(join(folder, 'book-end.html'), output) }),
  },
];

function pdfkit(align: 'left' | 'justify'): Engine {
  return {
    id: `pdfkit-${align}`,
    name: `PDFKit text(), ${align}`,
    sizes: [300],
    needs: undefined,
    command: (folder, output) => ({ program: script('pdfkit-text'), args: [join(folder, 'book.json'), output, align] }),
  };
}

function chromiumArgs(page: string, output: string): readonly string[] {
  const quiet = ['--headless', '--no-sandbox', '--disable-gpu', '--no-pdf-header-footer'];
  return [...quiet, '--generate-pdf-document-outline', `--print-to-pdf=${output}`, `file://${page}`];
}

/** Whether an engine can run here. */
export function isInstalled({ needs }: Engine): boolean {
  return needs === undefined || spawnSync(needs, ['--version'], { stdio: 'ignore' }).status === 0;
}
