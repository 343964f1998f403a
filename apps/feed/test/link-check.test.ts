// Pages with every kind of bad address come in; each is found, and good ones are not.

import { describe, expect, it } from 'vitest';
import { LinkCheck } from '../src/site/link-check.ts';

const HOME = 'https://example.org/a/';
const found = (html: string, there: readonly string[] = []) => {
  const check = new LinkCheck(HOME);
  return [...check.page('read/x.html', html), ...check.lost((name) => there.includes(name))].map(({ what }) => what);
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
    ['<p id="a"></p><p id="a">', /twice/],
    ['<a href="y.html">', /read\/y\.html, which is not there/],
    ['<a href="../b.pdf?x=1&amp;y=2#p">', /leads to b\.pdf,/],
    [`<a href="${HOME}c%20d.pdf">`, /leads to c d\.pdf,/],
  ])('%s is found', (html, what) => {
    expect(found(html)).toEqual([expect.stringMatching(what)]);
  });

  it.each([
    '<a href="https://elsewhere.example/">',
    '<a href="mailto:a@b.example">',
    '<p id="u-1"></p><a href="#u-1">',
    '<a href="../">',
    '<a href="../read/x.html#u-1">',
    'a text about href="javascript:x" is no link',
  ])('%s is fine', (html) => {
    expect(found(html, ['index.html', 'read/x.html'])).toEqual([]);
  });
});
