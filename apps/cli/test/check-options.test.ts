// `warraq check` with its options, `explain` and `terms`, on a small collection whose Arabic has slips.

import { CHECKS } from '@warraq/core';
import { describe, expect, it } from 'vitest';
import { FILES, Folder } from './support/folder.ts';
import { warraq } from './support/program.ts';

/** Escapes, tabs and Windows line ends, as other editors leave them. */
const arabic = (id: string, text: string) => `\uFEFF{\r\n\t"${id}" : ${text}\r\n}\r\n`;

/** A synced collection; the first paragraph of its second document has this Arabic, as written in JSON. */
async function translated(written: string) {
  const folder = new Folder(FILES);
  await warraq(['strings', 'sync'], { cwd: folder.path });
  const ids = Object.keys(folder.strings('en', '02-two'));
  const id = ids.at(-1) ?? '';
  folder.write('translations/ar/02-two.json', arabic(id, written));
  const run = (...args: string[]) => warraq(args, { cwd: folder.path });
  return { folder, id, run };
}

const SLIPS = String.raw`"فقرة \"وحيدة\" ,وحـدها  \u0641قط ؟"`;

describe('warraq check ar', () => {
  it('names the column in the file, escapes counted', async () => {
    const { run } = await translated(SLIPS);
    const { out, code } = await run('check', 'ar', '--only', 'latin-punct,tatweel');
    expect(out.split('\n').filter((line) => line.startsWith('translations'))).toEqual([
      expect.stringMatching(/^translations\/ar\/02-two\.json:2:31 {2}warning {2}Latin “,”/),
      expect.stringMatching(/^translations\/ar\/02-two\.json:2:34 {2}warning {2}A tatweel/),
    ]);
    expect(code).toBe(0);
  });

  it('looks at the files of the language only, and knows which there are', async () => {
    const { folder, run } = await translated(SLIPS);
    folder.write('02-two.md', folder.read('02-two.md').replace('alone', '[[Nowhere]]'));
    expect((await run('check')).out).toContain('02-two.md:6');
    expect((await run('check', 'ar')).out).not.toContain('02-two.md:6');
    expect(await run('check', 'fr')).toMatchObject({ code: 2, err: expect.stringContaining('fr') });
    expect(await run('check', '--only', 'latin-punkt')).toMatchObject({
      code: 2,
      err: expect.stringContaining('latin-punct'),
    });
  });

  it.each([['\\u202e'], ['\u202e'], ['\\u2066']])('tells once of %j that it turns the text around', async (sign) => {
    const { run } = await translated(`"فقرة ${sign}وحيدة فقط."`);
    const { out } = await run('check', '--json');
    const found = (JSON.parse(out) as { code: string; line: number; file: string }[]).filter(
      ({ file, line }) => file.endsWith('ar/02-two.json') && line === 2,
    );
    expect(found.map(({ code }) => code)).toEqual(['bidi-embedding']);
    expect((await run('check', '--only', 'control-character')).code).toBe(1);
  });

  it('does not ask to copy from the source what only the translation has', async () => {
    const { run } = await translated('"فقرة وحيدة https://y.example/."');
    const { out } = await run('check', 'ar', '--only', 'urls');
    expect(out).toContain('The translation');
    expect(out).toContain('Delete the link, or give it the source’s address.');
    expect(out).not.toContain('Copy the address');
  });

  it('fails for warnings when it is told to', async () => {
    const { run } = await translated(SLIPS);
    const only = ['check', 'ar', '--only', 'latin-punct,tatweel'];
    expect((await run(...only, '--strict')).code).toBe(1);
    expect((await run(...only, '--max-warnings', '1')).code).toBe(1);
    expect((await run(...only, '--max-warnings', '2')).code).toBe(0);
    expect((await run(...only, '--max-warnings', 'few')).code).toBe(2);
    // As whoever writes Arabic types them.
    expect((await run('check', 'ar', '--only', 'latin-punct، tatweel', '--max-warnings', '٢')).code).toBe(0);
    expect((await run('check', 'ar', '--only', 'latin-punct،tatweel', '--max-warnings', '١')).code).toBe(1);
    expect((await run('strings', 'status', '--min', '١٠٠٪')).code).toBe(1);
    expect((await run('strings', 'next', 'ar', '--count', '٢')).code).toBe(0);
    expect((await run('tm', 'search', 'x', '--min', '٨٠')).code).toBe(0);
    expect((await run('build', '--format', 'epub، feed', '--lang', 'en،ar')).err).not.toContain('no format');
    expect(await run(...only, '--strict', '--max-warnings', '5')).toMatchObject({
      code: 2,
      err: expect.stringContaining('--strict allows no warning'),
    });
    expect((await run(...only, '--max-warnings', '0', '--strict')).code).toBe(1);
    expect(await run('check', '--json', '--format', 'sarif')).toMatchObject({
      code: 2,
      err: expect.stringContaining('--format sarif cannot stand'),
    });
  });

  it('names drafts that wait, and none whose text is translated', async () => {
    const { folder, id, run } = await translated('"فقرة وحدها."');
    const [title = ''] = Object.keys(folder.strings('en', '02-two'));
    folder.write('translations/drafts/ar/02-two.json', JSON.stringify({ [title]: 'الثاني', [id]: 'فقرة' }));
    const { out, code } = await run('check');
    expect(out.match(/draft/g)).toHaveLength(2);
    expect(out).toContain(`A draft waits for a translator: ${title}.`);
    expect(code).toBe(0);
  });

  it('runs what is off when it is asked for', async () => {
    const { run } = await translated('"فقرة (وحيدة)."');
    expect((await run('check', 'ar')).out).not.toContain('brackets');
    expect((await run('check', 'ar', '--only', 'brackets-count')).out).toContain('pairs of brackets');
  });
});

describe('warraq check --fix', () => {
  it('mends what is safe, tells it, and leaves every other byte', async () => {
    const { folder, id, run } = await translated(SLIPS);
    const before = folder.all();
    const { out } = await run('check', 'ar', '--fix');
    expect(out).toMatch(/^translations\/ar\/02-two\.json:2:31 {2}mended {2}latin-punct: “,” → “،”$/m);
    expect(out).toMatch(/^\d+ places were mended\.$/m);
    const after = folder.all();
    const file = 'translations/ar/02-two.json';
    expect(Buffer.from(after[file] ?? '', 'latin1').toString('utf8')).toBe(
      arabic(id, String.raw`"فقرة \"وحيدة\"، وحدها \u0641قط؟"`),
    );
    expect({ ...after, [file]: '' }).toEqual({ ...before, [file]: '' });
  });

  it('mends only what is asked for, and nothing in another language', async () => {
    const { folder, run } = await translated(SLIPS);
    const before = folder.read('translations/ar/02-two.json');
    await run('check', 'en', '--fix');
    expect(folder.read('translations/ar/02-two.json')).toBe(before);
    await run('check', 'ar', '--fix', '--only', 'tatweel');
    expect(folder.read('translations/ar/02-two.json')).toBe(before.replace('ـ', ''));
  });

  it('leaves stale translations: changed, they would count as made from today’s source', async () => {
    const { folder, run } = await translated(SLIPS);
    await run('strings', 'accept', '--who', 'A Translator');
    folder.write('02-two.md', folder.read('02-two.md').replace('alone', 'quite alone'));
    await run('strings', 'sync');
    const before = folder.read('translations/ar/02-two.json');
    const { out } = await run('check', 'ar', '--fix');
    expect(folder.read('translations/ar/02-two.json')).toBe(before);
    expect(out).toContain('changed since this translation was made');
  });
});

describe('the forms of warraq check', () => {
  it('SARIF names every rule and place', async () => {
    const { run } = await translated(SLIPS);
    const log = JSON.parse((await run('check', 'ar', '--format', 'sarif')).out);
    const [{ tool, results, columnKind }] = log.runs;
    expect([log.version, columnKind]).toEqual(['2.1.0', 'utf16CodeUnits']);
    for (const { ruleId, ruleIndex, level, locations } of results) {
      expect(tool.driver.rules[ruleIndex].id).toBe(ruleId);
      expect(['error', 'warning', 'note']).toContain(level);
      expect(locations[0].physicalLocation.artifactLocation.uri).toBe('translations/ar/02-two.json');
      expect(locations[0].physicalLocation.region.startColumn).toBeGreaterThan(0);
    }
    expect(results.length).toBeGreaterThan(3);
  });

  it('GitHub’s annotations are a line each, with what could end them escaped', async () => {
    const { run } = await translated(SLIPS);
    const { out } = await run('check', 'ar', '--format', 'github', '--only', 'latin-punct');
    expect(out).toBe(
      '::warning file=translations/ar/02-two.json,line=2,col=31,title=latin-punct::Latin “,” in an Arabic text; the Arabic mark is “،”.%0AWrite “،”. --fix does it.\n',
    );
  });

  it('JSON stays JSON when something is mended', async () => {
    const { run } = await translated(SLIPS);
    expect(JSON.parse((await run('check', 'ar', '--fix', '--format', 'json')).out)).toBeInstanceOf(Array);
    expect((await run('check', '--format', 'xml')).code).toBe(2);
  });
});

describe('warraq explain', () => {
  it.each(['en', 'ar'])('explains every check in %s', async (language) => {
    const { path } = new Folder();
    for (const { code } of CHECKS) {
      const ran = await warraq(['explain', code, '--ui', language], { cwd: path });
      expect(ran.code).toBe(0);
      // Title, sentence, hint, explanation.
      expect(ran.out.split('\n\n').length, code).toBe(4);
      expect(ran.out).not.toContain('{{');
    }
  });

  it('explains every other problem too, lists all, and knows what was meant', async () => {
    const { path } = new Folder();
    expect((await warraq(['explain', 'json-quote'], { cwd: path })).out).toContain('not closed');
    expect((await warraq(['explain'], { cwd: path })).out.split('\n').length).toBeGreaterThan(150);
    expect((await warraq(['explain', 'json-qoute'], { cwd: path })).err).toContain('json-quote');
  });
});

describe('warraq terms', () => {
  const GLOSSARY = 'id,en,ar,pos,ar_alt,ar_forbidden\nparagraph,paragraph,فقرة,noun,,مقطع\nother,other,آخر,,فقرة,\n';

  it('finds what translations lack and must not use, and what the glossary contradicts', async () => {
    const { folder, run } = await translated('"المقطع وحيد."');
    folder.write('translations/glossary.csv', GLOSSARY);
    const { out, code } = await run('terms', 'check');
    expect(code).toBe(1);
    expect(out).toMatch(/02-two\.json:2:\d+ {2}error {2}The glossary forbids “المقطع”/);
    expect(out).toMatch(/02-two\.json:2:\d+ {2}warning {2}The source has the term “paragraph”/);
    expect(out).toMatch(/glossary\.csv:3:1 {2}warning {2}“فقرة” is a word of the entry “paragraph” already/);
  });

  it('puts the comma of the language between the names that there are', async () => {
    const { folder } = await translated('"واحد"');
    const err = async (...args: string[]) => (await warraq(args, { cwd: folder.path })).err;
    expect(await err('check', '--format', 'xml', '--ui', 'ar')).toContain('text، json، sarif، github');
    expect(await err('check', '--format', 'xml')).toContain('text, json, sarif, github');
    expect(await err('terms', 'find', 'x', '--lang', 'fr', '--ui', 'ar')).toContain('en، ar');
  });

  it('shows every place of a word in its forms, with the other language beside it', async () => {
    const { folder, run } = await translated('"والفقرة وحدها."');
    folder.write('translations/glossary.csv', GLOSSARY);
    const found = JSON.parse((await run('terms', 'find', 'فقرة', '--json')).out);
    const inArabic = found.find(({ language }: { language: string }) => language === 'ar');
    expect(inArabic.terms[0]).toMatchObject({ entry: 'paragraph', target: 'paragraph' });
    expect(inArabic.places).toEqual([
      expect.objectContaining({ words: 'والفقرة', other: 'A paragraph alone.', language: 'ar' }),
    ]);
    expect((await run('terms', 'find', 'paragraphs')).out).toMatch(/^02-two\.md:6:3 {2}A paragraph alone/m);
    expect((await run('terms', 'find', 'nowhere')).out).toMatch(/Neither/);
    folder.write('02-two.md', folder.read('02-two.md').replace('A paragraph alone.', 'A paragraph (:ar[فقرة]).'));
    expect((await run('terms', 'find', 'paragraph')).out).toMatch(/^02-two\.md:6:3 {2}A paragraph \(:ar\[فقرة\]\)\.$/m);
  });
});

describe('string files that cannot be read', () => {
  const CONFLICT = '{\n<<<<<<< HEAD\n  "a": "أ"\n=======\n  "a": "ب"\n>>>>>>> other\n}\n';
  const utf16 = (text: string) => Buffer.from(`\uFEFF${text}`, 'utf16le');
  /** `{"aaaaaaaa": "نص عربي طويل"}` in the Arabic code page of Windows. */
  const windows1256 = Buffer.concat([
    Buffer.from('{"aaaaaaaa": "'),
    Buffer.from([0xe4, 0xd5, 0x20, 0xda, 0xd1, 0xc8, 0xed, 0x20, 0xd8, 0xe6, 0xed, 0xe1]),
    Buffer.from('"}'),
  ]);

  it.each([
    ['conflict markers', CONFLICT, /01-one\.json:2:1 {2}error {2}Two people changed a: both versions stand here/],
    ['UTF-16', utf16('{}'), /01-one\.json:1:1 {2}error {2}The file is in UTF-16/],
    ['the Arabic code page', windows1256, /01-one\.json:1:1 {2}error {2}The file is in windows-1256/],
    ['a comma too few', '{\n  "a": "أ"\n  "b": "ب"\n}\n', /01-one\.json:2:11 {2}error {2}A comma is missing/],
    ['a key twice', '{\n  "a": "أ",\n  "a": "ب"\n}\n', /01-one\.json:3:3 {2}error {2}“a” stands twice/],
    ['a key that is none', '{\n  "zzzzzzzz": "أ"\n}\n', /01-one\.json:2:\d+ {2}warning {2}The document has no unit/],
  ])('%s: the place, a way out, and all other files are checked', async (_, content, expected) => {
    const { folder, run } = await translated(SLIPS);
    folder.write('translations/ar/01-one.json', content);
    const { out } = await run('check', 'ar');
    expect(out).toMatch(expected);
    expect(out).toMatch(/02-two\.json:2:31 {2}warning/);
  });
});
