// From saved pages to finished editions, by command alone: import, made-up translations, every edition.

import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import JSZip from 'jszip';
import { expect, it } from 'vitest';
import { CAPTURES } from './support/captures.ts';
import { Folder } from './support/folder.ts';
import { warraq } from './support/program.ts';

const COLLECTION = `# The rooms
id: rooms
title: { en: Rooms, ar: قاعات }
summary: { en: Five texts as they were saved., ar: خمسة نصوص كما حُفظت. }
languages: [en, ar]
documents: []
tags:
  reading-rooms: { en: Reading rooms, ar: قاعات المطالعة }
  coast: { en: The coast, ar: الساحل }
  "1952": { en: "1952", ar: "١٩٥٢" }
base_url: https://example.org/rooms/
editions:
  - languages: [en]
    formats: [pdf, epub, feed]
  - languages: [ar]
    formats: [pdf, epub, feed]
  - languages: [en, ar]
    formats: [pdf, epub]
  - languages: [en, ar]
    layout: facing
    formats: [pdf]
`;

it('five captures become a PDF, an EPUB and a feed in English, in Arabic and in both', async () => {
  const folder = new Folder({ ...CAPTURES, 'collection.yaml': COLLECTION });
  const run = (...args: string[]) => warraq(args, { cwd: folder.path });
  const imported = await run('import', ...Object.keys(CAPTURES), '--into', '.');
  expect({ code: imported.code, err: imported.err }).toEqual({ code: 0, err: '' });
  expect(await run('strings', 'sync')).toMatchObject({ code: 0, err: '' });
  expect(await run('strings', 'pseudo', 'ar')).toMatchObject({ code: 0, err: '' });
  const made = await run('build', 'editions/rooms/pseudo');
  expect(made.code).toBe(0);
  expect(made.err).not.toMatch(/ {2}error {2}/u);
  const files = ['en', 'ar', 'en-ar'].flatMap((key) => [`rooms-pseudo.${key}.pdf`, `rooms-pseudo.${key}.epub`]);
  for (const file of [...files, 'rooms-pseudo.en-ar.facing.pdf', 'feed.en.json', 'feed.ar.json'])
    expect(made.out).toContain(`/rooms-pseudo/${file}`);
  const feed = JSON.parse(folder.read('editions/rooms/pseudo/editions/rooms-pseudo/feed.ar.json'));
  expect(feed.items).toHaveLength(5);
  const book = await JSZip.loadAsync(
    readFileSync(join(folder.path, 'editions/rooms/pseudo/editions/rooms-pseudo/rooms-pseudo.en-ar.epub')),
  );
  const pages = await Promise.all(
    Object.values(book.files)
      .filter(({ name }) => name.endsWith('.xhtml'))
      .map((file) => file.async('string')),
  );
  const text = pages.join('\n');
  // A reader of the book sees each part, note and signatory, and nothing of the pages around the texts.
  for (const words of ['What the Ledger Says!', 'Second stove: a gift of the school.', 'al-Maktaba (River Town)'])
    expect(text).toContain(words);
  for (const leftover of ['Add comment', 'Join us', 'logo', '004791100000', 'harbour-town-map', 'wikilink'])
    expect(text).not.toContain(leftover);
});

it('the scratch editions never reach the collection: it still has no Arabic', async () => {
  const folder = new Folder({ ...CAPTURES, 'collection.yaml': COLLECTION });
  const run = (...args: string[]) => warraq(args, { cwd: folder.path });
  await run('import', ...Object.keys(CAPTURES), '--into', '.');
  await run('strings', 'sync');
  await run('strings', 'pseudo', 'ar');
  const status = JSON.parse((await run('strings', 'status', 'ar', '--json')).out);
  expect(status.map(({ percent }: { percent: number }) => percent)).toEqual([0, 0, 0, 0, 0]);
});
