// The bytes of a .docx come in; the Markdown of its text goes out, its footnotes as notes, its pictures left out.

import { parseHTML } from 'linkedom';
import mammoth from 'mammoth';
import type { Converted } from '../marked/convert-mediawiki.ts';
import type { Finding } from '../model/finding.ts';
import { uncoverWords } from './docx-words.ts';
import { CALL, END, markdownOf, NOTE, PARAGRAPH } from './html-markdown.ts';

/** Styles by their English names, which files keep in every language. */
const STYLES = [
  "p[style-name='Title'] => h1.title:fresh",
  "p[style-name='Quote'] => blockquote > p:fresh",
  "p[style-name='Intense Quote'] => blockquote > p:fresh",
  "p[style-name='Block Text'] => blockquote > p:fresh",
  "p[style-name='Quotations'] => blockquote > p:fresh",
];

/** Throws what the library throws where the file is no document. The archive has been looked at before. */
export async function readDocx(bytes: Uint8Array): Promise<Converted> {
  const options = {
    convertImage: mammoth.images.imgElement(async () => ({ src: '' })),
    externalFileAccess: false,
    styleMap: STYLES,
  };
  const { bytes: whole, formulas } = await uncoverWords(bytes);
  const { value } = await mammoth.convertToHtml({ buffer: Buffer.from(whole) }, options);
  const { document } = parseHTML(`<html><body>${value}</body></html>`);
  for (const call of document.querySelectorAll('a[id^="footnote-ref-"],a[id^="endnote-ref-"]'))
    call.replaceWith(`${CALL}${labelOf(call.getAttribute('href'))}${END}`);
  for (const note of document.querySelectorAll('li[id^="footnote-"],li[id^="endnote-"]')) {
    for (const back of note.querySelectorAll('a[href^="#footnote-ref-"],a[href^="#endnote-ref-"]')) back.remove();
    const paragraph = document.createElement('p');
    paragraph.append(`${NOTE}${labelOf(note.id)}${END}`);
    for (const [at, one] of [...note.children].entries())
      paragraph.append(...(at === 0 ? [] : [PARAGRAPH]), ...one.childNodes);
    note.closest('ol')?.before(paragraph);
    note.remove();
  }
  const heading = document.querySelector('h1.title');
  const title = heading?.textContent?.trim();
  heading?.remove();
  const meta = { ...(title ? { title } : {}), authors: [], tags: [] };
  return { text: markdownOf(document.body), meta, findings: formulas.map(doubtful) };
}

function doubtful(text: string): Finding {
  return { group: 'doubtful', kind: 'mark-up', line: 1, confidence: 'high', text };
}

/** `1` of `#footnote-1`, `e1` of an endnote. */
function labelOf(id: string | null): string {
  const found = /(foot|end)note-(\w+)$/u.exec(id ?? '');
  return `${found?.[1] === 'end' ? 'e' : ''}${found?.[2] ?? '0'}`;
}
