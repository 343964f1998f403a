// A finished page comes in; the same goes out, kept compressed until somebody asks for its text.

import type { Page } from './book.ts';
import { compressedFile, textOf } from './compressed-file.ts';

/** Thousands of pages as texts would take half the memory of a book; compressed they take a tenth of that. */
export async function compressedPage({ file, title, xhtml }: Page): Promise<Page> {
  const compressed = await compressedFile(xhtml, false);
  return {
    file,
    title,
    compressed,
    get xhtml() {
      return textOf(compressed);
    },
  };
}
