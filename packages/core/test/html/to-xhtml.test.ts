// The serialiser and the gate before it: whatever comes in, well-formed and harmless XHTML goes out.

import fc from 'fast-check';
import type { Element, ElementContent, Root } from 'hast';
import { h } from 'hastscript';
import { describe, expect, it } from 'vitest';
import { clean } from '../../src/html/clean.ts';
import { safeUrl } from '../../src/html/safe-url.ts';
import { toXhtml } from '../../src/html/to-xhtml.ts';

const root = (...children: ElementContent[]): Root => ({ type: 'root', children });
const p = (value: string) => toXhtml(h('p', value));

/** Reads XML of elements, attributes and texts; throws where it is not well-formed. */
function readBack(xml: string): string {
  const open: string[] = [];
  let text = '';
  let at = 0;
  const token = /<(\/?)([a-z][a-z0-9]*)((?: [a-z:-]+="[^"<]*")*)(\/?)>|([^<>]+)/gy;
  for (let found = token.exec(xml); found !== null; found = token.exec(xml)) {
    at = token.lastIndex;
    const [, close, name = '', , empty, words] = found;
    if (words !== undefined) text += decode(words);
    else if (close === '/') expect(open.pop()).toBe(name);
    else if (empty !== '/') open.push(name);
  }
  expect(at).toBe(xml.length);
  expect(open).toEqual([]);
  return text;
}

function decode(words: string): string {
  expect(words).not.toMatch(/&(?!amp;|lt;|gt;)/);
  return words.replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&amp;', '&');
}

describe('toXhtml', () => {
  it('escapes what markup is made of', () => {
    expect(p(']]> <b> & &amp; "')).toBe('<p>]]&gt; &lt;b&gt; &amp; &amp;amp; "</p>');
    expect(toXhtml(h('p', { title: '"<&>\t\n\r' }))).toBe('<p title="&quot;&lt;&amp;&gt;&#9;&#10;&#13;"></p>');
  });

  it('strips what XML cannot hold, and keeps letters outside the BMP', () => {
    expect(p('a\u0000\u0008\u001f\ufffe\uffff\ud800b\u{1f4d6}')).toBe('<p>ab\u{1f4d6}</p>');
  });

  it('sorts attributes, writes booleans out and closes only void elements themselves', () => {
    expect(toXhtml(h('div', { title: 't', id: 'i', hidden: true, dir: 'rtl' }))).toBe(
      '<div dir="rtl" hidden="hidden" id="i" title="t"></div>',
    );
    expect(toXhtml(root(h('br'), h('span'), h('td', { className: ['a', 'b'] })))).toBe(
      '<br/><span></span><td class="a b"></td>',
    );
  });

  it('keeps the words of a tree deeper than any reader or stack can take', () => {
    let deep: ElementContent = { type: 'text', value: 'words' };
    for (let i = 0; i < 100_000; i++) deep = { type: 'element', tagName: 'b', properties: {}, children: [deep] };
    const xhtml = toXhtml(deep);
    expect(readBack(xhtml)).toBe('words');
    expect(xhtml.length).toBeLessThan(3000);
  });

  it('is well-formed and loses no letter of any text', () => {
    const anyText = fc.string({ unit: 'binary' });
    const tree: fc.Arbitrary<Element> = fc.letrec((tie) => ({
      node: fc.oneof(
        { depthSize: 'small' },
        anyText.map((value) => ({ type: 'text', value })),
        fc.record({
          type: fc.constant('element'),
          tagName: fc.constantFrom('p', 'em', 'div'),
          properties: fc.record({ title: anyText }),
          children: fc.array(tie('node'), { maxLength: 4 }),
        }),
      ),
    })).node as fc.Arbitrary<Element>;
    const words = (node: ElementContent): string =>
      node.type === 'text' ? node.value : 'children' in node ? node.children.map(words).join('') : '';
    fc.assert(
      fc.property(tree, (node) => {
        const legal = words(node).replaceAll(/[^\t\n\r\u0020-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/gu, '');
        expect(readBack(toXhtml(node))).toBe(legal);
      }),
    );
  });
});

describe('clean', () => {
  it('drops scripts, handlers, styles and what it does not know, and keeps the words', () => {
    const dirty = root(
      h('script', 'alert(1)'),
      h('p', { onClick: 'alert(1)', style: 'direction: rtl', id: 'a b', dir: 'auto' }, h('marquee', 'words')),
    );
    expect(toXhtml(clean(dirty))).toBe('<p>words</p>');
  });

  it.each([
    ['https://example.org/a?b=c#d', true],
    ['mailto:a@example.org', true],
    ['chapter-01.xhtml#u-abc', true],
    ['#note-1', true],
    ['javascript:alert(1)', false],
    ['JaVaScRiPt:alert(1)', false],
    ['data:text/html,x', false],
    ['file:///etc/passwd', false],
    ['//example.org', false],
    ['/etc/passwd', false],
    ['../secret.xhtml', false],
    ['https://example.org/ورق', false],
  ])('the address %s passes: %s', (href, passes) => {
    expect(toXhtml(clean(root(h('a', { href }, 'x'))))).toBe(passes ? `<a href="${href}">x</a>` : '<a>x</a>');
  });
});

describe('safeUrl', () => {
  it('gives addresses that every reading system takes', () => {
    expect(safeUrl('https://example.org/ورق a?b=[1]#ب#ج')).toBe(
      'https://example.org/%D9%88%D8%B1%D9%82%20a?b=%5B1%5D#%D8%A8%23%D8%AC',
    );
    expect(safeUrl('https://example.org/%D9%88?a=100%')).toBe('https://example.org/%D9%88?a=100%25');
    expect(safeUrl('HTTP://example.org')).toBe('HTTP://example.org');
  });

  it.each([
    'javascript:alert(1)',
    'http://',
    'https:///x',
    'http://a b/',
    'ftp://a/b',
    'mailto:',
    '',
    'http://a:b/',
    'x',
  ])('refuses %j', (url) => expect(safeUrl(url)).toBeUndefined());

  it('of any text is undefined or passes the gate', () => {
    const url = fc.tuple(
      fc.constantFrom('https://', 'http://a/', 'mailto:a@', '', 'javascript:'),
      fc.string({ unit: 'binary' }),
    );
    fc.assert(
      fc.property(url, ([start, rest]) => {
        const safe = safeUrl(start + rest);
        if (safe === undefined) return;
        expect(safe).toMatch(/^[!-~]+$/);
        expect(toXhtml(clean(root(h('a', { href: safe }))))).toContain('href=');
      }),
    );
  });
});
