// What we call of subset-font, which brings no types of its own.

declare module 'subset-font' {
  interface SubsetFont {
    /** The font with only the glyphs of the text's characters, in the wanted container; with all layout features, or those named. */
    (
      font: Uint8Array,
      text: string,
      options: { readonly targetFormat: 'truetype' | 'woff2'; readonly keepFeatures?: readonly string[] | undefined },
    ): Promise<Buffer>;
    /** Compiles and starts its WebAssembly, once; only in the bundle, see rolldown.config.js. */
    readonly start?: () => Promise<unknown>;
  }
  const subsetFont: SubsetFont;
  export default subsetFont;
}
