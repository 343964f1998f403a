// Mails as programs send them: parts, encodings, flowed lines, replies, signatures, and pages in place of text.

import { expect, test } from 'vitest';
import { bodyOf, found, imported } from './support/imported.ts';

const HEAD = 'From: Mona Haddad <mona@example.org>\nSubject: Re: [rooms] The Room\nDate: 9 Sep 2018 10:00:00 +0300\n';
const RAIN =
  'The reading room opened in the spring, and nobody came but two students who wanted to be out of the rain.';

test('flowed lines are joined, a reply is one quotation, the signature and the foot of a list go', async () => {
  const text = `${HEAD}Content-Type: text/plain; charset=utf-8; format=flowed\n\nThe room opened \nin the spring.\n\nSami wrote:\n> Is it open? This line was broken by the program of the\n> one who asked.\n>\n> Who has the key?\n\nMona\n\n-- \nMona Haddad\n+47 911 00 000\n______________________________\nrooms mailing list\nhttps://example.org/rooms\n`;
  const result = await imported(text, {}, 'a.eml');
  expect(result.meta.title).toBe('The Room');
  expect(bodyOf(result)).toBe(
    'The room opened in the spring.\n\nSami wrote:\n\n> Is it open? This line was broken by the program of the one who asked.\n>\n> Who has the key?\n\nMona\n',
  );
  expect(found(result, 'removed', 'signature')).toHaveLength(6);
  expect(bodyOf(await imported(text, { keep: true, keepContacts: true }, 'a.eml'))).toContain('rooms mailing list');
});

test('of parts the plain text is taken, and its language is told from its words, not from its code', async () => {
  const arabic = 'افتُتحت القاعة في الربيع، ولم يأتِ سوى طالبين.';
  const text = `${HEAD}Content-Type: multipart/mixed; boundary="x=1"\n\nFor old programs.\n--x=1\nContent-Type: multipart/alternative; boundary=in\n\n--in\nContent-Type: text/plain; charset=utf-8\nContent-Transfer-Encoding: base64\n\n${Buffer.from(arabic).toString('base64')}\n--in\nContent-Type: text/html\n\n<p>no</p>\n--in--\n--x=1\nContent-Type: image/png\n\niVBO\n--x=1--\n`;
  const result = await imported(text, {}, 'a.eml');
  expect(result.language).toBe('ar');
  expect(bodyOf(result)).toBe(`${arabic}\n`);
});

test('a mail that is only a page is read as one', async () => {
  const page = `<html><body><p>${RAIN}</p><p>The <b>caf\u00e9</b> next door.</p></body></html>`;
  const text = `${HEAD}Content-Type: text/html; charset=windows-1252\nContent-Transfer-Encoding: base64\n\n${Buffer.from(page, 'latin1').toString('base64')}\n`;
  const result = await imported(text, {}, 'a.eml');
  expect(result.meta).toMatchObject({ title: 'The Room', authors: ['Mona Haddad'], date: '2018-09-09' });
  expect(bodyOf(result)).toBe(`${RAIN}\n\nThe **café** next door.\n`);
});
