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

test('a mail of a page and a picture is read as the page: what stands behind the last boundary is no part', async () => {
  const text = `${HEAD}Content-Type: multipart/mixed; boundary=x\n\n--x\nContent-Type: text/html; charset=utf-8\n\n<p>${RAIN}</p>\n--x\nContent-Type: image/png\n\niVBO\n--x--\n`;
  expect(bodyOf(await imported(text, {}, 'a.eml'))).toBe(`${RAIN}\n`);
});

test('a page that a browser saved in the form of a mail is a page', async () => {
  const page = `<html><head><title>The Room</title></head><body><nav><a href="/">Home</a></nav><article><h1>The Room</h1><p>Posted on 9 September 2018 by Mona Haddad</p><p>${RAIN}</p><p>${RAIN}</p></article></body></html>`;
  const text = `From: <Saved by Blink>\nSnapshot-Content-Location: https://example.org/\nSubject: x\nDate: Sun, 1 Jan 2023 10:00:00 -0000\nMIME-Version: 1.0\nContent-Type: multipart/related;\n\ttype="text/html";\n\tboundary="----M--x"\n\n\n------M--x\nContent-Type: text/html\n\n${page}\n------M--x\nContent-Type: image/png\n\niVBO\n------M--x--\n`;
  const result = await imported(text, {}, 'a.mht');
  expect(result).toMatchObject({
    kind: 'html',
    meta: { title: 'The Room', date: '2018-09-09', authors: ['Mona Haddad'] },
  });
  expect(bodyOf(result)).toBe(`${RAIN}\n\n${RAIN}\n`);
  expect(found(result, 'removed', 'furniture').join()).toContain('Home');
});
