// Web pages, .docx and .odt: their text, their notes, and files that are not to be opened.

import JSZip from 'jszip';
import { expect, test } from 'vitest';
import { importCapture } from '../src/index.ts';
import { bodyOf, imported } from './support/imported.ts';

const SENTENCE =
  'The reading room opened in the spring, and for the first weeks nobody came but two students who wanted to be out of the rain.';

async function zip(files: Readonly<Record<string, string | Uint8Array>>): Promise<Uint8Array> {
  const archive = new JSZip();
  for (const [name, content] of Object.entries(files)) archive.file(name, content);
  return archive.generateAsync({ type: 'uint8array', compression: 'DEFLATE' });
}

test('a web page: main content without navigation, scripts and dangerous links', async () => {
  const page = `<!doctype html><html lang="en"><head><title>The Room</title></head><body><nav><a href="/">Home page</a></nav><article><h2>Beginnings</h2>${`<p>${SENTENCE} ${SENTENCE}</p>`.repeat(4)}<p>See <a href="javascript:alert(1)">here</a> and <a href="https://example.org/">there</a>.</p><ul><li>one</li><li>two</li></ul><script>alert(1)</script></article><footer>Imprint of the page</footer></body></html>`;
  const result = await imported(page, {}, 'page.html');
  expect(result.kind).toBe('html');
  expect(result.meta.title).toBe('The Room');
  const body = bodyOf(result);
  expect(body).toContain('## Beginnings');
  expect(body).toContain('See here and [there](https://example.org/).');
  expect(body).toContain('- one\n- two');
  expect(body).not.toMatch(/alert|javascript|Home page/u);
});

test('an .odt: headings, lists, notes', async () => {
  const content = `<?xml version="1.0"?><office:document-content xmlns:office="o" xmlns:text="t"><office:body><office:text><text:h text:outline-level="1">The Room</text:h><text:p>It opened<text:note text:id="ftn1"><text:note-citation>1</text:note-citation><text:note-body><text:p>In spring.</text:p></text:note-body></text:note> &amp; stayed.</text:p><text:list><text:list-item><text:p>one</text:p></text:list-item></text:list></office:text></office:body></office:document-content>`;
  const result = await importCapture(
    'room.odt',
    await zip({ mimetype: 'application/vnd.oasis.opendocument.text', 'content.xml': content }),
  );
  if ('refused' in result) throw new Error(result.detail);
  expect(result.meta.title).toBe('The Room');
  expect(bodyOf(result)).toBe('It opened[^1] & stayed.\n\n- one\n\n[^1]: In spring.\n');
});

test('a .docx: headings and text', async () => {
  const w = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"';
  const paragraph = (text: string, style = '') =>
    `<w:p>${style && `<w:pPr><w:pStyle w:val="${style}"/></w:pPr>`}<w:r><w:t>${text}</w:t></w:r></w:p>`;
  const files = {
    '[Content_Types].xml':
      '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>',
    '_rels/.rels':
      '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="word/document.xml"/></Relationships>',
    'word/document.xml': `<w:document ${w}><w:body>${paragraph('قاعة المطالعة', 'Heading1')}${paragraph('افتُتحت القاعة في الربيع.')}</w:body></w:document>`,
  };
  const result = await importCapture('room.docx', await zip(files));
  if ('refused' in result) throw new Error(result.detail);
  expect(result).toMatchObject({ kind: 'docx', language: 'ar', meta: { title: 'قاعة المطالعة' } });
  expect(bodyOf(result)).toBe('افتُتحت القاعة في الربيع.\n');
});

test.each([
  ['a bomb', { 'word/document.xml': new Uint8Array(80 * 1024 * 1024) }],
  ['an archive in the archive', { 'inner.zip': 'x' }],
])('%s is refused', async (_, files) => {
  expect(await importCapture('a.docx', await zip(files as never))).toMatchObject({ refused: 'archive-unsafe' });
});

test('a page that nests without end is refused, and so is a document with entities of its own', async () => {
  expect(await importCapture('a.html', new TextEncoder().encode('<div>'.repeat(50_000)))).toMatchObject({
    refused: 'unreadable',
  });
  const bomb = await zip({
    mimetype: 'application/vnd.oasis.opendocument.text',
    'content.xml': '<!DOCTYPE x [<!ENTITY a "aa">]><x>&a;</x>',
  });
  expect(await importCapture('a.odt', bomb)).toMatchObject({ refused: 'unreadable' });
});
