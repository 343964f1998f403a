// Web pages, .docx and .odt: their text, their notes, and files that are not to be opened.

import { expect, test } from 'vitest';
import { importCapture } from '../src/index.ts';
import { docx, odt, wordParagraph, wordRun, zip } from './support/archives.ts';
import { bodyOf, found, imported } from './support/imported.ts';

const SENTENCE =
  'The reading room opened in the spring, and for the first weeks nobody came but two students who wanted to be out of the rain.';

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

test('a .docx as people leave it: styles, notes, remarks, changes that were tracked, lists, tables', async () => {
  const item = (text: string, list: number, level = 0) =>
    `<w:p><w:pPr><w:numPr><w:ilvl w:val="${level}"/><w:numId w:val="${list}"/></w:numPr></w:pPr>${wordRun(text)}</w:p>`;
  const cell = (text: string) => `<w:tc>${wordParagraph(text)}</w:tc>`;
  const format = (id: number, kind: string) =>
    `<w:abstractNum w:abstractNumId="${id}">${[0, 1].map((level) => `<w:lvl w:ilvl="${level}"><w:numFmt w:val="${kind}"/></w:lvl>`).join('')}</w:abstractNum>`;
  const style = (id: string, name: string) =>
    `<w:style w:type="paragraph" w:styleId="${id}"><w:name w:val="${name}"/></w:style>`;
  const bytes = await docx(
    [
      wordParagraph('The Room', 'Titel'),
      wordParagraph('Mona Haddad'),
      wordParagraph('12 June 2014'),
      wordParagraph(SENTENCE),
      wordParagraph('Beginnings', 'Heading2'),
      `<w:p><w:bookmarkStart w:id="0" w:name="b"/><w:bookmarkEnd w:id="0"/>${wordRun('It ')}<w:del w:id="1">${'<w:r><w:delText>closed</w:delText></w:r>'}</w:del><w:ins w:id="2">${wordRun('opened')}</w:ins><w:r><w:footnoteReference w:id="7"/></w:r>${wordRun(' in spring.')}<w:commentRangeStart w:id="3"/><w:r><w:commentReference w:id="3"/></w:r></w:p>`,
      wordParagraph('It was quiet.', 'Zitat'),
      item('one', 1) + item('inner', 2, 1) + item('two', 1),
      `<w:tbl><w:tr>${cell('Year')}${cell('Visitors')}</w:tr><w:tr>${cell('1952')}${cell('300')}</w:tr></w:tbl>`,
    ].join(''),
    {
      styles: style('Titel', 'Title') + style('Heading2', 'heading 2') + style('Zitat', 'Quote'),
      numbering: `${format(1, 'decimal')}${format(2, 'bullet')}<w:num w:numId="1"><w:abstractNumId w:val="1"/></w:num><w:num w:numId="2"><w:abstractNumId w:val="2"/></w:num>`,
      footnotes: `<w:footnote w:id="7"><w:p>${wordRun('A ')}<w:r><w:rPr><w:i/></w:rPr><w:t>mild</w:t></w:r>${wordRun(' spring.')}</w:p></w:footnote>`,
      comments: `<w:comment w:id="3" w:author="Sami"><w:p>${wordRun('Are you sure?')}</w:p></w:comment>`,
    },
  );
  const result = await importCapture('a.docx', bytes);
  if ('refused' in result) throw new Error(result.detail);
  expect(result.meta).toMatchObject({ title: 'The Room', authors: ['Mona Haddad'], date: '2014-06-12' });
  expect(bodyOf(result)).toBe(
    `${SENTENCE}\n\n## Beginnings\n\nIt opened[^1] in spring.\n\n> It was quiet.\n\n1. one\n   - inner\n2. two\n\n| Year | Visitors |\n| ---- | -------- |\n| 1952 | 300      |\n\n[^1]: A *mild* spring.\n`,
  );
});

test('an .odt as people leave it: styles of its own, links, numbers, tracked changes, remarks', async () => {
  const result = await importCapture(
    'a.odt',
    await odt(
      '<text:tracked-changes><text:changed-region><text:deletion><text:p>closed</text:p></text:deletion></text:changed-region></text:tracked-changes><text:p text:style-name="P1">قاعة المطالعة</text:p><text:p>منى حداد</text:p><text:p>12 حزيران 2014</text:p><text:p>فُتحت <text:span text:style-name="T1">القاعة</text:span><office:annotation><text:p>حقًا؟</text:p></office:annotation> في <text:a xlink:href="https://example.org/">المدينة</text:a>.</text:p><text:p text:style-name="Quotations">كانت هادئة.</text:p><text:list text:style-name="L1"><text:list-item><text:p>واحد</text:p><text:list><text:list-item><text:p>داخلي</text:p></text:list-item></text:list></text:list-item><text:list-item><text:p>اثنان</text:p></text:list-item></text:list>',
      '<style:style style:name="P1" style:parent-style-name="Title"/><style:style style:name="T1"><style:text-properties fo:font-weight="bold"/></style:style><text:list-style style:name="L1"><text:list-level-style-number text:level="1"/><text:list-level-style-bullet text:level="2"/></text:list-style>',
    ),
  );
  if ('refused' in result) throw new Error(result.detail);
  expect(result.meta).toMatchObject({ title: 'قاعة المطالعة', authors: ['منى حداد'], date: '2014-06-12' });
  expect(bodyOf(result)).toBe(
    'فُتحت **القاعة** في [المدينة](https://example.org/).\n\n> كانت هادئة.\n\n1. واحد\n   - داخلي\n2. اثنان\n',
  );
});

test('a page with everything around its text: notes are notes, the title is its heading, links that lead nowhere are words', async () => {
  const page = `<!doctype html><html><head><title>The Stove | Harbour Courier</title><meta property="article:published_time" content="2014-06-12T10:00:00Z"><meta property="article:tag" content="Reading rooms"></head><body><header><a href="/">Courier</a></header><main><article><h1>The Stove</h1><p class="byline">By <a href="/m">Mona Haddad</a></p><div class="share"><a href="#">Share on Facebook</a></div><p>${SENTENCE}<sup><a href="#fn1" id="r1">[1]</a></sup> ${SENTENCE}</p><img src="data:image/png;base64,${'A'.repeat(5000)}" alt="A stove"><p>${SENTENCE}<a href="#_ftn2" name="_ftnref2">[2]</a> See <a href="/about">the others</a>.</p><table><tr><td><table><tr><td><p>${SENTENCE}</p></td></tr></table></td></tr></table><h2>Notes</h2><ol class="footnotes"><li id="fn1">A <em>harbour</em>. <a href="#r1">↩</a></li></ol><div id="ftn2"><p><a href="#_ftnref2" name="_ftn2">[2]</a> A stove.</p></div></article></main><aside><h3>Most read</h3><p>Lamps</p></aside><footer>© 2014</footer></body></html>`;
  const result = await imported(page, {}, 'a.html');
  expect(result.meta).toMatchObject({
    title: 'The Stove',
    authors: ['Mona Haddad'],
    date: '2014-06-12',
    tags: ['reading-rooms'],
  });
  expect(bodyOf(result)).toBe(
    `${SENTENCE}[^1] ${SENTENCE}\n\n${SENTENCE}[^2] See the others.\n\n${SENTENCE}\n\n[^1]: A *harbour*.\n\n[^2]: A stove.\n`,
  );
  const left = found(result, 'removed', 'furniture').join('\n');
  for (const words of ['Courier', 'Share on Facebook', 'Most read', 'Lamps', '© 2014']) expect(left).toContain(words);
});

test('an old page without paragraphs: title, author and day above the text move to the front matter', async () => {
  const text =
    'فُتحت القاعة في الربيع، ولم يأتِ سوى طالبين أرادا الاحتماء من المطر الذي لم ينقطع طوال أسابيع في المدينة.';
  const page = `<html dir=rtl><head><title>القاعة</title></head><body><center><b><font size=5>القاعة</font></b><br>منى حداد<br>2014 / 6 / 12</center><br><br>${text}<br><br>${text} ${text}<br><br>${text}</body></html>`;
  const result = await imported(page, {}, 'a.html');
  expect(result.meta).toMatchObject({ title: 'القاعة', authors: ['منى حداد'], date: '2014-06-12' });
  expect(bodyOf(result)).toBe(`${text}\n\n${text} ${text}\n\n${text}\n`);
});

test('words in simple fields and in formulas of a .docx are kept, and formulas told', async () => {
  const math = 'xmlns:m="http://schemas.openxmlformats.org/officeDocument/2006/math"';
  const result = await importCapture(
    'a.docx',
    await docx(
      `${wordParagraph('The Room')}<w:p>${wordRun('Printed on ')}<w:fldSimple w:instr="DATE">${wordRun('9 May')}</w:fldSimple>${wordRun(', where ')}<m:oMath ${math}><m:r><m:t>E=m</m:t></m:r><m:r><m:t>c</m:t></m:r></m:oMath>${wordRun(' holds.')}</w:p><w:p><m:oMathPara ${math}><m:oMath><m:r><m:t>a+b</m:t></m:r></m:oMath></m:oMathPara></w:p>`,
    ),
  );
  if ('refused' in result) throw new Error(result.refused);
  expect(result.markdown).toContain('Printed on 9 May, where E=mc holds.\n\na+b\n');
  expect(result.findings.filter(({ group }) => group === 'doubtful').map(({ text }) => text)).toEqual(['E=mc', 'a+b']);
});
