// What we call of subset-font, which brings no types of its own.

declare module 'subset-font' {
  /** The font with only the glyphs of the text's characters, in the wanted container; with all layout features, or those named. */
  export default function subsetFont(
    font: Buffer,
    text: string,
    options: { readonly targetFormat: 'truetype' | 'woff2'; readonly keepFeatures?: readonly string[] | undefined },
  ): Promise<Buffer>;
}
