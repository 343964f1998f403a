// The pages of a book and how it is folded come in; how many folios every signature has goes out.

/** Pages of a folio: a piece of paper that is folded once. Four, whatever its size. */
export const FOLIO = 4;

/**
 * How folios are put together. `one`: all inside each other. `even`: signatures of about the same size, none of more
 * pages than `most`. `fixed`: signatures of so many pages, the last as small as it may be.
 */
export type Folding =
  | { readonly kind: 'one' }
  | { readonly kind: 'even'; readonly most: number }
  | { readonly kind: 'fixed'; readonly pages: number };

/**
 * The folios of every signature, in reading order. No signature has a folio that no page stands on, so that never more
 * than three pages stay empty. Throws on a signature that is no multiple of four pages.
 */
export function signatureFolios(pages: number, folding: Folding): readonly number[] {
  const folios = Math.ceil(pages / FOLIO);
  switch (folding.kind) {
    case 'one':
      return folios === 0 ? [] : [folios];
    case 'even':
      return evenly(folios, Math.ceil(folios / foliosOf(folding.most)));
    case 'fixed':
      return filled(folios, foliosOf(folding.pages));
  }
}

function foliosOf(pages: number): number {
  if (!(pages >= FOLIO) || pages % FOLIO !== 0) throw new Error(`no signature has ${pages} pages`);
  return pages / FOLIO;
}

/** The larger ones first: a thin signature at the end would be the first to come loose, but not by much. */
function evenly(folios: number, signatures: number): readonly number[] {
  return Array.from({ length: signatures }, (_, index) => Math.ceil((folios - index) / signatures));
}

function filled(folios: number, size: number): readonly number[] {
  return Array.from({ length: Math.ceil(folios / size) }, (_, index) => Math.min(size, folios - index * size));
}
