// The bytes of an .odt come in; the Markdown of its text goes out, its footnotes as notes.

import JSZip from 'jszip';
import { parseHTML } from 'linkedom';
import { SaxesParser } from 'saxes';
import type { Converted } from '../marked/convert-mediawiki.ts';
import { CALL, END, markdownOf, NOTE } from './html-markdown.ts';

const DEEPEST = 200;

/** Throws for a file without content, or with content that is no XML. The archive has been looked at before. */
export async function readOdt(bytes: Uint8Array): Promise<Converted> {
  const content = (await JSZip.loadAsync(bytes)).file('content.xml');
  if (content === null) throw new Error('content.xml');
  const { document } = parseHTML(`<html><body>${htmlOf(await content.async('string'))}</body></html>`);
  return { text: markdownOf(document.body), findings: [] };
}

/** OpenDocument 1.3, part 3: headings, paragraphs, lists, tables, notes, breaks; everything else is its text. */
function htmlOf(xml: string): string {
  let html = '';
  let notes = '';
  let note: string | undefined;
  let depth = 0;
  let inText = false;
  let skipped = 0;
  const put = (text: string) => {
    if (note === undefined) html += text;
    else note += text;
  };
  const parser = new SaxesParser();
  parser.on('error', (cause) => {
    throw cause;
  });
  // Entities that a document defines itself are what such bombs are made of.
  parser.on('doctype', () => {
    throw new Error('DOCTYPE');
  });
  parser.on('opentag', ({ name, attributes }) => {
    if (++depth > DEEPEST) throw new Error('nesting');
    if (name === 'office:text') inText = true;
    if (name === 'text:tracked-changes' || name === 'text:note-citation' || name === 'office:annotation') skipped++;
    if (name === 'text:note') put(`${CALL}${label(attributes['text:id'])}${END}`);
    if (name === 'text:note-body') note = '';
    if (note !== undefined) return;
    if (name === 'text:h') put(`<h${level(attributes['text:outline-level'])}>`);
    else if (name in ELEMENTS) put(`<${ELEMENTS[name]}>`);
    else if (name === 'text:line-break') put('<br>');
    else if (name === 'text:s' || name === 'text:tab') put(' ');
  });
  parser.on('text', (text) => {
    if (inText && skipped === 0) put(text.replace(/&/gu, '&amp;').replace(/</gu, '&lt;'));
  });
  parser.on('closetag', ({ name, attributes }) => {
    depth--;
    if (name === 'text:tracked-changes' || name === 'text:note-citation' || name === 'office:annotation') skipped--;
    if (name === 'text:note-body') note = `<p>${note?.trim()}</p>`;
    if (name === 'text:note') {
      notes += (note ?? '<p></p>').replace('<p>', `<p>${NOTE}${label(attributes['text:id'])}${END}`);
      note = undefined;
    }
    if (name === 'office:text') inText = false;
    if (note !== undefined) return;
    if (name === 'text:h') put(`</h${level(attributes['text:outline-level'])}>`);
    else if (name in ELEMENTS) put(`</${ELEMENTS[name]}>`);
  });
  parser.write(xml).close();
  return html + notes;
}

const ELEMENTS: Readonly<Record<string, string>> = {
  'text:p': 'p',
  'text:list': 'ul',
  'text:list-item': 'li',
  'table:table': 'table',
  'table:table-row': 'tr',
  'table:table-cell': 'td',
};

function level(text: string | undefined): number {
  return Math.min(6, Math.max(1, Number(text) || 1));
}

function label(id: string | undefined): string {
  return (id ?? 'n0').replace(/\W+/gu, '').replace(/^ftn/u, '') || 'n0';
}
