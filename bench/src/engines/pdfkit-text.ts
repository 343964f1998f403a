// The process of PDFKit's own text(): the generated book comes in, its PDF goes out: words in one font, one column.

import { readFileSync, writeFileSync } from 'node:fs';
import type { Book, BookBlock } from '../book/book.ts';
import { plainText } from '../book/generate-book.ts';
import { DESIGN, fontFile } from '../inputs/page-design.ts';

/** What is used of PDFKit, which ships no types. */
interface TextDocument {
  readonly outline: { addItem(title: string): void };
  on(event: string, listener: (chunk: Uint8Array) => void): void;
  addPage(): TextDocument;
  fontSize(size: number): TextDocument;
  text(text: string, options?: { readonly align: string; readonly indent?: number }): TextDocument;
  end(): void;
}

const library: string = 'pdfkit';
const { default: PDFDocument } = (await import(library)) as {
  readonly default: new (options: Record<string, unknown>) => TextDocument;
};

const [from = '', to = '', align = 'left'] = process.argv.slice(2);
const book = JSON.parse(readFileSync(from, 'utf8')) as Book;
const design = DESIGN[book.language];
const { top, bottom, inner, outer } = design;
const document = new PDFDocument({
  size: [design.width, design.height],
  margins: { top, bottom, left: inner, right: outer },
  font: fontFile(book.language === 'ar' ? 'Amiri' : 'EBGaramond', 'regular'),
  info: { CreationDate: new Date(0) },
});
const chunks: Uint8Array[] = [];
document.on('data', (chunk) => chunks.push(chunk));
document.on('end', () => writeFileSync(to, Buffer.concat(chunks)));

for (const chapter of book.chapters) {
  document.addPage();
  document.outline.addItem(chapter.title);
  document.fontSize(1.6 * design.size).text(chapter.title);
  for (const part of chapter.parts) {
    document.fontSize(1.3 * design.size).text(part.title);
    document.fontSize(design.size);
    for (const text of part.blocks.flatMap(textsOf)) document.text(text, { align, indent: 13 });
    document.fontSize(design.noteSize);
    part.notes.forEach((note, index) => {
      document.text(`${index + 1}. ${plainText(note)}`, { align });
    });
  }
}
document.end();

function textsOf(block: BookBlock): readonly string[] {
  if (block.kind === 'heading') return [block.text];
  return block.kind === 'list' ? block.items.map(plainText) : [plainText(block.text)];
}
