// A book comes in; an HTML page of the same text and page design goes out, for WeasyPrint and Chromium.

import { pathToFileURL } from 'node:url';
import type { Book, BookBlock, BookChapter, BookInline, BookText } from '../book/book.ts';
import { contentsTitle } from '../book/generate-book.ts';
import { DESIGN, type FontStyle, fontFile, LATIN_SCALE } from './page-design.ts';

/** Chromium knows no notes at the foot of a page: `end` puts them after each part. */
export type NotesAt = 'foot' | 'end';

export function htmlDocument(book: Book, notes: NotesAt): string {
  const { language, title } = book;
  const body = book.chapters.map((chapter) => chapterHtml(book, chapter, notes)).join('\n');
  const contents = book.chapters.map(({ id, title: name }) => `<li><a href="#${id}">${escaped(name)}</a></li>`);
  return `<!doctype html>
<html lang="${language}" dir="${language === 'ar' ? 'rtl' : 'ltr'}">
<meta charset="utf-8"><title>${escaped(title)}</title><style>${stylesheet(book)}</style>
<h1 class="title">${escaped(title)}</h1>
<nav><h1>${contentsTitle(language)}</h1><ol>${contents.join('\n')}</ol></nav>
${body}
</html>
`;
}

function stylesheet({ language }: Book): string {
  const page = DESIGN[language];
  const arabic = language === 'ar';
  const [inner, outer] = [`${page.inner}pt`, `${page.outer}pt`];
  const margins = (left: string, right: string): string => `margin: ${page.top}pt ${right} ${page.bottom}pt ${left}`;
  const digits = arabic ? ', arabic-indic' : '';
  return `${faces('EBGaramond')}${faces('Amiri')}
@page { size: ${page.width}pt ${page.height}pt; @bottom-center { content: counter(page${digits}) } }
@page :left { ${arabic ? margins(inner, outer) : margins(outer, inner)} }
@page :right { ${arabic ? margins(outer, inner) : margins(inner, outer)} }
@page :left { @top-left { content: string(chapter) } }
html { font: ${page.size}pt/${page.leading}pt ${arabic ? 'Amiri, EBGaramond' : 'EBGaramond, Amiri'} }
html { text-align: justify; hyphens: ${arabic ? 'manual' : 'auto'} }
p { margin: 0; text-indent: 1.2em; widows: 2; orphans: 2 }
section > h1 { break-before: page; string-set: chapter content() }
h1, h2, h3 { break-after: avoid; text-align: start }
nav li::after { content: leader('.') target-counter(attr(href url), page) }
nav { break-before: page }
.note { float: footnote; font-size: ${page.noteSize}pt; line-height: ${page.noteLeading}pt; text-indent: 0 }
.end p { font-size: ${page.noteSize}pt; line-height: ${page.noteLeading}pt }
span[lang] { font-family: EBGaramond; font-size: ${LATIN_SCALE}em }
`;
}

function faces(family: 'EBGaramond' | 'Amiri'): string {
  const styles: readonly (readonly [FontStyle, string])[] = [
    ['regular', ''],
    ['italic', 'font-style: italic;'],
    ['bold', 'font-weight: bold;'],
  ];
  return styles
    .map(([style, css]) => {
      const url = pathToFileURL(fontFile(family, style)).href;
      return `@font-face { font-family: ${family}; ${css} src: url("${url}") }\n`;
    })
    .join('');
}

/** A chapter as a section. */
export function chapterHtml(book: Book, { id, title, parts }: BookChapter, at: NotesAt): string {
  const body = parts.map((part, index) => {
    const key = `${id}-${index}`;
    const notes = part.notes.map(
      (note, n) => `<p id="${key}-${n + 1}">${n + 1}. ${inlines(book, note, part.notes, key, at)}</p>`,
    );
    const blocks = part.blocks.map((block) => blockHtml(book, block, part.notes, key, at)).join('\n');
    return `<h2>${escaped(part.title)}</h2>\n${blocks}${at === 'end' ? `<div class="end">${notes.join('\n')}</div>` : ''}`;
  });
  return `<section id="${id}"><h1>${escaped(title)}</h1>\n${body.join('\n')}</section>`;
}

function blockHtml(book: Book, block: BookBlock, notes: readonly BookText[], key: string, at: NotesAt): string {
  switch (block.kind) {
    case 'heading':
      return `<h3>${escaped(block.text)}</h3>`;
    case 'paragraph':
      return `<p>${inlines(book, block.text, notes, key, at)}</p>`;
    case 'quotation':
      return `<blockquote><p>${inlines(book, block.text, notes, key, at)}</p></blockquote>`;
    case 'list': {
      const items = block.items.map((item) => `<li>${inlines(book, item, notes, key, at)}</li>`).join('\n');
      return block.ordered ? `<ol>${items}</ol>` : `<ul>${items}</ul>`;
    }
  }
}

function inlines(book: Book, text: BookText, notes: readonly BookText[], key: string, at: NotesAt): string {
  return text.map((inline) => inlineHtml(book, inline, notes, key, at)).join('');
}

function inlineHtml(book: Book, inline: BookInline, notes: readonly BookText[], key: string, at: NotesAt): string {
  switch (inline.kind) {
    case 'text':
      return escaped(inline.text);
    case 'emphasis':
      return `<em>${escaped(inline.text)}</em>`;
    case 'strong':
      return `<strong>${escaped(inline.text)}</strong>`;
    case 'name':
      return `<span lang="en" dir="ltr">${escaped(inline.text)}</span>`;
    case 'note':
      return at === 'end'
        ? `<a href="#${key}-${inline.number}"><sup>${inline.number}</sup></a>`
        : `<span class="note">${inlines(book, notes[inline.number - 1]!, notes, key, at)}</span>`;
    case 'reference':
      return `<a href="#${book.chapters[inline.chapter]?.id}">${escaped(inline.text)}</a>`;
  }
}

function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
}
