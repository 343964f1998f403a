// Telephone numbers and mail addresses of people: out of the text in every kind, in the report, back with an option.

import { expect, test } from 'vitest';
import { type Imported, type ImportOptions, importCapture } from '../src/index.ts';
import { docx, odt, wordParagraph } from './support/archives.ts';
import { bodyOf, found, imported } from './support/imported.ts';

const SENTENCE =
  'The reading room opened in the spring, and for the first weeks nobody came but two students who wanted to be out of the rain.';
const CONTACT = 'Write to mona@example.org or call +47 911 14 116 before noon.';
const LEFT = 'Write to or call before noon.';

const KINDS: readonly (readonly [string, string | (() => Promise<Uint8Array>)])[] = [
  [
    'page.txt',
    `The Room\n\n${SENTENCE}\n\n${CONTACT} It is quiet there, and the tea that is served at four o’clock is free.\n`,
  ],
  [
    'page.html',
    `<html><body><article><h1>The Room</h1>${`<p>${SENTENCE}</p>`.repeat(5)}<p>${CONTACT}</p></article></body></html>`,
  ],
  ['page.md', `# The Room\n\n${SENTENCE}\n\n${CONTACT}\n`],
  ['page.mediawiki', `== The Room ==\n${SENTENCE}\n\n${CONTACT}\n`],
  ['page.muse', `#title The Room\n\n${SENTENCE}\n\n${CONTACT}\n`],
  ['page.eml', `From: Mona <mona@example.org>\nTo: all@example.org\nSubject: The Room\n\n${SENTENCE}\n\n${CONTACT}\n`],
  ['page.docx', () => docx(wordParagraph('The Room', 'Heading1') + wordParagraph(SENTENCE) + wordParagraph(CONTACT))],
  ['page.odt', () => odt(`<text:p>${SENTENCE}</text:p><text:p>${CONTACT}</text:p>`)],
];

async function capture(name: string, content: (typeof KINDS)[number][1], options: ImportOptions): Promise<Imported> {
  const bytes = typeof content === 'string' ? new TextEncoder().encode(content) : await content();
  const result = await importCapture(name, bytes, options);
  if ('refused' in result) throw new Error(`${result.refused} ${result.detail}`);
  return result;
}

test.each(KINDS)('%s', async (name, content) => {
  const result = await capture(name, content, {});
  expect(bodyOf(result)).toContain(LEFT);
  expect(result.markdown).not.toMatch(/example\.org|911/u);
  expect(found(result, 'removed', 'contact').map((line) => line.replace(/^\d+ /u, ''))).toEqual(
    expect.arrayContaining(['mona@example.org', '+47 911 14 116']),
  );
  const kept = await capture(name, content, { keepContacts: true });
  expect(bodyOf(kept)).toMatch(/mona(?:@|\\@)example/u);
  expect(bodyOf(kept)).toContain('+47 911 14 116');
});

test('links to addresses keep their words; code, front matter and web addresses stay', async () => {
  const text = `---\ntitle: The Room\nauthor: Mona Haddad <mona@example.org>\n---\n\n[Write to us](mailto:mona@example.org), or [call](tel:+4791114116), or see <https://example.org/+4791114116>.\n\n\`\`\`\nmail mona@example.org\n\`\`\`\n\n- E-mail: mona@example.org\n- the door\n`;
  const result = await imported(text, {}, 'page.md');
  expect(result.meta.authors).toEqual(['Mona Haddad']);
  expect(bodyOf(result)).toBe(
    'Write to us, or call, or see <https://example.org/+4791114116>.\n\n```\nmail mona@example.org\n```\n\n- the door\n',
  );
  expect(found(result, 'removed', 'contact')).toEqual([
    '1 <mona@example.org>',
    '6 mailto:mona@example.org',
    '6 tel:+4791114116',
    '12 E-mail: mona@example.org',
  ]);
});

test.each([
  'It cost 1 000 000 000 dinars, or 20,000,000 in the money of 2003.',
  'We have no way to make contact: the lines are down, and the post office closed its doors many years ago, they say.',
  'The report counts 2003 2004 2005 and 2006 as the worst years.',
  'See page 00 12 34 and the phone book of 1998.',
])('no contact: %s', async (sentence) => {
  const result = await imported(`The Room\n\n${SENTENCE}\n\n${sentence}\n`);
  expect(bodyOf(result)).toContain(sentence);
});

test('Arabic labels and digits; a line of labels whose addresses are gone', async () => {
  const result = await imported(
    `القاعة\n\nافتُتحت قاعة المطالعة في الربيع، ولم يأتِ في الأسابيع الأولى سوى طالبين أرادا الاحتماء من المطر الذي لم ينقطع.\n\nهاتف: ٠٧٩٠١٢٣٤٥٦٧\n\nالبريد الإلكتروني:\n\nE-mail: [email protected]\n`,
  );
  expect(bodyOf(result).trim().split('\n')).toHaveLength(1);
  expect(found(result, 'removed', 'contact')).toHaveLength(3);
});
