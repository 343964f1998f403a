// The finished files of a book come in; the bytes of the EPUB go out, the same on every run.

import { EPub } from 'epub-gen-memory';
import type { Asset, Page } from './book.ts';
import { type CompressedFile, compressedFile } from './compressed-file.ts';

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

interface BookFile {
  readonly path: string;
  readonly compressed: () => CompressedFile | Promise<CompressedFile>;
}

/** ZIP knows no time before 1980 and no time zone; any fixed instant will do. */
const ZIP_DATE = new Date(Date.UTC(2000, 0, 1));
/** Compressed at the same time: zlib has four threads, and takes a quarter of a megabyte for each file that waits. */
const AT_ONCE = 8;
const CONTAINER =
  '<?xml version="1.0" encoding="UTF-8" ?><container version="1.0" xmlns="urn:oasis:names:tc:opendocument:xmlns:container"><rootfiles><rootfile full-path="OEBPS/content.opf" media-type="application/oebps-package+xml"/></rootfiles></container>';

/**
 * epub-gen-memory with files that we built in the place of its templates, none of its fetching, and nothing left to the
 * clock or to chance: see UPSTREAM.md. Its JSZip gets every file compressed.
 */
class FixedEPub extends EPub {
  readonly #book: PackedBook;

  constructor(book: PackedBook) {
    super({ title: book.title.trim() || '—', lang: book.language, version: 3 }, []);
    this.uuid = book.identifier;
    this.#book = book;
  }

  protected override async generateTemplateFiles(): Promise<void> {
    const files = filesOf(this.#book);
    for (let start = 0; start < files.length; start += AT_ONCE) {
      const some = files.slice(start, start + AT_ONCE);
      const compressed = await Promise.all(some.map((file) => file.compressed()));
      compressed.forEach(({ data, compression }, i) => {
        // JSZip takes what it holds itself, though its types do not say so.
        this.zip.file(some[i]!.path, data as unknown as Uint8Array, { compression, createFolders: false });
      });
    }
    for (const file of Object.values(this.zip.files)) file.date = ZIP_DATE;
  }

  protected override async downloadAllFonts(): Promise<void> {}
  protected override async downloadAllImages(): Promise<void> {}
  protected override async makeCover(): Promise<void> {}

  async pack(): Promise<Uint8Array> {
    await this.render();
    return this.generateAsync({ type: 'nodebuffer', compression: 'DEFLATE', platform: 'DOS' });
  }
}

/** In the order of the archive. The style sheet is listed among the assets, but comes as a text of its own. */
function filesOf({ css, pages, packageDocument, ncx, contents, assets }: PackedBook): readonly BookFile[] {
  const text = (path: string, content: string): BookFile => ({
    path,
    compressed: () => compressedFile(content, false),
  });
  return [
    text('OEBPS/style.css', css),
    ...pages.map((page) => ({
      path: `OEBPS/${page.file}`,
      compressed: () => page.compressed ?? compressedFile(page.xhtml, false),
    })),
    text('META-INF/container.xml', CONTAINER),
    text('OEBPS/content.opf', packageDocument),
    text('OEBPS/toc.ncx', ncx),
    text('OEBPS/toc.xhtml', contents),
    ...assets
      .filter(({ path }) => path !== 'style.css')
      .map(({ path, bytes, mediaType }) => ({
        path: `OEBPS/${path}`,
        compressed: () => compressedFile(bytes, mediaType.startsWith('image/')),
      })),
  ];
}

export function packBook(book: PackedBook): Promise<Uint8Array> {
  return new FixedEPub(book).pack();
}
