// Pages as word processors, Google and WordPress save them: their lists, looks, captions, verse and titles, and nothing of theirs.

import { expect, test } from 'vitest';
import { importCapture } from '../src/index.ts';
import { bodyOf, found, imported } from './support/imported.ts';

const LONG =
  'The reading room opened in the spring, and for the first weeks nobody came but two students who wanted to be out of the rain, and they stayed.';
const page = (body: string, head = '') => `<html><head>${head}</head><body>${body}</body></html>`;
const read = (body: string, head = '') => imported(page(body, head), {}, 'page.html');

/** An item as Word writes it: its mark by hand. */
function wordItem(level: number, mark: string, words: string): string {
  const ignored = `<![if !supportLists]><span style='mso-list:Ignore'>${mark}<span>&nbsp;&nbsp; </span></span><![endif]>`;
  return `<p class=MsoListParagraph style='text-indent:-.25in;mso-list:l0 level${level} lfo1'>${ignored}${words}<o:p></o:p></p>\n`;
}

test('items of Word are nested lists, without the marks that Word puts before them', async () => {
  const items = [
    wordItem(1, '·', 'Wages'),
    wordItem(2, 'o', 'at <b>night</b>'),
    wordItem(3, '§', 'in winter'),
    wordItem(1, '·', 'Safety'),
  ].join('');
  const numbers = [wordItem(1, '3.', 'Third'), wordItem(2, 'a)', 'a part'), wordItem(1, '4.', 'Fourth')].join('');
  const result = await read(`<p>${LONG}</p>${items}<p>${LONG}</p>${numbers}<p>${LONG}</p>`);
  expect(bodyOf(result)).toBe(
    `${LONG}\n\n- Wages\n  - at **night**\n    - in winter\n- Safety\n\n${LONG}\n\n3. Third\n   1. a part\n4. Fourth\n\n${LONG}\n`,
  );
});

test('Arabic numbers and letters of Word count too', async () => {
  const items = [wordItem(1, '١-', 'الماء'), wordItem(2, 'أ)', 'للشرب'), wordItem(1, '٢-', 'الكهرباء')].join('');
  expect(bodyOf(await imported(page(`<p>هذه هي المطالب:</p>${items}`), {}, 'page.html'))).toContain(
    '1. الماء\n   1. للشرب\n2. الكهرباء\n',
  );
});

test('Google’s flat lists are nested, its looks are emphasis, its links lead where they lead', async () => {
  const head = '<style>.c1{font-weight:700}.c2{font-style:italic}.c3{font-weight:400}</style>';
  const list = (level: number, words: string, name = 'kix_a') =>
    `<ul class="lst-${name}-${level} start"><li class="c0"><span>${words}</span></li></ul>`;
  const link = 'https://www.google.com/url?q=https://example.org/a%3Fb%3D1&amp;sa=D&amp;source=editors';
  const result = await read(
    `<p class="c0 title"><span>Water</span></p><p class="c0 subtitle"><span>A study</span></p><p><span class="c3">The </span><span class="c1">crisis</span><span> of </span><span class="c2">2018</span>: <a href="${link}">a page</a>. ${LONG}</p>${list(0, 'Dams')}${list(1, 'upstream')}${list(0, 'Salt')}<p>${LONG}</p>${list(0, 'Other', 'kix_b')}`,
    head,
  );
  expect(result.meta).toMatchObject({ title: 'Water', subtitle: 'A study' });
  expect(bodyOf(result)).toBe(
    `The **crisis** of *2018*: [a page](https://example.org/a?b=1). ${LONG}\n\n- Dams\n  - upstream\n- Salt\n\n${LONG}\n\n- Other\n`,
  );
});

test('WordPress: title and byline above the text, a caption of a table, verse, the rule above the notes', async () => {
  const result = await imported(
    page(
      `<main><article class="post"><header class="entry-header"><h1 class="entry-title">عن العمال</h1><div class="entry-meta">نُشر في <time datetime="2018-09-09">٩ أيلول ٢٠١٨</time> بقلم <span class="author">سلمى حداد</span></div></header><div class="entry-content"><p>كتب العمال بيانًا طويلًا عن أجورهم<sup><a href="#fn1">[١]</a></sup>، وقالوا إن الحالة لا تُحتمل وإنهم لن يعودوا.</p><table><caption>الأجور</caption><tr><th>السنة</th><th>الأجر</th></tr><tr><td>٢٠١٧</td><td>٤٠٠</td></tr></table><pre class="wp-block-verse">يا دجلةَ الخيرِ\nيا أمَّ البساتينِ\n\nحيّيتُ سفحَكِ</pre><hr><ol><li id="fn1">البيان الأول. <a href="#r1">↩</a></li></ol></div></article></main>`,
      '<title>عن العمال – مدونة</title>',
    ),
    {},
    'page.html',
  );
  expect(result.meta).toMatchObject({ title: 'عن العمال', date: '2018-09-09', authors: ['سلمى حداد'] });
  expect(found(result, 'moved', 'title-repeated')).toEqual(['1 عن العمال']);
  expect(bodyOf(result)).toBe(
    'كتب العمال بيانًا طويلًا عن أجورهم[^1]، وقالوا إن الحالة لا تُحتمل وإنهم لن يعودوا.\n\nالأجور\n\n| السنة | الأجر |\n| ----- | ----- |\n| ٢٠١٧  | ٤٠٠   |\n\n:::verse\nيا دجلةَ الخيرِ\nيا أمَّ البساتينِ\n\nحيّيتُ سفحَكِ\n:::\n\n[^1]: البيان الأول.\n',
  );
});

test('a list that begins with another number than 1 keeps it', async () => {
  expect(bodyOf(await read(`<p>${LONG}</p><ol start="5"><li>five</li><li>six</li></ol>`))).toContain('5. five\n6. six');
});

test('Latin ligatures are letters', async () => {
  expect(
    bodyOf(await imported(`The Room\n\nThe of\ufb01ce and the \ufb02eet, the e\ufb00ort and the su\ufb03x.\n`)),
  ).toBe('The office and the fleet, the effort and the suffix.\n');
});

test('paragraphs of a note stay apart; terms and their meanings are no list', async () => {
  const result = await read(
    `<h1>The Room</h1><p>${LONG}<a href="#n1"><sup>1</sup></a></p><dl><dt>Room</dt><dd><p>where one reads</p></dd></dl><p>${LONG}</p><ol><li id="n1"><p>One.</p><p>Two. <a href="#r">↩</a></p></li></ol>`,
  );
  expect(bodyOf(result)).toBe(`${LONG}[^1]\n\n**Room**\n\nwhere one reads\n\n${LONG}\n\n[^1]: One.\n\n    Two.\n`);
});

test.each([
  ['%PDF-1.4\n', '.pdf'],
  ['{\\rtf1\\ansi words}', '.rtf'],
  ['\u00d0\u00cf\u0011\u00e0\u00a1\u00b1', '.doc'],
  ['\u0089PNG\r\n', '.png'],
  ['PK\u0003\u0004..........mimetypeapplication/epub+zipPK', '.epub'],
  ['PK\u0003\u0004..........[Content_Types].xml..xl/workbook.xml', '.xlsx'],
])('%j is refused by its name, whatever its ending: no document is made of its code', async (bytes, format) => {
  for (const name of ['a.txt', 'a.html', `a${format}`])
    expect(await importCapture(name, Buffer.from(bytes, 'latin1'))).toEqual({
      refused: 'foreign-format',
      detail: format,
    });
});

test('blanks that are bold or slanted stand between the words, not in them; paragraphs of a cell are two words', async () => {
  const result = await read(
    `<h1>The Room</h1><p><b>Bold </b>word,<i> slanted </i><b>both</b><b> </b>end. <b><i>Deep </i></b>one.</p><table><tr><td><p>A</p><p>B</p></td><td>C<p>D</p></td></tr><tr><td>1</td><td>2</td></tr></table><p>${LONG}</p>`,
  );
  expect(bodyOf(result)).toContain('**Bold** word, *slanted* **both** end. **_Deep_** one.\n');
  expect(bodyOf(result)).toContain('| A B | C D |\n');
});

test('a blog: the title of the text and not of the site, its author and day, no link around a picture', async () => {
  const result = await read(
    `<div class="header"><h1 class="title"><a href="/">The Blog</a></h1></div><div class="post"><h3 class="post-title entry-title">The Stove</h3><div class="post-body"><p>${LONG}</p><a href="https://example.org/x.jpg"><img src="https://example.org/x.jpg"></a><p>It burned 3 m<sup>3</sup> of H<sub>2</sub>,<sup>1</sup> they say.</p></div><div class="post-footer"><span class="post-author vcard">مرسلة بواسطة <span class="fn">منى حداد</span></span> <span>في <abbr class="published" title="2018-09-09T10:00:00+03:00">10:00</abbr></span></div></div>`,
    '<title>The Blog: The Stove</title>',
  );
  expect(result.meta).toMatchObject({ title: 'The Stove', authors: ['منى حداد'], date: '2018-09-09' });
  expect(bodyOf(result)).toBe(`${LONG}\n\nIt burned 3 m³ of H₂,¹ they say.\n`);
});

test('verse keeps the halves that a page sets apart by asterisks, tabs or wide blanks, and nothing else is one', async () => {
  const verse =
    'قفا نبك *** بسقط اللوى\nفتوضح\tلما نسجتها\nترى بعر\u00a0\u00a0\u00a0\u00a0 في عرصاتها\nوقوفا … بها * صحبي';
  const markdown = bodyOf(await read(`<p>${LONG}</p><pre class="wp-block-verse">${verse}</pre><p>${LONG}</p>`));
  expect(markdown).toContain(
    ':::verse\nقفا نبك || بسقط اللوى\nفتوضح || لما نسجتها\nترى بعر || في عرصاتها\nوقوفا … بها \\* صحبي\n:::',
  );
});
