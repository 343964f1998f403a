// What sites put above and below a text, in English and in Arabic, and what of a text looks like it and stays.

import { expect, test } from 'vitest';
import { importCapture } from '../src/index.ts';
import { bodyOf, found, imported } from './support/imported.ts';

const RAIN =
  'The reading room opened in the spring, and for the first weeks nobody came but two students who wanted to be out of the rain.';
const MATAR =
  'افتُتحت قاعة المطالعة في الربيع، ولم يأتِ في الأسابيع الأولى سوى طالبين أرادا الاحتماء من المطر الذي لم ينقطع في المدينة.';

test('an Arabic site: number of the issue, section, comments, rating', async () => {
  const result = await imported(
    `القاعات إلى أين؟\n\nمنى حداد\n\nجريدة الميناء-العدد: 3772 - 2012 / 6 / 28 - 00:49\nالمحور: أبحاث\n\n${MATAR}\n\n${MATAR}\n\nقيم الموضوع\n\nسيء 1 2 3 4 5 جيد جدا\nالنتيجة : 100% شارك في التصويت : 2\n\nاضف تعليق\n`,
  );
  expect(result.meta).toMatchObject({ title: 'القاعات إلى أين؟', authors: ['منى حداد'], date: '2012-06-28' });
  expect(bodyOf(result)).toBe(`${MATAR}\n\n${MATAR}\n`);
});

test('a site with details above and an invitation below', async () => {
  const result = await imported(
    `The Stove\n\nDetails\nCategory: Rooms\nPublished: 24 June 2014\nWritten by Mona Haddad\n\n${RAIN}\n\n${RAIN}\n\n${RAIN}\n\nShare\nTweet\n\nRelated articles\nLamps\n\nJoin the readers!\n\nFill in this form.\n`,
  );
  expect(result.meta).toMatchObject({ title: 'The Stove', authors: ['Mona Haddad'], date: '2014-06-24' });
  expect(bodyOf(result)).toBe(`${RAIN}\n\n${RAIN}\n\n${RAIN}\n`);
});

test('rows of bars are a table of the text; one such line is navigation', async () => {
  const rows = '1952 | 300 | open\n1953 | 400 | open';
  const result = await imported(`News | Rooms | About\n\nThe Room\n\n${RAIN}\n\n${rows}\n\n${RAIN}\n`);
  expect(found(result, 'removed', 'navigation')).toEqual(['1 News | Rooms | About']);
  expect(bodyOf(result)).toContain('1953');
});

test('a wiki’s link does not swallow a link before it; files, notes and breaks of a wiki', async () => {
  const result = await imported(
    '---\ntitle: Union\npermalink: /Union/\n---\n\n[File:S.png](File:S.png "wikilink")\n\nIt was a union<ref>A book</ref>.<br />\nBig.\n\n- [Site](https://example.org)\n\n<references />\n\n[Category:Unions](:Category:Unions.md "wikilink")\n',
  );
  expect(result.meta.tags).toEqual(['unions']);
  expect(bodyOf(result)).toBe('It was a union[^ref1].\\\nBig.\n\n- [Site](https://example.org)\n\n[^ref1]: A book\n');
});

test('two parts of which the title names the first; notes whose lines were broken', async () => {
  const result = await imported(
    `Rooms (Part One)\n\n${RAIN} [1]\n\n${RAIN} [2]\n\nNotes:\n\n[1] One note,\nthat goes on.\n[2] Another.\n\nRooms (Part Two)\n\n${RAIN}[1]\n\nNotes:\n\n[1] Again.\n`,
  );
  expect(bodyOf(result)).toBe(
    `${RAIN} [^1]\n\n${RAIN} [^2]\n\n[^1]: One note, that goes on.\n\n[^2]: Another.\n\n# Rooms (Part Two)\n\n${RAIN}[^1]\n\n[^1]: Again.\n`,
  );
});

test('a joint statement: what it is, its day above the names, names without bullets', async () => {
  const result = await imported(
    `For the Readers\n\nJoint statement\n\n${RAIN}\n\n${RAIN}\n\n12 June 2014\n\nSignatories:\n\nReaders’ Union - Harbour\nFriends of the Stove - Hill\n`,
  );
  expect(result.meta).toMatchObject({ subtitle: 'Joint statement', date: '2014-06-12' });
  expect(found(result, 'recognised', 'signatory')).toHaveLength(2);
});

test.each([
  ['women s rights, and the town s pride', 'women’s rights, and the town’s pride'],
  ['The s in the name is silent', 'The s in the name is silent'],
  ['of the 1950 s, says Hassan s.', 'of the 1950 s, says Hassan s.'],
])('lost apostrophes: %s', async (written, mended) => {
  expect(bodyOf(await imported(`The Room\n\n${written} ${RAIN}\n\n${RAIN}\n`))).toContain(mended);
});

test('the language of a page in a wrong encoding is told after it is mended', async () => {
  const broken = new TextDecoder('windows-1256').decode(new TextEncoder().encode(`القاعة\n\n${MATAR}\n`));
  const result = await imported(broken);
  expect(result.language).toBe('ar');
  expect(bodyOf(result)).toBe(`${MATAR}\n`);
});

test('numbered headings between paragraphs are headings; points beside each other are a list', async () => {
  const long = `${RAIN} ${RAIN}`;
  const result = await imported(
    `The Room\n\n1. Introduction\n\n${long}\n\n2. The stove\n\n${long}\n\nWe ask for:\n\n1. lamps\n\n2. books\n\n${long}\n`,
  );
  expect(bodyOf(result)).toBe(
    `## 1. Introduction\n\n${long}\n\n## 2. The stove\n\n${long}\n\nWe ask for:\n\n1. lamps\n2. books\n\n${long}\n`,
  );
});

test('a quotation that each paragraph opens again is one; page numbers of a printed text go', async () => {
  const result = await imported(
    `The Room\n\n${RAIN}\n\n“${RAIN}\n\n“${RAIN}\n\n“${RAIN}”\n\nPage 1 of 3\n\n${RAIN}\n\n- 2 -\n\n${RAIN}\n`,
  );
  expect(bodyOf(result)).toBe(`${RAIN}\n\n> “${RAIN}\n>\n> “${RAIN}\n>\n> “${RAIN}”\n\n${RAIN}\n\n${RAIN}\n`);
});

test('a name between title and text is an author, with a doubt', async () => {
  const result = await imported(`The Room\n\nMona Haddad\n\n${RAIN} ${RAIN}\n`);
  expect(result.meta.authors).toEqual(['Mona Haddad']);
  expect(found(result, 'doubtful', 'author')).toEqual(['3 Mona Haddad']);
});

test('a page says its encoding, and UTF-8 that lost a byte is UTF-8 all the same', async () => {
  const page = new TextEncoder().encode('<html><head><meta charset="iso-8859-7"><title>x</title></head><body><p>');
  const greek = Uint8Array.from([...page, 0xe1, 0xe2, 0xe3, 0x20, 0x61, 0x62, 0x63]);
  const declared = await importCapture('a.html', greek);
  expect('refused' in declared ? '' : bodyOf(declared)).toBe('αβγ abc\n');
  const cut = new TextEncoder().encode(`القاعة\n\n${MATAR}\n`).slice(0, -3);
  const damaged = await importCapture('a.txt', cut);
  if ('refused' in damaged) throw new Error(damaged.refused);
  expect(damaged.encoding).toBe('utf-8');
  expect(found(damaged, 'doubtful', 'encoding')).toEqual(['1 utf-8']);
  expect(found(damaged, 'doubtful', 'mojibake')[0]).toMatch(/^3 .*\ufffd$/u);
  expect(bodyOf(damaged)).toContain('سوى طالبين');
});
