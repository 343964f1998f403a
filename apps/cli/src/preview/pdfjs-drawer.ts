// A PDF comes in; pdf.js draws its pages, on the canvas that it finds beside itself.

import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { type Checked, error, startOf } from '@warraq/core';
import { type DrawnFile, type PageDrawer, previewFailed } from './page-drawer.ts';

const LIBRARY = 'pdfjs-dist/legacy/build/pdf.mjs';
const POINTS_PER_INCH = 72;

/** The canvas's own PNG encoder, which the types of pdf.js do not know. */
interface NodeCanvas {
  toBuffer(type: 'image/png'): Uint8Array;
}

/** Loads pdf.js only now: most verbs do without it. */
export async function openPdfjsDrawer(file: DrawnFile): Promise<Checked<PageDrawer | undefined>> {
  if (!hasCanvas()) return { value: undefined, problems: [error('preview-no-tool', startOf(file.name))] };
  const { getDocument, VerbosityLevel } = await import(LIBRARY as 'pdfjs-dist');
  const task = getDocument({
    data: new Uint8Array(await readFile(file.path)),
    verbosity: VerbosityLevel.ERRORS,
    isEvalSupported: false,
  });
  const document = await task.promise.catch((cause: unknown) => previewFailed(file, 'pdf.js', String(cause)));
  if ('code' in document) return { value: undefined, problems: [document] };
  // Typed as an object without methods.
  const canvases = document.canvasFactory as {
    create(width: number, height: number): { canvas: NodeCanvas };
    destroy(made: unknown): void;
  };
  const draw = async (number: number): Promise<Uint8Array> => {
    const page = await document.getPage(number);
    const viewport = page.getViewport({ scale: file.dpi / POINTS_PER_INCH });
    const made = canvases.create(Math.ceil(viewport.width), Math.ceil(viewport.height));
    await page.render({ canvas: made.canvas as never, viewport }).promise;
    const bytes = made.canvas.toBuffer('image/png');
    canvases.destroy(made);
    page.cleanup();
    return bytes;
  };
  const drawer: PageDrawer = {
    draw: (page) =>
      draw(page).then(
        (value) => ({ value, problems: [] }),
        (cause: unknown) => ({ value: undefined, problems: [previewFailed(file, 'pdf.js', String(cause))] }),
      ),
    close: () => task.destroy(),
  };
  return { value: drawer, problems: [] };
}

/** pdf.js itself would only warn, and then fail on the first page. */
function hasCanvas(): boolean {
  try {
    createRequire(createRequire(import.meta.url).resolve(LIBRARY))('@napi-rs/canvas');
    return true;
  } catch {
    return false;
  }
}
