// A planned book comes in; what cuts its fonts and what draws its cover go out, loaded for the books that want them.

import type { Book } from './book.ts';

/** Each comes with WebAssembly of its own; together they are half of what loading this renderer takes. */
export interface LoadedParts {
  /** Undefined where readers' devices have the fonts. */
  readonly fonts: typeof import('./fonts.ts') | undefined;
  /** Undefined where the collection has its own picture. */
  readonly cover: typeof import('./cover/cover.ts') | undefined;
}

export async function loadParts({ context, edition }: Book): Promise<LoadedParts> {
  const isDrawn = context.cover?.(edition.languages[0]) === undefined;
  const cover = isDrawn ? await import('./cover/cover.ts') : undefined;
  const fonts = edition.collection.ebook.fonts ? await import('./fonts.ts') : undefined;
  // Last: byte code that is loaded while this changes a flag of V8 is refused.
  fonts?.startSubsetter();
  return { fonts, cover };
}
