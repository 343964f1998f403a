// A book comes in; one Markdown text for Pandoc goes out: a chapter a heading, the notes named apart.

import type { Book, BookBlock, BookInline, BookText } from '../book/book.ts';

export function pandocDocument(book: Book): string {
  const { language, title, author } = book;
  const direction = language === 'ar' ? 'rtl' : 'ltr';
  const head = `---\ntitle: ${JSON.stringify(title)}\nauthor: ${JSON.stringify(author)}\nlang: ${language}\ndir: ${direction}\n---\n`;
  const chapters = book.chapters.map(({ id, title: name, parts }) => {
    const texts = parts.map((part, index) => {
      const key = `${id}-${index}-`;
      const notes = part.notes.map((note, n) => `[^${key}${n + 1}]: ${inlines(note, book, key)}`);
      return [`## ${part.title}`, ...part.blocks.map((block) => blockText(block, book, key)), ...notes].join('\n\n');
    });
    return [`# ${name} {#${id}}`, ...texts].join('\n\n');
  });
  return `${[head, ...chapters].join('\n\n')}\n`;
}

function blockText(block: BookBlock, book: Book, key: string): string {
  switch (block.kind) {
    case 'heading':
      return `### ${block.text}`;
    case 'paragraph':
      return inlines(block.text, book, key);
    case 'quotation':
      return `> ${inlines(block.text, book, key)}`;
    case 'list':
      return block.items
        .map((item, index) => `${block.ordered ? `${index + 1}.` : '-'} ${inlines(item, book, key)}`)
        .join('\n');
  }
}

function inlines(text: BookText, book: Book, key: string): string {
  return text.map((inline) => inlineText(inline, book, key)).join('');
}

function inlineText(inline: BookInline, book: Book, key: string): string {
  switch (inline.kind) {
    case 'text':
      return inline.text;
    case 'emphasis':
      return `*${inline.text}*`;
    case 'strong':
      return `**${inline.text}**`;
    case 'name':
      return `[${inline.text}]{lang=en dir=ltr}`;
    case 'note':
      return `[^${key}${inline.number}]`;
    case 'reference':
      return `[${inline.text}](#${book.chapters[inline.chapter]?.id})`;
  }
}
