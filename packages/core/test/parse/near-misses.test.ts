// What is nearly front matter, a heading, a picture or a link is told; what only looks a little like it is not.

import { expect, test } from 'vitest';
import { knownLanguage } from '../../src/model/language.ts';
import { parseDocument } from '../../src/parse/parse-document.ts';

const NEAR =
  /^(?:front-matter-(?:dashes|late|twice)|heading-space|picture-blank|link-blank|strong-open|conflict-markers)$/;

function told(text: string): readonly string[] {
  const { problems } = parseDocument(text, 'a.md', '01-a', knownLanguage('ar'));
  return problems
    .filter(({ code }) => NEAR.test(code))
    .map(({ code, place, values }) => `${place.line}:${place.column} ${code} ${values.name ?? ''}`.trim());
}

test.each([
  ['\n---\ndate: 2026-11-01\ntags: [a]\n---\n# One\n\nText.\n', ['2:1 front-matter-late']],
  ['---\ndate: 2026-11-01\n---\n\n---\nfoo: bar\n---\n# One\n\nText.\n', ['5:1 front-matter-twice']],
  ['\uFEFF\r\n---\r\nالعنوان: نهر\r\n---\r\nنص.\r\n', ['2:1 front-matter-late']],
  ['—\ntitle: A\n—\n\nText.\n', ['1:1 front-matter-dashes']],
  ['----\ntitle: A\ndate: 2026-11-01\n----\n\nText.\n', ['1:1 front-matter-dashes']],
  ['ـــ\nالعنوان: نهر\nـــ\nنص.\n', ['1:1 front-matter-dashes']],
  ['# أ\n\nكلمة ** بارزة ** هنا.\n\n- **لم تُغلق\n', ['3:6 strong-open', '5:3 strong-open']],
  ['#العنوان\n\nنص.\n', ['1:1 heading-space']],
  ['# One\n\n##المطالب\n\nنص.\n', ['3:1 heading-space']],
  ['# One\n\n#A whole heading\n\nText.\n', ['3:1 heading-space']],
  [
    '# One\n\nText ![a map](my map.png) and [a text](02 my text.md).\n',
    ['3:6 picture-blank my map.png', '3:31 link-blank 02 my text.md'],
  ],
  ['# واحد\n\n- ![خريطة](خريطة البصرة.PNG)\n', ['3:3 picture-blank خريطة البصرة.PNG']],
  // What git leaves: the first line and the line of = are a heading to Markdown.
  ['# One\n\nText.\n\n<<<<<<< HEAD\nOurs.\n=======\nTheirs.\n>>>>>>> b\n', ['5:1 conflict-markers']],
  [
    '# One\r\n\r\n- an item\r\n<<<<<<< ours\r\n- two\r\n=======\r\n- deux\r\n>>>>>>> theirs\r\n',
    ['4:1 conflict-markers'],
  ],
])('%j: %j', (text, expected) => {
  expect(told(text)).toEqual(expected);
});

test.each([
  '---\ndate: 2026-11-01\n---\n# One\n\nText.\n',
  '# One\n\n---\n\nText.\n',
  '----\n\nText: more.\n',
  'A **word**, \\*\\*two stars\\*\\*, `**`, 2 * 3 and a***b***c.\n\n***\n',
  '— He said: no.\n— She said: yes.\n',
  'Text.\n\n---\nName: value\n---\n',
  // Themes, numbers, and what is said of signs.
  '# One\n\n#وسم\n\n#one #two\n\n\\#A whole heading\n\n# \n\nNo. #3 of 5\n',
  '# One\n\n![a map](map.png "a title"), ![a map](<my map.png>), [a](b.md "c d"), `![a](b c.png)` and (see map.png)\n',
  '# One\n\nGit writes:\n\n```\n<<<<<<< HEAD\nOurs.\n=======\nTheirs.\n>>>>>>> b\n```\n\nAnd `<<<<<<< HEAD` here.\n',
  '```\n#Title here\n\n![a](b c.png)\n```\n',
])('%j: nothing', (text) => {
  expect(told(text)).toEqual([]);
});
