// A PDF and a resolution come in; what draws its pages goes out: poppler where it is installed, otherwise pdf.js.

import { type Checked, error, type Problem, startOf } from '@warraq/core';
import { WrongUse } from '../exit-code.ts';
import type { Io } from '../io.ts';

/** Draws pages of one PDF. */
export interface PageDrawer {
  /** A page, from 1, as PNG; undefined with a `preview-failed` where the tool gave up. */
  draw(page: number): Promise<Checked<Uint8Array | undefined>>;
  close(): Promise<void>;
}

export interface DrawnFile {
  readonly path: string;
  /** As problems name it. */
  readonly name: string;
  /** Pixels an inch. */
  readonly dpi: number;
}

/** The variable that names the tool, for tests and for whoever trusts one of them more. */
const CHOICE = 'WARRAQ_PREVIEW';

/**
 * Opens the file. Undefined with a problem where nothing can draw: `preview-no-tool` without poppler and without the canvas
 * that pdf.js paints on, `preview-failed` for a file that pdf.js cannot open.
 */
export async function openDrawer(file: DrawnFile, { env }: Io): Promise<Checked<PageDrawer | undefined>> {
  const choice = env[CHOICE];
  if (choice !== undefined && choice !== '' && choice !== 'pdftoppm' && choice !== 'pdfjs')
    throw new WrongUse('badPreviewTool', { name: choice });
  const poppler = await import('./poppler-drawer.ts');
  if (choice === 'pdftoppm' || (choice !== 'pdfjs' && (await poppler.hasPoppler(env))))
    return { value: poppler.popplerDrawer(file, env), problems: [] };
  return (await import('./pdfjs-drawer.ts')).openPdfjsDrawer(file);
}

/** A tool gave up on a file. */
export function previewFailed({ name }: DrawnFile, tool: string, cause: string): Problem {
  return error('preview-failed', startOf(name), { tool, cause: firstLine(cause) });
}

function firstLine(text: string): string {
  return text.trim().split('\n')[0] || '—';
}
