// Texts of units go in; their inline content is what a reader sees.

import { expect, test } from 'vitest';
import { knownLanguage } from '../../src/model/language.ts';
import { parseInline } from '../../src/parse/parse-inline.ts';

const place = { file: 'ar/a.json', line: 3, column: 10 };
const inlines = (text: string) => parseInline(text, place).value;
const codes = (text: string) =>
  parseInline(text, place).problems.map(({ code, place: { column } }) => `${code} ${column}`);
const text = (value: string) => ({ kind: 'text', text: value });
const wordsIn = (all: readonly object[]) => all.map((one) => ('text' in one ? one.text : '')).join('');

test.each(['# a', '- a', '1. a', '> a', '---', '    a', '```', ':::verse', '| a |', '[^1]: a', '[a]: b', '+', '=='])(
  'nothing begins a block: %j',
  (written) =>
    expect(inlines(written)).toMatchObject([
      { kind: written.startsWith('[^') ? 'note-label' : 'text' },
      ...(written.startsWith('[^') ? [{}] : []),
    ]),
);

test('emphasis, code, strike, breaks and notes', () => {
  expect(inlines('*a* **b** ~~c~~ `d`[^1]\\\n- e')).toEqual([
    { kind: 'emphasis', children: [text('a')] },
    text(' '),
    { kind: 'strong', children: [text('b')] },
    text(' '),
    { kind: 'strike', children: [text('c')] },
    text(' '),
    { kind: 'code', text: 'd' },
    { kind: 'note-label', label: '1' },
    { kind: 'break' },
    text('- e'),
  ]);
});

test('runs of another language may nest, and other colons are text', () => {
  expect(inlines('see :ar[قال :en[*so*]] at 10:a, Part:One, a:b[c] and :{x}')).toEqual([
    text('see '),
    {
      kind: 'foreign',
      language: knownLanguage('ar'),
      children: [
        text('قال '),
        { kind: 'foreign', language: knownLanguage('en'), children: [{ kind: 'emphasis', children: [text('so')] }] },
      ],
    },
    text(' at 10:a, Part:One, a:b[c] and :{x}'),
  ]);
  expect(codes('10:a Part:One[x]')).toEqual([]);
  expect(inlines('و:en[x]')).toMatchObject([text('و'), { kind: 'foreign' }]);
  expect(inlines(':note[x *y*]{z}')).toEqual([
    text(':note[x '),
    { kind: 'emphasis', children: [text('y')] },
    text(']{z}'),
  ]);
  expect(codes(':note[x]')).toEqual(['language-tag 10']);
});

test('names and terms for the index, in the words of the text or in others', () => {
  const indexed = (role: string, entry: string | undefined, ...children: unknown[]) => ({
    kind: 'indexed',
    role,
    entry,
    children,
  });
  expect(inlines('by :name[Abd *al-Karim*]{entry="Qasim, Abd  al-Karim"}.')).toEqual([
    text('by '),
    indexed('name', 'Qasim, Abd al-Karim', text('Abd '), { kind: 'emphasis', children: [text('al-Karim')] }),
    text('.'),
  ]);
  expect(inlines("و:term[مجالس]{entry='مجلس عمالي'}")).toEqual([
    text('و'),
    indexed('term', 'مجلس عمالي', text('مجالس')),
  ]);
  expect(inlines(':name[a :term[b] :ar[ج]][^1] :name[d] {e}')).toMatchObject([
    indexed(
      'name',
      undefined,
      text('a '),
      indexed('term', undefined, text('b')),
      text(' '),
      expect.objectContaining({ kind: 'foreign' }),
    ),
    { kind: 'note-label' },
    text(' '),
    indexed('name', undefined, text('d')),
    text(' {e}'),
  ]);
  expect(inlines('[:name[a]](02-b.md) **:term[c]** `:name[d]` \\:name[e] 10:name[f] :names')).toMatchObject([
    { kind: 'unresolved-reference', children: [indexed('name', undefined, text('a'))] },
    text(' '),
    { kind: 'strong', children: [indexed('term', undefined, text('c'))] },
    text(' '),
    { kind: 'code', text: ':name[d]' },
    text(' :name[e] 10:name[f] :names'),
  ]);
});

test('what an index cannot use is reported, and no word is lost', () => {
  expect(codes('a :name[b]{entry="c" sort="d" #e}')).toEqual(['index-attribute 12', 'index-attribute 12']);
  expect(inlines(':name[b]{sort="d"}')).toEqual([
    { kind: 'indexed', role: 'name', entry: undefined, children: [text('b')] },
  ]);
  expect(codes(':name[] :term[ ] :name[b]{entry=""}')).toEqual(['index-empty 10', 'index-empty 18', 'index-empty 27']);
  expect(inlines(':name[]')).toEqual([]);
  expect(inlines(':term[[^1]]')).toEqual([{ kind: 'note-label', label: '1' }]);
  // Without brackets, unclosed, or with braces that do not close, it is text.
  expect(inlines(':name :name{entry="a"} :term[b')).toEqual([text(':name :name{entry="a"} :term[b')]);
  expect(inlines(':ar[ب')).toEqual([text(':ar[ب')]);
  expect(inlines(':name[a]{entry="b')).toMatchObject([{ kind: 'indexed' }, text('{entry="b')]);
});

test('references', () => {
  const reference = (target: string, label: string) => ({
    kind: 'unresolved-reference',
    target,
    place: expect.anything(),
    bare: expect.any(Boolean),
    children: [text(label)],
  });
  expect(inlines('[a](02-b.md#c%20d)')).toEqual([reference('02-b.md#c d', 'a')]);
  expect(inlines('[a\nb](Ba\'ath_(x).md\n"wikilink")')).toEqual([reference("Ba'ath_(x).md", 'a b')]);
  expect(inlines('[x](Category:Iraq.md "wikilink")')).toEqual([reference('Category:Iraq.md', 'x')]);
  expect(inlines('[[The\nTitle]] [[T|label]] [[T\\|l]]')).toEqual([
    reference('The Title', 'The Title'),
    text(' '),
    reference('T', 'label'),
    text(' '),
    reference('T', 'l'),
  ]);
  expect(inlines('[[^1]] \\[[x]] `[[y]]`')).toEqual([
    text('['),
    { kind: 'note-label', label: '1' },
    text('] [[x]] '),
    { kind: 'code', text: '[[y]]' },
  ]);
  // No link leads out of another: its words stay.
  const linked = (words: string) => [{ kind: 'link', url: 'https://e.org', children: [text(words)] }];
  const joined = (written: string) =>
    inlines(written).map((one) => ('children' in one ? { ...one, children: [text(wordsIn(one.children))] } : one));
  expect(joined('[see [[T|label]] here](https://e.org)')).toEqual(linked('see label here'));
  expect(joined('[see [[T]] here](https://e.org)')).toEqual(linked('see T here'));
  expect(joined('[see [[T|]] here](https://e.org)')).toEqual(linked('see T here'));
  expect(inlines('[[1]](https://e.org)')).toEqual([{ kind: 'link', url: 'https://e.org', children: [text('[1]')] }]);
});

test('only the web and mail are linked to', () => {
  expect(inlines('[a](HTTPS://e.org/%20) <m@e.org> www.e.org')).toMatchObject([
    { kind: 'link', url: 'HTTPS://e.org/%20' },
    {},
    { kind: 'link', url: 'mailto:m@e.org' },
    {},
    { kind: 'link', url: 'http://www.e.org' },
  ]);
  expect(inlines('[a](javascript:x) [b](data:,x) [c](file:///e) [d](x.html) <std::y>')).toEqual([
    text('a b c d <std::y>'),
  ]);
  expect(codes('[a](javascript:x) [b](x.html)')).toEqual(['link-scheme 10', 'link-target 28']);
});

test('pictures and HTML become text', () => {
  expect(inlines('a ![b *c*](d.png) <i>e</i> <!-- f -->g')).toEqual([text('a b c <i>e</i> g')]);
  const [cut] = parseInline(`a <i title="${'😀'.repeat(40)}">`, { file: 'a.md', line: 1, column: 1 }).problems;
  expect(cut?.values.html).toBe(`<i title="${'😀'.repeat(30)}…`);
  expect(codes('a ![b](d.png) <i>')).toEqual(['image-inline 12', 'raw-html 24']);
});

test('control characters are removed, with their place', () => {
  expect(inlines('a\u0007b')).toEqual([text('ab')]);
  expect(codes('ab\u202Ec')).toEqual(['control-character 12']);
});

test('control characters written as references are removed too, in code they are only text', () => {
  expect(inlines('a&#x202e;b&#8238;*c&#x202A;*')).toEqual([text('ab'), { kind: 'emphasis', children: [text('c')] }]);
  expect(codes('a&#x202e;b&#8238;*c&#x202A;*')).toEqual(['control-character 10', 'control-character 28']);
  expect(inlines(':name[a]{entry="b&#x202e;c"}')).toMatchObject([{ kind: 'indexed', entry: 'bc' }]);
  expect(inlines('`&#x202e;`')).toEqual([{ kind: 'code', text: '&#x202e;' }]);
  expect(codes('`&#x202e;` &#x2067;a&#x2069;')).toEqual([]);
});

test('blank texts have no content, no-break spaces stay', () => {
  expect(inlines(' \n ')).toEqual([]);
  expect(inlines('\u00A0a\u00A0')).toEqual([text('\u00A0a\u00A0')]);
});
