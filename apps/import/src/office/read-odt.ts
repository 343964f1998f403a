// The bytes of an .odt come in; the Markdown of its text goes out, its footnotes as notes.

import JSZip from 'jszip';
import { parseHTML } from 'linkedom';
import type { Converted } from '../marked/convert-mediawiki.ts';
import { CALL, END, markdownOf, NOTE, PARAGRAPH } from './html-markdown.ts';
import { odtParser } from './odt-parser.ts';
import { type OdtStyles, type ParagraphKind, readOdtStyles } from './odt-styles.ts';

const DEEPEST = 200;
const LAST_PARAGRAPH = new RegExp(`[\\s${PARAGRAPH}]+$`, 'u');

/** Throws for a file without content, or with content that is no XML. The archive has been looked at before. */
export async function readOdt(bytes: Uint8Array): Promise<Converted> {
  const archive = await JSZip.loadAsync(bytes);
  const content = archive.file('content.xml');
  if (content === null) throw new Error('content.xml');
  const xml = await content.async('string');
  const styles = await archive.file('styles.xml')?.async('string');
  const { document } = parseHTML(`<html><body>${htmlOf(xml, readOdtStyles([styles ?? '', xml]))}</body></html>`);
  const heading = document.querySelector('h1.title');
  const title = heading?.textContent?.trim();
  heading?.remove();
  return {
    text: markdownOf(document.body),
    meta: { ...(title ? { title } : {}), authors: [], tags: [] },
    findings: [],
  };
}

/** OpenDocument 1.3, part 3: headings, paragraphs, emphasis, links, lists, tables, notes, breaks; all else is its text. */
function htmlOf(xml: string, styles: OdtStyles): string {
  let html = '';
  let notes = '';
  let note: string | undefined;
  let depth = 0;
  let inText = false;
  let skipped = 0;
  let rows = 0;
  const closing: string[] = [];
  const lists: string[] = [];
  const put = (text: string) => {
    if (note === undefined) html += text;
    else note += text;
  };
  const open = (start: string, end: string) => {
    put(start);
    closing.push(end);
  };
  const parser = odtParser();
  parser.on('opentag', ({ name, attributes }) => {
    if (++depth > DEEPEST) throw new Error('nesting');
    if (name === 'office:text') inText = true;
    if (SKIPPED.has(name)) skipped++;
    if (skipped > 0) {
      closing.push('');
      return;
    }
    if (name === 'text:note') put(`${CALL}${label(attributes['text:id'])}${END}`);
    if (name === 'text:note-body') note = '';
    const style = attributes['text:style-name'] ?? '';
    if (name === 'text:h') open(...element(`h${level(attributes['text:outline-level'])}`));
    else if (name === 'text:p' && note === undefined) open(...paragraph(styles.kindOf(style)));
    else if (name === 'text:p') open('', PARAGRAPH);
    else if (name === 'text:span') open(...emphasis(styles.isBold(style), styles.isItalic(style)));
    else if (name === 'text:a') open(`<a href="${escaped(attributes['xlink:href'] ?? '')}">`, '</a>');
    else if (name === 'text:list') {
      lists.push(style || (lists.at(-1) ?? ''));
      open(...element(styles.isNumbered(lists.at(-1) ?? '', lists.length) ? 'ol' : 'ul'));
    } else if (name === 'table:table-row') {
      rows++;
      open('<tr>', '</tr>');
    } else if (name === 'table:table-cell') open(...element(rows === 1 ? 'th' : 'td'));
    else if (name === 'table:table') {
      rows = 0;
      open('<table>', '</table>');
    } else if (name === 'text:list-item') open('<li>', '</li>');
    else if (name === 'text:line-break') open('<br>', '');
    else open(name === 'text:s' || name === 'text:tab' ? ' ' : '', '');
  });
  parser.on('text', (text) => {
    if (inText && skipped === 0) put(escaped(text));
  });
  parser.on('closetag', ({ name, attributes }) => {
    depth--;
    put(closing.pop() ?? '');
    if (skipped > 0) {
      if (SKIPPED.has(name)) skipped--;
      return;
    }
    if (name === 'text:list') lists.pop();
    if (name === 'text:note') {
      notes += `<p>${NOTE}${label(attributes['text:id'])}${END}${(note ?? '').replace(LAST_PARAGRAPH, '')}</p>`;
      note = undefined;
    }
    if (name === 'office:text') inText = false;
  });
  parser.write(xml).close();
  return tightened(html) + notes;
}

/** An item of one paragraph is one line, and quoted paragraphs behind each other are one quotation. */
function tightened(html: string): string {
  return html
    .replace(/<li>\s*<p>([^<]*(?:<(?!\/?(?:p|li|ul|ol)>)[^<]*)*)<\/p>(?=\s*(?:<\/li>|<[uo]l>))/gu, '<li>$1')
    .replace(/<\/blockquote>\s*<blockquote>/gu, '');
}

/** Deleted words, numbers of notes, remarks, and the forms that a document has. */
const SKIPPED = new Set([
  'text:tracked-changes',
  'text:note-citation',
  'office:annotation',
  'office:forms',
  'text:table-of-content',
]);

function element(name: string): readonly [string, string] {
  return [`<${name}>`, `</${name}>`];
}

function paragraph(kind: ParagraphKind): readonly [string, string] {
  switch (kind) {
    case 'title':
      return ['<h1 class="title">', '</h1>'];
    case 'quotation':
      return ['<blockquote><p>', '</p></blockquote>'];
    case 'text':
      return element('p');
  }
}

function emphasis(isBold: boolean, isItalic: boolean): readonly [string, string] {
  return [
    `${isBold ? '<strong>' : ''}${isItalic ? '<em>' : ''}`,
    `${isItalic ? '</em>' : ''}${isBold ? '</strong>' : ''}`,
  ];
}

function escaped(text: string): string {
  return text.replace(/&/gu, '&amp;').replace(/</gu, '&lt;').replace(/"/gu, '&quot;');
}

function level(text: string | undefined): number {
  return Math.min(6, Math.max(1, Number(text) || 1));
}

function label(id: string | undefined): string {
  return (id ?? 'n0').replace(/\W+/gu, '').replace(/^ftn/u, '') || 'n0';
}
