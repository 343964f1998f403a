// Pages with every kind of bad address come in; each is found, and good ones are not.

import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { FAULT_KINDS } from '../src/schema-faults.ts';
import { LinkCheck, type SiteFault } from '../src/site/link-check.ts';

const toldAs = ({ fault, detail }: SiteFault) => `${fault} ${detail}`.trim();
const HOME = 'https://example.org/a/';
const found = (html: string, there: readonly string[] = []) => {
  const check = new LinkCheck(HOME);
  const faults = check.page('read/x.html', html);
  return [...faults, ...check.lost((name) => there.includes(name)).faults].map(toldAs);
};

describe.each(['en', 'ar'])('translations/ui/%s.json', (tag) => {
  const file = new URL(`../../../translations/ui/${tag}.json`, import.meta.url);
  const words = JSON.parse(readFileSync(file, 'utf8')) as Readonly<Record<string, string>>;

  it('has a sentence for everything that can be wrong', () => {
    expect(FAULT_KINDS.filter((kind) => !/[.}]$/.test(words[`fault.${kind}`] ?? ''))).toEqual([]);
  });
});

describe('the addresses of a page', () => {
  it.each([
    ['<a href="javascript:alert(1)">', /^link-unsafe javascript:alert\(1\)$/],
    ['<a href=" javascript:alert(1)">', /^link-unsafe/],
    ['<a href="java&#10;script:alert(1)">', /^link-lost/],
    ['<img src="data:text/html,x">', /^link-unsafe/],
    ['<a href="file:///etc/passwd">', /^link-unsafe/],
    ['<a href="http://[">', /^address-broken http:\/\/\[$/],
    ['<a href="#nowhere">', /^place-lost$/],
    ['<a href="#%zz">', /^place-lost$/],
    ['<a href="a%23b.html">', /^link-lost read\/a#b\.html$/],
    ['<a href="%zz.html">', /^link-lost read\/%zz\.html$/],
    ['<p id="a"></p><p id="a">', /^id-twice$/],
    ['<a href="y.html">', /^link-lost read\/y\.html$/],
    ['<a href="../b.pdf?x=1&amp;y=2#p">', /^link-lost b\.pdf$/],
    [`<img src="${HOME}c%20d.png">`, /^link-lost c d\.png$/],
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
    return [...faults, ...lost].map((one) => [one.file, toldAs(one)]);
  };

  it('are there, whichever page is looked at first', () => {
    expect(lost(PAGES)).toEqual([]);
    expect(lost(Object.fromEntries(Object.entries(PAGES).reverse()))).toEqual([]);
    const arabic = `<a href="${encodeURI('y.html#المقدمة')}"><a href="../b.pdf#page=2">`;
    expect(lost({ ...PAGES, 'read/x.html': arabic })).toEqual([]);
  });

  it('are missed, once each, before and after the page that has them not', () => {
    const wrong = '<a href="y.html#u-2"><a href="y.html?a=b#u-2">';
    const found = [['read/x.html', 'link-lost read/y.html#u-2']];
    expect(lost({ ...PAGES, 'read/x.html': wrong })).toEqual(found);
    expect(lost({ 'read/y.html': PAGES['read/y.html'], 'read/x.html': wrong })).toEqual(found);
  });

  it('are nobody’s fault where somebody wrote the full address: the page may be their own', () => {
    const check = new LinkCheck(HOME);
    const written = `<a href="${HOME}about.html"><a href="${HOME}both.html"><a href="both.html"><a href="${HOME}read/x.html#no">`;
    expect(check.page('read/x.html', written.replace('"both', '"../both'))).toEqual([]);
    const { faults, links } = check.lost((name) => name === 'read/x.html');
    expect(faults.map(toldAs)).toEqual(['link-lost both.html']);
    expect(links).toEqual([
      { file: 'read/x.html', target: 'about.html' },
      { file: 'read/x.html', target: 'read/x.html#no' },
    ]);
  });
});
