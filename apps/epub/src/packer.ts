// The finished files of a book come in; the bytes of the EPUB go out, the same on every run.

import { EPub } from 'epub-gen-memory';
import type { Asset, Page } from './book.ts';

export interface PackedBook {
  readonly title: string;
  readonly language: string;
  readonly identifier: string;
  readonly css: string;
  readonly packageDocument: string;
  readonly ncx: string;
  readonly contents: string;
  readonly pages: readonly Page[];
  readonly assets: readonly Asset[];
}

/** ZIP knows no time before 1980 and no time zone; any fixed instant will do. */
const ZIP_DATE = new Date(Date.UTC(2000, 0, 1));

/**
 * epub-gen-memory with templates that only repeat what we built, none of its fetching, and nothing left to the clock or
 * to chance: see UPSTREAM.md.
 */
class FixedEPub extends EPub {
  readonly #assets: readonly Asset[];

  constructor(book: PackedBook) {
    const own = { opf: book.packageDocument, ncx: book.ncx, nav: book.contents };
    const options = {
      title: book.title.trim() || '—',
      lang: book.language,
      version: 3 as const,
      css: book.css,
      contentOPF: '<%- opf %>',
      tocNCX: '<%- ncx %>',
      tocXHTML: '<%- nav %>',
      chapterXHTML: '<%- xhtml %>',
      ...own,
    };
    super(
      options,
      book.pages.map(({ file, title, xhtml }) => ({ title: title.trim() || '—', filename: file, content: '', xhtml })),
    );
    this.uuid = book.identifier;
    this.#assets = book.assets;
  }

  protected override async downloadAllFonts(): Promise<void> {}
  protected override async downloadAllImages(): Promise<void> {}
  protected override async makeCover(): Promise<void> {
    for (const { path, bytes, mediaType } of this.#assets) {
      const compression = mediaType.startsWith('image/') ? 'STORE' : 'DEFLATE';
      if (path !== 'style.css') this.zip.file(`OEBPS/${path}`, bytes, { compression });
    }
  }

  async pack(): Promise<Uint8Array> {
    await this.render();
    for (const [name, file] of Object.entries(this.zip.files)) {
      if (file.dir) delete this.zip.files[name];
      else file.date = ZIP_DATE;
    }
    return this.generateAsync({
      type: 'uint8array',
      mimeType: 'application/epub+zip',
      compression: 'DEFLATE',
      compressionOptions: { level: 6 },
      platform: 'DOS',
    });
  }
}

export function packBook(book: PackedBook): Promise<Uint8Array> {
  return new FixedEPub(book).pack();
}
