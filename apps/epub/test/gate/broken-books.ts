// Good books come in; books with one fault each go out, with what the gate says of them and what EPUBCheck says.

import JSZip from 'jszip';

/** The files of a book, in their order. */
export type Files = Map<string, string | Uint8Array>;

export interface BrokenBook {
  readonly name: string;
  readonly breakIt: (files: Files) => void;
  /** All that the gate says; places in a file are left out. */
  readonly gate: readonly string[];
  /** The messages of EPUBCheck 5.3, each once; none where it sees nothing wrong. */
  readonly epubCheck: readonly string[];
}

const OPF = 'OEBPS/content.opf';
const NAV = 'OEBPS/toc.xhtml';
const NCX = 'OEBPS/toc.ncx';
const PAGE = 'OEBPS/chapter-01.xhtml';
const LAST = 'OEBPS/chapter-02.xhtml';
const CSS = 'OEBPS/style.css';

/** Changes a text of the book; a text that is not there makes a bad test. */
const replace = (file: string, from: string | RegExp, to: string) => (files: Files) => {
  const before = String(files.get(file));
  const after = before.replace(from, to);
  if (after === before) throw new Error(`${file} has no ${from}`);
  files.set(file, after);
};
/** Puts something at the beginning of a chapter. */
const onPage = (markup: string) => replace(LAST, /(<body[^>]*>)/, `$1${markup}`);
const inCss = (css: string) => (files: Files) => void files.set(CSS, `${files.get(CSS)}\n${css}`);

const book = (
  name: string,
  breakIt: BrokenBook['breakIt'],
  gate: string | readonly string[],
  ...epubCheck: readonly string[]
): BrokenBook => ({ name, breakIt, gate: typeof gate === 'string' ? [gate] : gate, epubCheck });

export const BROKEN_BOOKS: readonly BrokenBook[] = [
  book(
    'no container.xml',
    (files) => files.delete('META-INF/container.xml'),
    'META-INF/container.xml: not in the book',
    'RSC-002',
  ),
  book(
    'a container that names another package document',
    replace('META-INF/container.xml', 'content.opf', 'package.opf'),
    'META-INF/container.xml: OEBPS/package.opf is not there',
    'OPF-002',
  ),
  book(
    'a package document that is not well-formed',
    replace(OPF, '</spine>', ''),
    `${OPF}:…: unexpected close tag`,
    'RSC-016',
  ),
  book(
    'no spine direction',
    replace(OPF, / page-progression-direction="\w+"/, ''),
    `${OPF}: no page-progression-direction`,
  ),
  book(
    'a spine that names no item',
    replace(OPF, 'idref="item-title.xhtml"', 'idref="nowhere"'),
    [
      `${OPF}: the spine names nowhere, which is no item`,
      `${NAV}: leads to OEBPS/title.xhtml, which is no page of the book`,
    ],
    'OPF-049',
    'RSC-005',
    'RSC-011',
  ),
  book('an item without its file', (files) => files.delete(LAST), `${LAST}: not in the book`, 'RSC-001', 'RSC-012'),
  book(
    'a file that is not listed',
    (files) => files.set('OEBPS/extra.txt', 'words'),
    'OEBPS/extra.txt: not in the manifest',
  ),
  book(
    'a file that is listed twice',
    replace(OPF, '</manifest>', '<item id="again" href="style.css" media-type="text/css"/></manifest>'),
    `${OPF}: ${CSS} is listed twice`,
    'OPF-074',
  ),
  book(
    'two items with one id',
    replace(OPF, 'id="item-style.css"', 'id="item-title.xhtml"'),
    `${OPF}: two elements have the id item-title.xhtml`,
    'OPF-043',
    'RSC-005',
    'RSC-008',
  ),
  book(
    'no navigation document',
    replace(OPF, ' properties="nav"', ''),
    `${OPF}: not one navigation document`,
    'RSC-005',
  ),
  book(
    'a navigation document without contents',
    replace(NAV, 'epub:type="toc"', 'epub:type="lot"'),
    `${NAV}: no table of contents`,
    'RSC-005',
  ),
  book('an empty title', replace(OPF, /(<dc:title[^>]*>)[^<]*/, '$1'), `${OPF}: an empty dc:title`, 'RSC-005'),
  book(
    'metadata that refine nothing',
    replace(OPF, 'refines="#title-main"', 'refines="#title-lost"'),
    `${OPF}: refines #title-lost, which is not there`,
    'RSC-005',
  ),
  book(
    'a page that is not well-formed',
    onPage('<p>An open paragraph.'),
    `${LAST}:…: unexpected close tag`,
    'RSC-005',
    'RSC-016',
  ),
  book(
    'a prefix that is not declared',
    onPage('<p x:type="a">a</p>'),
    `${LAST}:…: the prefix x is not declared`,
    'RSC-012',
    'RSC-016',
  ),
  book(
    'a page without its namespace',
    replace(LAST, ' xmlns="http://www.w3.org/1999/xhtml"', ''),
    `${LAST}: its root is no html`,
    'RSC-005',
  ),
  book('a control character', onPage('<p>a\u0007b</p>'), `${LAST}:…: disallowed character`, 'RSC-012', 'RSC-016'),
  book('an entity that is not declared', onPage('<p>&nbsp;</p>'), `${LAST}:…: undefined entity`, 'RSC-012', 'RSC-016'),
  book(
    'an entity of its own',
    replace(LAST, '<!DOCTYPE html>', '<!DOCTYPE html [<!ENTITY x SYSTEM "file:///etc/passwd">]>'),
    `${LAST}: a document type: html [<!ENTITY x SYSTEM "file:///etc/passwd">]`,
    'HTM-003',
  ),
  book(
    'two elements with one id',
    onPage('<p id="twice">a</p><p id="twice">b</p>'),
    `${LAST}: two elements have the id twice`,
    'RSC-005',
  ),
  book(
    'a link to a page that is not there',
    onPage('<p><a href="chapter-99.xhtml">a</a></p>'),
    `${LAST}: leads to OEBPS/chapter-99.xhtml, which is no page of the book`,
    'RSC-007',
  ),
  book(
    'a link to a place that is not there',
    onPage('<p><a href="chapter-01.xhtml#nowhere">a</a></p>'),
    `${LAST}: leads to OEBPS/chapter-01.xhtml#nowhere, which is not there`,
    'RSC-012',
  ),
  book(
    'a link out of the container',
    onPage('<p><a href="../../../etc/passwd">a</a></p>'),
    `${LAST}: a link to ../../../etc/passwd`,
    'RSC-007',
    'RSC-026',
  ),
  book(
    'contents that lead nowhere',
    replace(NCX, /src="chapter-01.xhtml#[^"]+"/, 'src="chapter-01.xhtml#lost"'),
    `${NCX}: leads to OEBPS/chapter-01.xhtml#lost, which is not there`,
    'RSC-012',
  ),
  book('a script', onPage('<script>alert(1)</script>'), `${LAST}: <script> has no place in a book`, 'OPF-014'),
  book('an event handler', onPage('<p onclick="alert(1)">a</p>'), `${LAST}: an event handler: onclick`, 'OPF-014'),
  book(
    'a link that runs',
    onPage('<p><a href="java&#9;script:alert(1)">a</a></p>'),
    `${LAST}: a link to java\tscript:alert(1)`,
    'RSC-005',
    'RSC-007',
    'RSC-020',
  ),
  book(
    'a link to a local file',
    onPage('<p><a href="file:///etc/passwd">a</a></p>'),
    `${LAST}: a link to file:///etc/passwd`,
    'RSC-030',
  ),
  book('a page in a page', onPage('<iframe src="title.xhtml"></iframe>'), `${LAST}: <iframe> has no place in a book`),
  book(
    'a form',
    onPage('<form action="https://example.org/"><p><input type="text" /></p></form>'),
    [`${LAST}: <form> has no place in a book`, `${LAST}: <input> has no place in a book`],
    'OPF-014',
  ),
  book(
    'a picture from the web',
    onPage('<p><img src="https://example.org/a.png" alt="" /></p>'),
    `${LAST}: <img> loads https://example.org/a.png`,
    'OPF-014',
    'RSC-006',
  ),
  book(
    'a picture in the page',
    onPage('<p><img src="data:image/png;base64,AAAA" alt="" /></p>'),
    `${LAST}: <img> loads data:image/png;base64,AAAA`,
  ),
  book(
    'a picture without alternative text',
    replace(PAGE, /(<img [^>]*?)alt="[^"]*"/, '$1'),
    `${PAGE}: a picture without alt`,
  ),
  book(
    'a picture that is none',
    (files) => files.set('OEBPS/images/cover.png', 'words'),
    'OEBPS/images/cover.png: is no image/png',
    'OPF-029',
    'PKG-021',
  ),
  book(
    'a drawing that the manifest does not know of',
    onPage('<svg xmlns="http://www.w3.org/2000/svg"><title>a</title></svg>'),
    `${LAST}: the manifest is wrong about svg`,
    'OPF-014',
  ),
  book(
    'two languages at one place',
    onPage('<p lang="en" xml:lang="ar">a</p>'),
    `${LAST}: lang and xml:lang of <p> differ: en and ar`,
    'RSC-005',
  ),
  book('a body without direction', replace(LAST, /(<body[^>]*) dir="\w+"/, '$1'), `${LAST}: <body> has no direction`),
  book('direction in the style sheet', inCss('p { direction: rtl; }'), `${CSS}: CSS sets direction`, 'CSS-001'),
  book(
    'an imported style sheet',
    inCss('@import url(other.css);'),
    [`${CSS}: CSS imports another style sheet`, `${CSS}: OEBPS/other.css is not in the book`],
    'RSC-007',
  ),
  book(
    'a font from the web',
    inCss('@font-face { font-family: x; src: u\\72l(https://example.org/x.ttf); }'),
    `${CSS}: CSS loads https://example.org/x.ttf`,
  ),
  book(
    'a font that is not there',
    inCss('@font-face { font-family: x; src: url(fonts/x.ttf); }'),
    `${CSS}: OEBPS/fonts/x.ttf is not in the book`,
    'RSC-007',
  ),
  book('a name that is not safe', (files) => files.set('OEBPS/../../evil.txt', 'words'), [
    'bad name: OEBPS/../../evil.txt',
    'OEBPS/../../evil.txt: not in the manifest',
  ]),
];

/** The files of a finished book. */
export async function filesOf(bytes: Uint8Array): Promise<Files> {
  const zip = await JSZip.loadAsync(bytes);
  const files: Files = new Map();
  for (const { name } of Object.values(zip.files)) {
    const isText = /\.(?:xhtml|xml|opf|ncx|css)$/.test(name);
    files.set(name, isText ? await zip.file(name)!.async('string') : await zip.file(name)!.async('uint8array'));
  }
  return files;
}

export function packed(files: Files): Promise<Uint8Array> {
  const zip = new JSZip();
  for (const [name, content] of files)
    zip.file(name, content, { createFolders: false, compression: name === 'mimetype' ? 'STORE' : 'DEFLATE' });
  return zip.generateAsync({ type: 'uint8array' });
}
