// Captures that have mark-up: wiki exports, Markdown, MediaWiki, Muse and mail.

import { expect, test } from 'vitest';
import { importCapture } from '../src/index.ts';
import { bodyOf, found, imported } from './support/imported.ts';

test('a wiki export: links keep their words, categories become tags', async () => {
  const text = `---\ntitle: Reading Room (Basra)\npermalink: /Reading_Room_(Basra)/\n---\n\nThe **Reading Room** was a [quiet\nplace](Quiet_Place_(City).md "wikilink") in\n[Basra](Basra.md "wikilink").\n\n## History\n\nIt opened.\n\n[Category:Open\nRooms](Category:Open_Rooms.md "wikilink")\n[Category:1973](Category:1973.md "wikilink") [Category:Asia](Category:Asia.md "wikilink")\n`;
  const result = await imported(text);
  expect(result.kind).toBe('wiki');
  expect(result.meta).toMatchObject({ title: 'Reading Room (Basra)', tags: ['open-rooms', '1973', 'asia'] });
  expect(bodyOf(result)).toBe('The **Reading Room** was a quiet place in Basra.\n\n## History\n\nIt opened.\n');
  expect(found(result, 'removed', 'link')).toEqual(['6 Quiet_Place_(City).md', '8 Basra.md']);
});

test('Markdown: the one heading of level 1 is the title', async () => {
  const result = await imported(
    '# The Room\n\nText with **weight** and\na wrapped line.\n\n## Notes\n\n- one\n- two\n\n```\nkeep  this\n\n"as" it is\n```\n',
    {},
    'room.md',
  );
  expect(result.meta.title).toBe('The Room');
  expect(bodyOf(result)).toBe(
    'Text with **weight** and a wrapped line.\n\n## Notes\n\n- one\n- two\n\n```\nkeep  this\n\n"as" it is\n```\n',
  );
});

test('MediaWiki: headings, emphasis, references, templates, categories; a redirect is refused', async () => {
  const text =
    "{{Infobox|name=Room}}\n'''The Room''' is ''quiet''.<ref name=\"a\">A book.</ref> See [[Basra|the city]].<ref name=\"a\" />\n\n== History ==\n* It opened.\n* It closed.\n\n[[Category:Open rooms]]\n";
  const result = await imported(text, {}, 'Reading_Room.txt');
  expect(result.kind).toBe('mediawiki');
  expect(result.meta).toMatchObject({ title: 'Reading Room', tags: ['open-rooms'] });
  expect(bodyOf(result)).toBe(
    '**The Room** is *quiet*.[^1] See the city.[^1]\n\n## History\n\n- It opened.\n- It closed.\n\n[^1]: A book.\n',
  );
  expect(found(result, 'removed', 'template')).toEqual(['1 {{Infobox|name=Room}}']);
  const redirect = await importCapture('a.mediawiki', new TextEncoder().encode('#REDIRECT [[The Room]]'));
  expect(redirect).toEqual({ refused: 'redirect', detail: 'The Room' });
});

test('Muse: the head, chapters, quotations and notes', async () => {
  const text =
    '#title The Room\n#author Mona Haddad\n#date 9 September 2018\n#topics rooms; rain\n#lang en\n\n** Beginnings\n\nIt opened.[1]\n\n<quote>\nIt was quiet.\n</quote>\n\n[1] In spring.\n';
  const result = await imported(text);
  expect(result.kind).toBe('muse');
  expect(result.meta).toEqual({
    title: 'The Room',
    authors: ['Mona Haddad'],
    date: '2018-09-09',
    tags: ['rooms', 'rain'],
  });
  expect(bodyOf(result)).toBe('## Beginnings\n\nIt opened.[^1]\n\n> It was quiet.\n\n[^1]: In spring.\n');
});

test('a mail: subject, sender and day; the body is decoded', async () => {
  const text =
    'From: "Mona Haddad" <mona@example.org>\nTo: all@example.org\nSubject: =?utf-8?Q?Re:_The_caf=C3=A9?=\nDate: Sun, 9 Sep 2018 10:00:00 +0300\nContent-Type: text/plain; charset=utf-8\nContent-Transfer-Encoding: quoted-printable\n\nIt opened in the spring, and the caf=C3=A9 next door gave us tea=\n every day.\n\n> Is it open?\n';
  const result = await imported(text, {}, 'mail.eml');
  expect(result.meta).toEqual({ title: 'The café', authors: ['Mona Haddad'], date: '2018-09-09', tags: [] });
  expect(bodyOf(result)).toBe(
    'It opened in the spring, and the café next door gave us tea every day.\n\n> Is it open?\n',
  );
  expect(result.markdown).not.toContain('example.org');
});
