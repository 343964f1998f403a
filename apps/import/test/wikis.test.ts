// MediaWiki, Muse and wiki exports in the shapes in which pages are found, and what of them must not be lost.

import { expect, test } from 'vitest';
import { importCapture } from '../src/index.ts';
import { bodyOf, found, imported } from './support/imported.ts';

const body = async (text: string, name: string) => bodyOf(await imported(text, {}, name)).trimEnd();

test.each([
  [
    'words in templates: another language, a measure, a quotation',
    'It is called {{lang|ar|قاعة}} and lies {{convert|5|km|mi}} away.\n\n{{quote|It was quiet.|The librarian}}\n',
    'It is called قاعة and lies 5 km away.\n\n> It was quiet.\n> The librarian',
  ],
  [
    'a citation in a note',
    'It opened.<ref>{{cite book|last=Haddad|title=Rooms|url=https://example.org/a|access-date=1 May 2014|year=1970}}</ref>\n',
    'It opened.[^1]\n\n[^1]: Haddad, [*Rooms*](https://example.org/a), 1970',
  ],
  [
    'a table with a caption and cells on lines of their own',
    'Before.\n{| class="wikitable"\n|+ Visitors\n! Year !! style="x" | People\n|-\n| 1952 || 300\n|-\n| 1953\n| 400 [[people]]\n|}\nAfter.\n',
    'Before.\n\nVisitors\n\n| Year | People |\n| --- | --- |\n| 1952 | 300 |\n| 1953 | 400 people |\n\nAfter.',
  ],
  [
    'blocks that follow each other without a blank line',
    'A room.\n* one\n** inner\n* two\nText behind.\n: quoted\n; Term : meaning\n',
    'A room.\n\n- one\n   - inner\n- two\n\nText behind.\n\n> quoted\n\n**Term**: meaning',
  ],
  [
    'a poem, a blockquote, what is no mark-up',
    "<poem>\nRain,\nand rain.\n</poem>\n\n<blockquote>\nQuiet.\n</blockquote>\n\n<nowiki>''plain''</nowiki>&nbsp;words\n",
    'Rain,\\\nand rain.\\\n\n> Quiet.\n\n&#39;&#39;plain&#39;&#39; words',
  ],
])('MediaWiki: %s', async (_, text, markdown) => {
  expect(await body(text, 'a.mediawiki')).toBe(markdown);
});

test('MediaWiki: pictures with links in their captions, galleries, other languages and the list of notes go', async () => {
  const result = await imported(
    '[[File:Stove.jpg|thumb|The [[stove]] of 1952]]\nA room.<ref>A book.</ref>\n\n<gallery>\nA.jpg|one\n</gallery>\n\n== References ==\n{{reflist}}\n\n[[de:Lesesaal]]\n',
    {},
    'Room.mediawiki',
  );
  expect(bodyOf(result)).toBe('A room.[^1]\n\n[^1]: A book.\n');
  expect(found(result, 'removed', 'picture')).toEqual([
    '1 [[File:Stove.jpg|thumb|The stove of 1952]]',
    '4 <gallery>\nA.jpg|one\n</gallery>',
  ]);
  expect(found(result, 'removed', 'navigation')).toEqual(['11 [[de:Lesesaal]]']);
});

test('a wiki export: a paragraph that begins in bold is unwrapped; pictures and remarks go; a redirect is refused', async () => {
  const text =
    '---\ntitle: Room\npermalink: /Room/\n---\n\n![](Stove.jpg "Stove.jpg")\n\n**Room** (\n[Arabic](Arabic.md "wikilink")) was a [public\nroom](Public_room.md\n"wikilink"). [citation needed](C.md "wikilink")\n\n## History\\[edit\\]\n\nIt opened.\n';
  const result = await imported(text);
  expect(bodyOf(result)).toBe('**Room** (Arabic) was a public room.\n\n## History\n\nIt opened.\n');
  expect(found(result, 'removed', 'picture')).toEqual(['6 ![](Stove.jpg "Stove.jpg")']);
  expect(bodyOf(await imported(text, { keep: true }))).toMatch(/^!\[\]\(Stove[\s\S]*citation needed[\s\S]*edit/u);
  const redirect = '---\ntitle: Old\npermalink: /Old/\n---\n\n1.  REDIRECT [New](New.md "wikilink")\n';
  expect(await importCapture('a.txt', new TextEncoder().encode(redirect))).toEqual({
    refused: 'redirect',
    detail: 'New',
  });
});

test('Muse: verse, tables, code, remarks, two rows of notes that go on over lines', async () => {
  const text =
    '#title The Room\n#author Mona Haddad; Sami Nasser\n\nA =key= and{1} a note.[1]\n\n<verse>\nRain,\n  and rain.\n</verse>\n\n> One line\n> another\n\n a || b\n 1 | 2\n\n - one\n   - inner\n\n; a remark\n\n----\n\n[[stove.jpg]]\n\n[1] First line\n    and second.\n\n    A paragraph.\n\n{1} Another row.\n';
  const result = await imported(text, {}, 'a.muse');
  expect(result.meta.authors).toEqual(['Mona Haddad', 'Sami Nasser']);
  expect(bodyOf(result)).toBe(
    'A `key` and[^n1] a note.[^1]\n\n:::verse\nRain,\nand rain.\n:::\n\nOne line\\\nanother\n\n| a | b |\n| --- | --- |\n| 1 | 2 |\n\n- one\n  - inner\n\n---\n\n[^1]: First line\n    and second.\n\n    A paragraph.\n\n[^n1]: Another row.\n',
  );
  expect(found(result, 'removed', 'mark-up')).toEqual(['20 ; a remark']);
});

test('Markdown: underlined headings, link definitions as they are, pictures out, categories as tags', async () => {
  const result = await imported(
    '---\ntitle: A History\ncategories: [Rooms, Rain]\n---\n\nThe Stove\n=========\n\nSee [the site][1].\n\nThe Ledger\n----------\n\nIt is ![A page](page.png) lost.\n\n[1]: https://example.org "Site"\n',
    {},
    'a.md',
  );
  expect(result.meta.tags).toEqual(['rooms', 'rain']);
  expect(bodyOf(result)).toBe(
    '# The Stove\n\nSee [the site][1].\n\n## The Ledger\n\nIt is  lost.\n\n[1]: https://example.org "Site"\n'.replace(
      'is  lost',
      'is lost',
    ),
  );
});

test('looks, signs below the line and ends of lines of a wiki; a note over several lines does not end its paragraph', async () => {
  const result = await imported(
    "'''The room''' opened<ref>\nA book,\n\np. 3.\n</ref> in <i>spring</i>, with H<sub>2</sub>O, <s>tea</s> and <code>x</code>.<br />\nThen it closed.\n\nIt opened again.<ref>B</ref>\n",
    {},
    'a.mediawiki',
  );
  expect(bodyOf(result)).toBe(
    '**The room** opened[^1] in *spring*, with H2O, ~~tea~~ and `x`.\\\nThen it closed.\n\nIt opened again.[^2]\n\n[^1]: A book, p. 3.\n\n[^2]: B\n',
  );
});

test('what a Muse sets below and above the line stays in its word', async () => {
  const result = await imported(
    '#title Water\n\nH<sub>2</sub>O and m<sup>2</sup>, <del>not</del> tea.\n',
    {},
    'a.muse',
  );
  expect(bodyOf(result)).toBe('H2O and m2, ~~not~~ tea.\n');
});

test('rows of a Muse may begin at the margin; a bar in a sentence is none', async () => {
  const result = await imported('#title Ships\n\nYear || Ships\n1958 | 2\n1959 | 3\n\nOne | two.\n', {}, 'a.muse');
  expect(bodyOf(result)).toBe('| Year | Ships |\n| --- | --- |\n| 1958 | 2 |\n| 1959 | 3 |\n\nOne | two.\n');
});

test.each([
  [
    'a template a bayt',
    'قال:\n\n{{بداية قصيدة}}\n{{بيت|قفا نبك من ذكرى حبيب ومنزل|بسقط اللوى بين الدخول فحومل}}\n{{بيت|فتوضح فالمقراة لم يعف رسمها|لما نسجتها من جنوب وشمأل}}\n{{شطر|شطر مفرد}}\n{{نهاية قصيدة}}\n\nوبعدها كلام.\n',
    'قال:\n\n:::verse\nقفا نبك من ذكرى حبيب ومنزل || بسقط اللوى بين الدخول فحومل\nفتوضح فالمقراة لم يعف رسمها || لما نسجتها من جنوب وشمأل\nشطر مفرد\n:::\n\nوبعدها كلام.',
  ],
  [
    'one template for the poem, a half of it lost',
    '{{قصيدة|قفا نبك|بسقط اللوى|3=فتوضح|4=}}\nوبعدها كلام.\n',
    ':::verse\nقفا نبك || بسقط اللوى\nفتوضح ||\n:::\n\nوبعدها كلام.',
  ],
  [
    'templates inside another, with a note',
    '{{أبيات|{{بيت|قفا نبك<ref>حاشية</ref>|بسقط [[سقط اللوى|اللوى]]}}|{{بيت|فتوضح|لما نسجتها}}}}\n',
    ':::verse\nقفا نبك[^1] || بسقط اللوى\nفتوضح || لما نسجتها\n:::\n\n[^1]: حاشية',
  ],
])('MediaWiki: verse in Arabic keeps its halves: %s', async (_, text, markdown) => {
  expect(await body(text, 'a.mediawiki')).toBe(markdown);
});
