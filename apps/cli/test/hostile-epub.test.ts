// Hostile collections, one evil each: what comes out is a valid and harmless EPUB, or a problem with its place.

import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import JSZip from 'jszip';
import { describe, expect, it } from 'vitest';
import { epubCheck } from '../../../test/support/epubcheck.ts';
import { hasTool } from '../../../test/support/tool.ts';
import { Folder } from './support/folder.ts';
import { warraq } from './support/program.ts';

const yaml = (more = '', title = 'Small') => `id: small
title: { en: ${JSON.stringify(title)} }
${more.includes('summary:') ? '' : 'summary: { en: A test. }'}
languages: [en]
back_matter: [glossary, index]
${more}
editions:
  - languages: [en]
    formats: [epub]
`;
/** A PNG of one grey pixel. */
const PIXEL = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAAAAAA6fptVAAAACklEQVR4nGNoAAAAggCBd81ytgAAAABJRU5ErkJggg==',
  'base64',
);
const page = (text: string, title = 'One') => `---\ntitle: ${JSON.stringify(title)}\n---\n\n${text}\n`;

/** What no tag of a book may hold. */
const HARMFUL =
  /<(?:script|iframe|object|embed|form|input|meta http-equiv|base)\b|\son\w+="|(?:href|src)="\s*(?:javascript|data|file|vbscript):|src="(?:https?:)?\/\/|<!ENTITY|<!\[CDATA\[|<\?(?!xml version="1\.0")/i;

interface Outcome {
  readonly code: number;
  /** Errors, each with `file:line:column`. */
  readonly places: readonly string[];
  /** The text files of the book, one after the other; undefined where none was made. */
  readonly text: string | undefined;
  readonly names: readonly string[];
  /** Where it stands until the test ends. */
  readonly file: string;
}

/** Builds the EPUB; a book is checked by its own gate then, which throws. */
async function build(files: Readonly<Record<string, string | Uint8Array>>): Promise<Outcome> {
  const folder = new Folder({ 'collection.yaml': yaml(), ...files });
  const { code, out, err } = await warraq(['build'], { cwd: folder.path });
  const places = [...`${out}${err}`.matchAll(/^(\S+:\d+:\d+) {2}error .*/gm)].map(([found]) => found);
  const file = join(folder.path, 'editions/small/small.en.epub');
  if (!existsSync(file)) return { code, places, text: undefined, names: [], file };
  const zip = await JSZip.loadAsync(readFileSync(file));
  const names = Object.keys(zip.files);
  const texts = names.filter((name) => /\.(?:xhtml|opf|ncx|css|xml)$/.test(name));
  const read = (name: string) => zip.file(name)!.async('string');
  return { code, places, names, file, text: (await Promise.all(texts.map(read))).join('\n') };
}

/** A book without harm, or none and at least one place. */
function harmless(found: Outcome): void {
  if (found.text === undefined) {
    expect(found.code).toBe(1);
    expect(found.places.length).toBeGreaterThan(0);
  } else harmlessBook(found);
}

function harmlessBook({ code, text, names, places }: Outcome): void {
  if (text === undefined) throw new Error(`no book, because of ${places.join()}`);
  expect(code).toBe(0);
  // In texts and attributes `<` is always escaped, and so is `>`: what looks like a tag is one.
  expect(text.match(/<[^>]*>/g)?.join('\n')).not.toMatch(HARMFUL);
  expect(text).not.toContain('root:x:');
  for (const name of names) expect(name).toMatch(/^(?:mimetype|META-INF\/container\.xml|OEBPS\/[A-Za-z0-9/_.-]+)$/);
}

const MARKUP: Readonly<Record<string, string>> = {
  'a script': '<script>alert(1)</script>',
  'an event handler': '<img src=x onerror="alert(1)"> <p onclick=alert(1)>a</p>',
  'a link that runs':
    '[a](javascript:alert(1)) [b](JaVaScRiPt:alert(1)) [c](java\tscript:alert(1)) [d](vbscript:x) <javascript:alert(1)>',
  'a link with data': '[a](data:text/html;base64,PHNjcmlwdD4=)',
  'a link to a local file': '[a](file:///etc/passwd) <file:///etc/passwd>',
  'a link out of the folder': '[a](../../../etc/passwd) [[../../etc/passwd]] [b](/etc/passwd)',
  'a page in a page': '<iframe src="https://example.org/"></iframe><object data="x"></object><embed src="x">',
  'a form': '<form action="https://example.org"><input name="a"></form>',
  'a picture from the web': '![A picture](https://example.org/a.png) ![b](//example.org/b.png)',
  'a picture from the disk': '![A picture](file:///etc/passwd) ![b](/etc/passwd)',
  'a picture outside of the folder': '![A picture](../../../../etc/passwd) ![b](..%2f..%2fetc%2fpasswd)',
  'a picture as data': '![A picture](data:image/png;base64,iVBORw0KGgo=)',
  'a document type and an entity':
    '<!DOCTYPE x [<!ENTITY e SYSTEM "file:///etc/passwd">]>\n\n&e; &nbsp; &lt;script&gt;',
  'an XML comment with dashes': '<!-- a -- b --->\n\nText <!-- c -- d --> text.',
  'a CDATA section and an instruction': '<![CDATA[ <script> ]]> <?php echo 1 ?> <?xml-stylesheet href="x"?>\n\n]]>',
  'a body around the text':
    '<body onload="alert(1)">\n\n<html><head><title>x</title></head>\n\nText.\n\n</body></html>',
  templates: '<%= process.env %> <%- 1 %> <% while(1){} %> {{ constructor }} #{7 * 7}',
  styles: '<style>@import url(https://example.org/x.css);</style><p style="background:url(https://example.org)">a</p>',
  'a base and a refresh':
    '<base href="https://example.org/"><meta http-equiv="refresh" content="0;url=https://example.org">',
  'a drawing with a script': '<svg onload="alert(1)"><script>alert(1)</script></svg>',
  'entities for what is evil': '[a](&#106;avascript:alert(1)) &#60;script&#62;alert(1)&#60;/script&#62;',
};

/** All of it in every place that a document has for it. */
const EVERYWHERE = everywhere();

function everywhere(): string {
  const lines = Object.values(MARKUP).map((evil) => evil.replaceAll(/[\n\t]/g, ' '));
  const text = lines.map((evil, i) => {
    const inTable = evil.replaceAll('|', '').replaceAll('[', '');
    return `## ${evil}\n\nA call.[^${i}]\n\n[^${i}]: ${evil}\n\n| a | b |\n| - | - |\n| ${inTable} | x |\n\n![${inTable.replaceAll(']', '')}](x.png "${evil.replaceAll('"', "'")}")\n\n> ${evil}\n\n\`\`\`\n${evil}\n\`\`\``;
  });
  return page(text.join('\n\n'));
}

describe('hostile Markdown', () => {
  it.each(Object.entries(MARKUP))('%s', async (_name, evil) => {
    harmlessBook(
      await build({ '01-a.md': page(`A first paragraph.\n\n${evil}\n\n- ${evil.replaceAll('\n', ' ')}\n`) }),
    );
  });

  it('every kind of it in alternative texts, captions, notes, tables and headings', async () => {
    harmlessBook(await build({ '01-a.md': EVERYWHERE, 'x.png': PIXEL }));
  });

  it.runIf(hasTool('java', 'EPUBCheck'))('all of which EPUBCheck finds valid', async () => {
    expect(epubCheck((await build({ '01-a.md': EVERYWHERE, 'x.png': PIXEL })).file)).toEqual([]);
  });

  it('control characters, characters that are none, halves of characters, overrides', async () => {
    const evil = [
      '\u0000',
      '\u0008',
      '\u001b',
      '\u007f',
      '\u0085',
      '\ufffe',
      '\uffff',
      '\ufdd0',
      '\ud800',
      '\u202e',
      '\u2066',
    ];
    for (const text of evil) {
      const found = await build({ '01-a.md': page(`Text ${text} text.`) });
      harmless(found);
      expect(found.places.concat(found.text ?? '').join()).toMatch(/01-a\.md:5:\d+|Text \ufffd text/);
    }
  });

  it.each([2_000, 20_000])('%d nested blocks', async (depth) => {
    harmless(
      await build({
        '01-a.md': page(`${'>'.repeat(depth)} quoted\n\n${'- '.repeat(depth)} item\n\n${'*'.repeat(depth)}a`),
      }),
    );
    harmless(await build({ '01-a.md': page(`${'<div>'.repeat(depth)}text${'</div>'.repeat(depth)}`) }));
  });

  it('a paragraph of ten megabytes', async () => {
    const found = await build({ '01-a.md': page('الورق صبور. '.repeat(500_000)) });
    harmless(found);
    expect(found.text?.length).toBeGreaterThan(5_000_000);
  });
});

describe('hostile names', () => {
  const evils = [
    ...Object.values(MARKUP),
    ']]>',
    '"><script>',
    "' onclick='alert(1)",
    '../../../etc/passwd',
    '\u202eabc',
    '%s%n',
    ' ',
  ];

  it('in titles of collection and documents, of people, publisher, tags, source and licence', async () => {
    for (const evil of evils) {
      const said = JSON.stringify(evil);
      const more = `subtitle: { en: ${said} }
summary: { en: ${said} }
publisher: { name: { en: ${said} }, url: "https://example.org/" }
licence: { name: ${said}, url: "https://example.org/" }
people:
  evil: { name: { en: ${said} }, sort_as: { en: ${said} } }
editors: [evil]
tags: { x: { en: ${said} } }`;
      const front = `---\ntitle: ${said}\nsubtitle: ${said}\nsummary: ${said}\nauthors: [${said}]\ntags: [x]\nplace: ${said}\n---\n\nText.\n`;
      harmless(await build({ 'collection.yaml': yaml(more, evil), '01-a.md': front }));
    }
  });

  it('in addresses', async () => {
    for (const url of [
      'javascript:alert(1)',
      'file:///etc/passwd',
      'data:text/html,x',
      '//example.org',
      'https://example.org/"><script>',
    ]) {
      const more = `publisher: { name: { en: P }, url: ${JSON.stringify(url)} }`;
      const front = `---\ntitle: A\nsource: { title: { en: B }, url: ${JSON.stringify(url)} }\n---\n\nText.\n`;
      harmless(await build({ 'collection.yaml': yaml(more), '01-a.md': page('Text.') }));
      harmless(await build({ '01-a.md': front }));
    }
  });

  it('in the glossary', async () => {
    for (const evil of Object.values(MARKUP)) {
      const cell = `"${evil.replaceAll('"', '""')}"`;
      const glossary = `id,kind,en,definition_en\nink,term,ink,${cell}\nevil,term,${cell},evil\n`;
      harmless(await build({ '01-a.md': page('On ink and evil.'), 'translations/glossary.csv': glossary }));
    }
  });

  it.each(['../evil.md', '-rf.md', 'مستند.md', 'a b&c.md', '%2e%2e.md', 'x".md', 'toc.md', 'CON.md'])(
    'of a document: %s',
    async (name) => {
      harmless(await build({ [`sub/${name}`]: page('Text.'), '01-a.md': page(`Text, [x](${encodeURI(name)}).`) }));
      if (!name.includes('/')) harmless(await build({ [name]: page('Text.') }));
    },
  );

  it.each(['x" onerror="alert(1).png', 'a b.png', '..png', 'صورة.png', 'a&b.png', "a'b.png"])(
    'of a picture: %s',
    async (name) => {
      const found = await build({ [name]: PIXEL, '01-a.md': page(`![A picture](<${name}>)`) });
      harmless(found);
      expect(found.names.filter((file) => /^OEBPS\/images\/[0-9a-f]{16}\.png$/.test(file))).toHaveLength(1);
    },
  );
});

describe('any mixture of it', () => {
  it('leaves a harmless book or a place', async () => {
    const piece = fc.oneof(
      fc.constantFrom(...Object.values(MARKUP)),
      fc.constantFrom(
        '\n\n',
        '# ',
        '> ',
        '- ',
        '1. ',
        '```\n',
        ':::verse\n',
        ':::\n',
        '[^1]',
        '[^1]: ',
        '| a |\n| - |\n',
        '![',
        '](',
        ')',
        '**',
        '`',
      ),
      fc.string({ unit: 'binary', maxLength: 12 }),
    );
    await fc.assert(
      fc.asyncProperty(fc.array(piece, { maxLength: 12 }), async (pieces) => {
        harmless(await build({ '01-a.md': page(pieces.join('')) }));
      }),
      { numRuns: 25 },
    );
  });
});
