// A book comes in; a Typst document of the same text, page and features goes out.

import type { Book, BookBlock, BookChapter, BookInline, BookText } from '../book/book.ts';
import { contentsTitle } from '../book/generate-book.ts';
import { DESIGN, LATIN_SCALE } from './page-design.ts';

/** Contents, outline, notes at the foot, running heads, page numbers, justified lines; tags are on by default. */
export function typstDocument(book: Book): string {
  return [preamble(book), ...book.chapters.map((chapter) => chapterText(book, chapter))].join('\n');
}

function preamble(book: Book): string {
  const { language } = book;
  const page = DESIGN[language];
  const arabic = language === 'ar';
  const font = arabic ? '"Amiri", "EB Garamond"' : '"EB Garamond", "Amiri"';
  const one = arabic ? '١' : '1';
  return `#set document(title: ${JSON.stringify(book.title)}, author: ${JSON.stringify(book.author)}, date: none)
#set text(font: (${font}), size: ${page.size}pt, lang: "${language}"${arabic ? '' : ', region: "GB"'}, fallback: false)
#set text(top-edge: 0.75em, bottom-edge: -0.25em)
#set page(
  width: ${page.width}pt,
  height: ${page.height}pt,
  binding: ${arabic ? 'right' : 'left'},
  margin: (inside: ${page.inner}pt, outside: ${page.outer}pt, top: ${page.top}pt, bottom: ${page.bottom}pt),
)
#set par(justify: true, leading: ${gap(page.leading, page.size)}, spacing: ${gap(page.leading, page.size)}, first-line-indent: 1.2em)
#set footnote(numbering: "${one}")
#set enum(numbering: "${one}.")
#show footnote.entry: set text(size: ${page.noteSize}pt)
#show footnote.entry: set par(leading: ${gap(page.noteLeading, page.noteSize)})
#show heading: set block(above: ${2 * page.leading}pt, below: ${page.leading}pt)
#show heading.where(level: 2): it => { counter(footnote).update(0); it }
#set outline(depth: 2)
#let en(body) = text(lang: "en", font: "EB Garamond", size: ${LATIN_SCALE}em, body)
#let head(chapter) = context {
  let place = here().page()
  if calc.even(place) { align(start, [${escaped(book.title)}]) } else { align(end, chapter) }
}
#align(center, text(size: 2em, [${escaped(book.title)}]))
#pagebreak()
#outline(title: [${contentsTitle(language)}])
#set page(numbering: "${one}")
`;
}

/** Typst's leading is the gap between lines, which are an em high here. */
function gap(leading: number, size: number): string {
  return `${(leading - size).toFixed(2)}pt`;
}

function chapterText(book: Book, chapter: BookChapter): string {
  const parts = chapter.parts.flatMap((part) => [
    `== ${escaped(part.title)}`,
    ...part.blocks.map((block) => blockText(block, part.notes)),
  ]);
  const head = `#set page(header: head[${escaped(chapter.title)}])`;
  const first = chapter === book.chapters[0] ? '\n#counter(page).update(1)' : '';
  return [`${head}${first}`, `= ${escaped(chapter.title)} <${chapter.id}>`, ...parts].join('\n\n');
}

function blockText(block: BookBlock, notes: readonly BookText[]): string {
  switch (block.kind) {
    case 'heading':
      return `=== ${escaped(block.text)}`;
    case 'paragraph':
      return inlines(block.text, notes);
    case 'quotation':
      return `#quote(block: true)[${inlines(block.text, notes)}]`;
    case 'list':
      return block.items.map((item) => `${block.ordered ? '+' : '-'} ${inlines(item, notes)}`).join('\n');
  }
}

function inlines(text: BookText, notes: readonly BookText[]): string {
  return text.map((inline) => inlineText(inline, notes)).join('');
}

function inlineText(inline: BookInline, notes: readonly BookText[]): string {
  switch (inline.kind) {
    case 'text':
      return escaped(inline.text);
    case 'emphasis':
      return `#emph[${escaped(inline.text)}]`;
    case 'strong':
      return `#strong[${escaped(inline.text)}]`;
    case 'name':
      return `#en[${escaped(inline.text)}]`;
    case 'note':
      return `#footnote[${inlines(notes[inline.number - 1]!, notes)}]`;
    case 'reference':
      return `#link(<c${String(inline.chapter + 1).padStart(3, '0')}>)[${escaped(inline.text)}]`;
  }
}

function escaped(text: string): string {
  return text.replace(/[\\#$*_`<>@=\-+/[\]~'"]/g, '\\$&');
}
