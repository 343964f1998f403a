// A page's document comes in; title and subtitle are taken out of it, and captions and verse stand as paragraphs in it.

import { withHalves } from '../marked/verse-halves.ts';
import type { Finding } from '../model/finding.ts';
import type { Meta } from '../model/meta.ts';
import type { PageDocument, PageElement } from './dom.ts';
import { LINE, VERSE } from './html-markdown.ts';

/** What word processors call the paragraphs above a text; Google's classes stand beside others. */
const TITLES = 'p.MsoTitle,p.title,p.Title';
const SUBTITLES = 'p.MsoSubtitle,p.subtitle,p.Subtitle';
const VERSES = 'pre.wp-block-verse,pre.verse,div.poem,blockquote.poem,div.verse,p.verse';

/** The title and the subtitle that a word processor has marked as such. */
export function takeTitles(document: PageDocument): {
  readonly meta: Pick<Meta, 'title' | 'subtitle'>;
  readonly findings: readonly Finding[];
} {
  const [title, subtitle] = [takeFirst(document, TITLES), takeFirst(document, SUBTITLES)];
  const moved = (kind: 'title' | 'subtitle', text: string | undefined): readonly Finding[] =>
    text === undefined ? [] : [{ group: 'moved', kind, line: 1, confidence: 'high', text }];
  return {
    meta: { ...(title && { title }), ...(subtitle && { subtitle }) },
    findings: [...moved('title', title), ...moved('subtitle', subtitle)],
  };
}

/** Only one paragraph of a text can be its title: where there are several, they are something else. */
function takeFirst(document: PageDocument, selector: string): string | undefined {
  const found = [...document.querySelectorAll(selector)].filter((one) => wordsOf(one) !== '');
  const [first] = found;
  if (first === undefined || found.length > 1) return undefined;
  first.remove();
  return wordsOf(first);
}

/** Markdown has no captions of tables: they stand above, and not in the first cell. */
export function raiseCaptions(document: PageDocument): void {
  for (const caption of [...document.querySelectorAll('table > caption')]) {
    const paragraph = document.createElement('p');
    paragraph.append(...(caption.childNodes as Iterable<never>));
    caption.closest('table')?.before(paragraph);
    caption.remove();
  }
}

/** Markdown has no lists of terms: a term is a paragraph in bold letters, what it means is the next. */
export function partDefinitions(document: PageDocument): void {
  for (const element of [...document.querySelectorAll('dl > dt,dl > dd')]) {
    const paragraph = document.createElement(element.tagName === 'DT' ? 'p' : 'div');
    const words = element.tagName === 'DT' ? document.createElement('strong') : paragraph;
    words.append(...(element.childNodes as Iterable<never>));
    if (words !== paragraph) paragraph.append(words);
    element.replaceWith(paragraph);
  }
  for (const list of [...document.querySelectorAll('dl')]) {
    const block = document.createElement('div');
    block.append(...(list.childNodes as Iterable<never>));
    list.replaceWith(block);
  }
}

/** Lines of verse end where they end; one paragraph, for the reader that looks for a page's text. */
export function markVerse(document: PageDocument): void {
  for (const verse of [...document.querySelectorAll(VERSES)]) {
    for (const line of [...verse.querySelectorAll('br')]) line.replaceWith('\n');
    for (const stanza of [...verse.querySelectorAll('p')]) stanza.append('\n\n');
    const lines = (verse.textContent ?? '').split('\n').map(withHalves);
    const text = lines
      .join('\n')
      .replace(/\n{3,}/gu, '\n\n')
      .trim();
    if (text === '') continue;
    const paragraph = document.createElement('p');
    paragraph.append(`${VERSE}${text.replaceAll('\n', LINE)}${VERSE}`);
    verse.replaceWith(paragraph);
  }
}

const NAMED = 'rel,itemprop,class,id'
  .split(',')
  .flatMap((name) => ['span', 'a', 'b', 'strong', 'em', 'i', 'small', 'cite'].map((tag) => `${tag}[${name}]`))
  .join(',');
/** What stands before the name inside the mark itself. */
const BYWORD = /^(?:(?:posted |written )?by|مرسلة بواسطة|نشرها?|كتبها?|بواسطة|بقلم)\s*[:：]?\s+/iu;
const BYLINE = /byline|author|dateline|written|p-author/iu;

/**
 * The library takes an author's name away that a page marks as such, and leaves the words around it, “posted on … by”,
 * standing above the text. Without the mark the line stays whole, and is read as a head of a text is. Gives the name.
 */
export function unmarkByline(document: PageDocument): string | undefined {
  const marked = [...document.querySelectorAll(NAMED)].filter((one) => {
    const names = ['rel', 'itemprop', 'class', 'id'].map((name) => one.getAttribute(name) ?? '').join(' ');
    const line = one.closest('p,div,header,li,section');
    return BYLINE.test(names) && line !== null && wordsOf(line) !== wordsOf(one) && wordsOf(line).length < 200;
  });
  for (const one of marked) for (const name of ['rel', 'itemprop', 'class', 'id']) one.removeAttribute(name);
  const names = marked.map((one) => wordsOf(one).replace(BYWORD, ''));
  return names.find((name) => name !== '');
}

/** The title once more, as a heading above the text, which readers of pages make a section of. */
export function takeRepeatedTitle(element: PageElement, title: string): Finding | undefined {
  const [heading] = element.querySelectorAll('h1,h2,h3');
  if (heading === undefined || wordsOf(heading) !== title.replace(/\s+/gu, ' ').trim()) return undefined;
  heading.remove();
  return { group: 'moved', kind: 'title-repeated', line: 1, confidence: 'high', text: title };
}

export function wordsOf(element: PageElement): string {
  return (element.textContent ?? '').replace(/\s+/gu, ' ').trim();
}
