// Pages saved as plain text: small captures, each with the oddity that its test names.

import { describe, expect, test } from 'vitest';
import { bodyOf, expectEveryWord, found, imported } from './support/imported.ts';

const SENTENCE =
  'The reading room opened in the spring, and for the first weeks nobody came but two students who wanted to be out of the rain, and the caretaker, who liked the stove.';
const ARABIC =
  'افتُتحت قاعة المطالعة في الربيع، ولم يأت إليها في الأسابيع الأولى إلا طالبان هربا من المطر، والحارس الذي كان يحب الجلوس قرب الموقد، ثم جاء أهل الحي شيئًا فشيئًا وامتلأت الرفوف.';

const ESSAY = `The Reading Room

Mona Haddad
2021 / 4 / 9

The Reading Room

Books and Stoves

Originally published in Arabic – 3 March 2020

Part One

Beginnings
${SENTENCE}[1]
A second paragraph follows without a blank line, and it has a note of its own as well, as paragraphs in such texts do.[2]
1. The stove was old.
2. The chairs were older.

Footnotes
[1] It was a wet spring.
[2] The second note.
[3] A note that nobody calls.

*****************

The Reading Room – Part Two
${SENTENCE}[1] A reference leads nowhere.[7]

Footnotes:
[1] Numbering begins again.

Add comment
Rate the article
Bad 12345678910 Very good
Result : 80% Participated in the vote : 4
`;

describe('a long text in two parts', () => {
  test('has its front matter, parts, headings, lists and notes', async () => {
    const result = await imported(ESSAY);
    expect(result.meta).toEqual({
      title: 'The Reading Room',
      subtitle: 'Books and Stoves',
      authors: ['Mona Haddad'],
      date: '2021-04-09',
      tags: [],
      origin: { date: '2020-03-03', language: 'ar' },
    });
    const body = bodyOf(result);
    expect(body.match(/^#+ .*/gmu)).toEqual(['# Part One', '## Beginnings', '# The Reading Room – Part Two']);
    expect(body).toContain('1. The stove was old.\n2. The chairs were older.');
    expect(body.match(/\[\^\d\](?!:)/gu)).toEqual(['[^1]', '[^2]', '[^1]']);
    expect(body.match(/^\[\^\d\]: .*/gmu)).toHaveLength(4);
    expectEveryWord(ESSAY, result);
  });

  test('has its orphans reported, and its leftovers taken out', async () => {
    const result = await imported(ESSAY);
    expect(found(result, 'doubtful', 'note-without-reference')).toEqual(['23 [3] A note that nobody calls.']);
    expect(found(result, 'doubtful', 'reference-without-note')).toEqual(['28 [7]']);
    expect(bodyOf(result)).toContain('nowhere.\\[7\\]');
    expect(bodyOf(result)).not.toMatch(/Rate|comment|vote/u);
    expect(bodyOf(await imported(ESSAY, { keep: true }))).toContain('Rate the article');
  });
});

test('a statement: logo, links, points, slogans, signatories', async () => {
  const text = `Readers' Union logo

The regional page of

For Open Libraries

Statement by Reading Rooms of the Region. Original Arabic here

${SENTENCE}

1) Open the doors in the evening.

2) Heat the rooms.

Long live the open shelf.



  • Reading Room (Basra)
  • Book Club (Tunis)
`;
  const result = await imported(text);
  expect(result.meta).toMatchObject({
    title: 'For Open Libraries',
    subtitle: 'Statement by Reading Rooms of the Region',
  });
  expect(bodyOf(result)).toContain('1. Open the doors in the evening.\n2. Heat the rooms.');
  expect(found(result, 'recognised', 'signatory')).toHaveLength(2);
  expect(found(result, 'recognised', 'slogan')).toHaveLength(1);
  expect(result.findings.filter(({ group }) => group === 'removed').map(({ kind }) => kind)).toEqual([
    'logo',
    'cut-off',
    'navigation',
  ]);
  expectEveryWord(text, result);
});

test('an appeal: the signature keeps who and when, and loses the telephone', async () => {
  const text = `Keep the Room Open\n\n${SENTENCE}\n\n\nReading Room of Basra E-mail: Mobile: 0047 00 00 00 00\n\nFriends Abroad\n\n9th September 2018\n`;
  const result = await imported(text);
  expect(result.meta).toMatchObject({ authors: ['Reading Room of Basra'], date: '2018-09-09' });
  expect(bodyOf(result)).toContain(':::signature\nReading Room of Basra\nFriends Abroad\n9th September 2018\n:::');
  expect(found(result, 'removed', 'contact')).toEqual(['6 E-mail: Mobile: 0047 00 00 00 00']);
  expect(bodyOf(await imported(text, { keepContacts: true }))).toContain('0047 00 00 00 00');
  expectEveryWord(text, result);
});

test('an analysis: headings, a picture’s words before a paragraph, quotations, an invitation behind it', async () => {
  const quoted = `“${SENTENCE}”`;
  const text = `Rooms and Rain\n\n${SENTENCE}\n\nNo to cold rooms\n\nreading-room-map${SENTENCE}\n\nThe caretaker says:\n\n${quoted}\n\n${SENTENCE}\n\nJoin us\n\nIf you want to help, fill in this form.\n`;
  const result = await imported(text);
  expect(bodyOf(result).match(/^#+ .*/gmu)).toEqual(['## No to cold rooms']);
  expect(bodyOf(result)).toContain(`> ${quoted}`);
  expect(found(result, 'removed', 'alt-text')).toEqual(['7 reading-room-map']);
  expect(found(result, 'removed', 'join-us')).toHaveLength(2);
});

test('a speech over several paragraphs with a list is one quotation', async () => {
  const text = `A Speech\n\n${SENTENCE}\nShe said as follows:\n"Friends of the room, ${SENTENCE}\nWhat do we need?\n1. Wood for the stove.\n2. Chairs.\nThat is all."\n\n${SENTENCE}\n`;
  const body = bodyOf(await imported(text));
  expect(body).toContain('> “Friends of the room');
  expect(body).toContain('> 1. Wood for the stove.\n> 2. Chairs.\n>\n> That is all.”');
  expect(body).toMatch(/”\n\nThe reading room/u);
});

test('an Arabic page: by-line, date, parts, notes, points and leftovers', async () => {
  const text = `قاعة المطالعة\n\nبقلم: منى حداد\n٩ أيلول ٢٠١٨\n\nالجزء الأول\n\nالبدايات\n${ARABIC}[١]\n١- الموقد القديم\n٢- الكراسي\n\nالهوامش:\n[١] كان ربيعًا ماطرًا.\n\n********\n\nالجزء الثاني\n${ARABIC}\n\nأضف تعليقًا\nشارك على فيسبوك\n`;
  const result = await imported(text);
  expect(result.language).toBe('ar');
  expect(result.meta).toMatchObject({ title: 'قاعة المطالعة', authors: ['منى حداد'], date: '2018-09-09' });
  const body = bodyOf(result);
  expect(body.match(/^#+ .*/gmu)).toEqual(['# الجزء الأول', '## البدايات', '# الجزء الثاني']);
  expect(body).toContain('1. الموقد القديم\n2. الكراسي');
  expect(body).toMatch(/\[\^1\]\n/u);
  expect(body).not.toMatch(/شارك|تعليق/u);
  expectEveryWord(text, result);
});

test('wrapped lines become paragraphs', async () => {
  const text =
    'The Room\n\nThe reading room opened in the spring, and for the first weeks\nnobody came but two students who wanted to be out of the rain,\nand the caretaker, who liked the stove.\n\nThen the whole street came to read, and the shelves filled with\nbooks.\n';
  expect(bodyOf(await imported(text))).toBe(
    'The reading room opened in the spring, and for the first weeks nobody came but two students who wanted to be out of the rain, and the caretaker, who liked the stove.\n\nThen the whole street came to read, and the shelves filled with books.\n',
  );
});

test('words that look like mark-up stay words', async () => {
  const text = `A Title\n\n${SENTENCE} *not bold* [not a link](x) <b> \`tick\` :name[x]\n\n# no heading, though it is long enough to be a sentence of its own, which ends here.\n\n:::verse\n`;
  const result = await imported(text, { as: 'text' });
  expect(bodyOf(result)).toContain('\\*not bold\\* \\[not a link\\](x) \\<b> \\`tick\\` \\:name\\[x\\]');
  expect(bodyOf(result)).toContain('\n\\# no heading');
  expect(bodyOf(result)).toContain('\n\\:::verse');
});

test('items that stand further in belong to the item above them', async () => {
  const result = await imported(
    `The List\n\n${'Our demands, in short, are these, and we will not go back before they are met by all. '.repeat(2).trim()}\n\n1. Water\n   - clean\n   - cold\n2. Power\n\t- by day\n\nNames:\n\n  • one\n  • two\n`,
  );
  expect(bodyOf(result)).toContain('1. Water\n   - clean\n   - cold\n2. Power\n   - by day\n');
  expect(bodyOf(result)).toContain('\n- one\n- two\n');
});
