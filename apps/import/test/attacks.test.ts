// Files made to hang or fell a program: each ends, with a document or a reason.

import { expect, test } from 'vitest';
import { importCapture } from '../src/index.ts';
import { docx, odt, zip } from './support/archives.ts';

const many = (text: string, times: number) => text.repeat(times);

/** Each would take minutes if its time grew with the square of its size. */
const TEXTS: readonly (readonly [string, string, string])[] = [
  ['elements in elements', 'a.html', many('<div>', 50_000)],
  ['tags that never end', 'a.html', `<html><body>${many('<a href="x" ', 50_000)}`],
  ['templates in templates', 'a.mediawiki', `${many('{{a|', 20_000)}x${many('}}', 20_000)}`],
  ['links in links', 'a.mediawiki', `${many('[[a|', 20_000)}x${many(']]', 20_000)}`],
  ['references that never end', 'a.mediawiki', many('<ref name="a">', 30_000)],
  ['tables that never end', 'a.mediawiki', many('{|\n| a\n', 20_000)],
  ['a wiki’s links that never end', 'a.txt', `---\npermalink: /a/\n---\n\n${many('[a](b', 50_000)} "wikilink")`],
  ['front matter in brackets', 'a.md', `---\ntitle: ${many('[', 20_000)}\n---\n\nText.\n`],
  ['front matter of aliases', 'a.md', `---\na: &a [x]\nb: [${many('*a,', 1000)}*a]\n---\n\nText.\n`],
  ['quotations in quotations', 'a.md', `${many('> ', 20_000)}x`],
  ['brackets of pictures', 'a.md', many('![a](', 50_000)],
  ['directives in a Muse', 'a.muse', `#title a\n\n${many('<quote>\n', 20_000)}`],
  [
    'parts of a mail',
    'a.eml',
    `From: a\nSubject: b\nContent-Type: multipart/mixed; boundary=x\n\n${many('--x\nContent-Type: multipart/mixed; boundary=x\n\n', 5000)}`,
  ],
  ['numbers without end', 'a.txt', `Title\n\n${many('12 34 ', 50_000)}`],
  ['signs of contacts', 'a.txt', `Title\n\n${many('a.', 50_000)}@ ${many('e-mail: ', 20_000)}`],
  ['calls of notes', 'a.txt', `Title\n\n${many('[1](2)¹ ', 30_000)}\n\nNotes\n\n1. a\n`],
  ['lists that might be notes', 'a.txt', `Title\n\nText.\n\n${many('[1] a\n', 20_000)}`],
  ['quotation marks', 'a.txt', `Title\n\n${many('“a «b ', 30_000)}`],
];

test.each(TEXTS)('%s', async (_, name, text) => {
  const result = await importCapture(name, new TextEncoder().encode(text));
  expect('refused' in result || result.markdown.startsWith('---\n')).toBe(true);
});

test('a bomb in an .odt, names that lead out of it, and XML in XML', async () => {
  const type = 'application/vnd.oasis.opendocument.text';
  const refused = async (name: string, bytes: Uint8Array) => {
    const result = await importCapture(name, bytes);
    return 'refused' in result ? result.refused : 'imported';
  };
  expect(await refused('a.odt', await zip({ mimetype: type, 'content.xml': many(' ', 70 * 1024 * 1024) }))).toBe(
    'archive-unsafe',
  );
  expect(await refused('a.odt', await odt(many('<text:section>', 5000)))).toBe('unreadable');
  expect(await refused('a.odt', await odt('<text:p>not closed'))).toBe('unreadable');
  expect(
    await refused('a.docx', await docx(`<w:p>${many('<w:smartTag>', 50_000)}${many('</w:smartTag>', 50_000)}</w:p>`)),
  ).not.toBe('imported');
  const climbing = await zip({ '..x/evil.xml': 'x', 'word/document.xml': 'x' });
  const renamed = Buffer.from(Buffer.from(climbing).toString('latin1').replaceAll('..x/evil', '../xevil'), 'latin1');
  expect(await refused('a.docx', renamed)).toBe('archive-unsafe');
});
