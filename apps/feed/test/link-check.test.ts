// Pages with every kind of bad address come in; each is found, and good ones are not.

import { describe, expect, it } from 'vitest';
import { LinkCheck } from '../src/site/link-check.ts';

const HOME = 'https://example.org/a/';
const found = (html: string, there: readonly string[] = []) => {
  const check = new LinkCheck(HOME);
  const faults = check.page('read/x.html', html);
  return [...faults, ...check.lost((name) => there.includes(name)).faults].map(({ what }) => what);
};

describe('the addresses of a page', () => {
  it.each([
    ['<a href="javascript:alert(1)">', /no web page/],
    ['<a href=" javascript:alert(1)">', /no web page/],
    ['<a href="java&#10;script:alert(1)">', /not there/],
    ['<img src="data:text/html,x">', /no web page/],
    ['<a href="file:///etc/passwd">', /no web page/],
    ['<a href="http://[">', /no address/],
    ['<a href="#nowhere">', /no place/],
    ['<a href="#%zz">', /no place/],
    ['<a href="a%23b.html">', /read\/a#b\.html, which is not there/],
    ['<a href="%zz.html">', /%zz\.html, which is not there/],
    ['<p id="a"></p><p id="a">', /twice/],
    ['<a href="y.html">', /read\/y\.html, which is not there/],
    ['<a href="../b.pdf?x=1&amp;y=2#p">', /leads to b\.pdf,/],
    [`<img src="${HOME}c%20d.png">`, /leads to c d\.png,/],
  ])('%s is found', (html, what) => {
    expect(found(html)).toEqual([expect.stringMatching(what)]);
  });

  it.each([
    '<a href="https://elsewhere.example/">',
    '<a href="mailto:a@b.example">',
    '<p id="u-1"></p><a href="#u-1">',
    '<a href="../">',
    '<p id="u-1"></p><a href="../read/x.html#u-1">',
    'a text about href="javascript:x" is no link',
  ])('%s is fine', (html) => {
    expect(found(html, ['index.html', 'read/x.html'])).toEqual([]);
  });
});

describe('the places that one page names in another', () => {
  const PAGES = { 'read/x.html': '<a href="y.html#u-1">', 'read/y.html': '<p id="u-1"></p><p id="المقدمة">' };
  const lost = (pages: Readonly<Record<string, string>>) => {
    const check = new LinkCheck(HOME);
    const faults = Object.entries(pages).flatMap(([name, html]) => check.page(name, html));
    const { faults: lost } = check.lost((name) => name in pages || name === 'b.pdf');
    return [...faults, ...lost].map(({ file, what }) => [file, what]);
  };

  it('are there, whichever page is looked at first', () => {
    expect(lost(PAGES)).toEqual([]);
    expect(lost(Object.fromEntries(Object.entries(PAGES).reverse()))).toEqual([]);
    const arabic = `<a href="${encodeURI('y.html#المقدمة')}"><a href="../b.pdf#page=2">`;
    expect(lost({ ...PAGES, 'read/x.html': arabic })).toEqual([]);
  });

  it('are missed, once each, before and after the page that has them not', () => {
    const wrong = '<a href="y.html#u-2"><a href="y.html?a=b#u-2">';
    const found = [['read/x.html', 'a link leads to read/y.html#u-2, which is not there']];
    expect(lost({ ...PAGES, 'read/x.html': wrong })).toEqual(found);
    expect(lost({ 'read/y.html': PAGES['read/y.html'], 'read/x.html': wrong })).toEqual(found);
  });

  it('are nobody’s fault where somebody wrote the full address: the page may be their own', () => {
    const check = new LinkCheck(HOME);
    const written = `<a href="${HOME}about.html"><a href="${HOME}both.html"><a href="both.html"><a href="${HOME}read/x.html#no">`;
    expect(check.page('read/x.html', written.replace('"both', '"../both'))).toEqual([]);
    const { faults, links } = check.lost((name) => name === 'read/x.html');
    expect(faults.map(({ what }) => what)).toEqual(['a link leads to both.html, which is not there']);
    expect(links).toEqual([
      { file: 'read/x.html', target: 'about.html' },
      { file: 'read/x.html', target: 'read/x.html#no' },
    ]);
  });
});
