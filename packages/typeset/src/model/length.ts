// Lengths are PostScript points; a branded number keeps them apart from counts and font units.

declare const unit: unique symbol;

/** A length in points (1/72 inch). */
export type Pt = number & { readonly [unit]: 'pt' };

/** Says of a number that it counts points. */
export function pt(value: number): Pt {
  return value as Pt;
}
