// A font face as the typesetter sees it.

/** A face opened for shaping. Metrics are in font units. */
export interface Face {
  /** Unique and stable in one edition: `eb-garamond-regular`. */
  readonly id: string;
  readonly bytes: Uint8Array;
  readonly unitsPerEm: number;
  readonly ascender: number;
  readonly descender: number;
  hasCharacter(codePoint: number): boolean;
  /** Tags of the OpenType features that replace its glyphs (its GSUB table): `smcp`, `onum`, `liga`. */
  readonly features: ReadonlySet<string>;
  /** How much this face is scaled beside the line's leading face (Latin in Arabic lines: 0.92); 1 otherwise. */
  readonly scale: number;
}
