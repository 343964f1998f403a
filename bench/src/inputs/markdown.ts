// A book comes in; the files of a Warraq collection go out.

import type { Book, BookBlock, BookChapter, BookInline, BookText } from '../book/book.ts';

/** File names and their texts: `collection.yaml`, which asks for one format (with a feed a site too), and a document a chapter. */
export function collectionFiles(book: Book, format: 'pdf' | 'epub' | 'feed'): ReadonlyMap<string, string> {
  const files = new Map([['collection.yaml', collectionFile(book, format)]]);
  for (const [index, chapter] of book.chapters.entries()) {
    const tags = format === 'feed' ? `authors: [author]\ntags: [${TAGS[index % TAGS.length]}]\n` : '';
    files.set(`${chapter.id}.md`, documentFile(book, chapter, tags));
  }
  return files;
}

/** Texts have tags, so that the catalogue has branches. */
const SITE = `base_url: https://example.org/book/
site: true
tags: { one: One, two: Two, three: Three }
`;

const TAGS = ['one', 'two', 'three'];

function collectionFile(book: Book, format: string): string {
  const { language, title, author } = book;
  return `id: book
title: ${JSON.stringify(title)}
summary: ${JSON.stringify(title)}
languages: [${language}]
people:
  author: { name: ${JSON.stringify(author)} }
editors: [author]
published: 2026-01-01
digits: { en: latn, ar: arab }
editions:
  - { languages: [${language}], formats: [${format}] }
${format === 'feed' ? SITE : ''}`;
}

function documentFile(book: Book, chapter: BookChapter, facts: string): string {
  const front = `---\ntitle: ${JSON.stringify(chapter.title)}\nlanguage: ${book.language}\ndate: 2026-01-01\n${facts}---\n`;
  const parts = chapter.parts.map((part) => {
    const notes = part.notes.map((note, index) => `[^${index + 1}]: ${inlines(note, book)}`);
    return [`# ${part.title}`, ...part.blocks.map((block) => blockText(block, book)), ...notes].join('\n\n');
  });
  return `${[front, ...parts].join('\n')}\n`;
}

function blockText(block: BookBlock, book: Book): string {
  switch (block.kind) {
    case 'heading':
      return `## ${block.text}`;
    case 'paragraph':
      return inlines(block.text, book);
    case 'quotation':
      return `> ${inlines(block.text, book)}`;
    case 'list':
      return block.items
        .map((item, index) => `${block.ordered ? `${index + 1}.` : '-'} ${inlines(item, book)}`)
        .join('\n');
  }
}

function inlines(text: BookText, book: Book): string {
  return text.map((inline) => inlineText(inline, book)).join('');
}

function inlineText(inline: BookInline, book: Book): string {
  switch (inline.kind) {
    case 'text':
      return inline.text;
    case 'emphasis':
      return `*${inline.text}*`;
    case 'strong':
      return `**${inline.text}**`;
    case 'name':
      return `:en[${inline.text}]`;
    case 'note':
      return `[^${inline.number}]`;
    case 'reference':
      return `[${inline.text}](${book.chapters[inline.chapter]?.id}.md)`;
  }
}
