// WRITING.md: its examples are a document without a fault that uses every kind of block, its tables name every key that there is.

import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { allBlocks, type Block, type Draft, languageOf, parseDocument } from '@warraq/core';
import { describe, expect, it } from 'vitest';
import { SMALL_PNG } from '../../../packages/store/test/fixture.ts';
import { Folder } from './support/folder.ts';
import { warraq } from './support/program.ts';

const root = join(import.meta.dirname, '../../..');
const guide = readFileSync(join(root, 'WRITING.md'), 'utf8');
const [, english = '', arabic = ''] = guide.split(/^## (?:English|العربية)$/mu);

const collection = (language: string) => `id: guide
title: { en: The Guide, ar: الدليل }
summary: { en: Its examples., ar: أمثلته. }
languages: [${language}]
published: 2026-11-01
base_url: https://example.org/guide/
`;

/** The kinds of blocks, all of them: the compiler says where one is missing. */
const BLOCKS: Readonly<Record<Block<Draft>['kind'], true>> = {
  heading: true,
  paragraph: true,
  list: true,
  quotation: true,
  epigraph: true,
  'pull-quote': true,
  verse: true,
  signature: true,
  figure: true,
  table: true,
  code: true,
  rule: true,
};

/** What inline content becomes in HTML. */
const INLINE = [
  /<em>/u,
  /<strong>/u,
  /<(?:s|del)>/u,
  /<br\s*\/?>/u,
  /<p[^>]*>[^<]*<code/u,
  /lang="(?:ar|en)"/u,
  /href="https:/u,
];

interface Schema {
  readonly properties?: Readonly<Record<string, Schema>>;
  readonly items?: Schema;
  readonly additionalProperties?: Schema | boolean;
  readonly enum?: readonly string[];
}

/** The names of keys and the words that may stand behind them; numbers apart. */
function wordsOf(schema: Schema): readonly string[] {
  const inside = [schema.items, schema.additionalProperties].filter((one) => typeof one === 'object');
  return [
    ...Object.entries(schema.properties ?? {}).flatMap(([key, value]) => [key, ...wordsOf(value)]),
    ...inside.flatMap(wordsOf),
    ...(schema.enum ?? []).filter((word) => !/^\d+$/u.test(word)),
  ];
}

function schema(name: string): Schema & { readonly $defs: Readonly<Record<string, Schema>> } {
  return JSON.parse(readFileSync(join(root, `packages/core/src/schemas/${name}.schema.json`), 'utf8'));
}

describe.each([
  ['en', english],
  ['ar', arabic],
])('in %s', (language, section) => {
  const examples = [...section.matchAll(/^(`{3,})markdown\n([\s\S]*?)^\1$/gmu)].map(([, , text]) => text);
  const text = examples.join('\n');

  it('the examples are one document without a fault', async () => {
    const folder = new Folder({
      'collection.yaml': collection(language),
      '01-market.md': text,
      '02-catalogue.md': '---\ntitle: The Catalogue\nlanguage: en\n---\n\nText.\n\n## Ten chapters\n\nText.\n',
      'market.png': SMALL_PNG,
    });
    const checked = await warraq(['check', '--strict', '--json'], { cwd: folder.path });
    const about = (JSON.parse(checked.out) as { file: string; message: string }[]).filter(({ file }) =>
      file.includes('market'),
    );
    expect(about).toEqual([]);
    const built = await warraq(['build', '--format', 'feed', '--lang', language], { cwd: folder.path });
    expect(built.code).toBe(0);
    const { items } = JSON.parse(folder.read(`editions/guide/feed.${language}.json`));
    const html = items.map((item: { content_html: string }) => item.content_html).join('\n');
    for (const shape of INLINE) expect(html).toMatch(shape);
    expect(html).not.toMatch(/:(?:name|term|ar|en)\[|:::|\[\[|\{entry|\[\^/u);
  });

  it('they use every kind of block', () => {
    const { value } = parseDocument(text, '01-market.md', '01-market', languageOf(language)!);
    const parts = value!.parts;
    const blocks = allBlocks(parts.flatMap((part) => [...part.blocks, ...part.notes.flatMap((note) => note.blocks)]));
    expect([...new Set(blocks.map(({ kind }) => kind))].sort()).toEqual(Object.keys(BLOCKS).sort());
    expect(parts.length).toBe(2);
  });

  it.each(['collection', 'front-matter'])('the tables name every key and value of the schema %s', (name) => {
    const written = [...section.matchAll(/`([^`\n]+)`/gu)].flatMap(([, code]) => code!.split(/[^\w-]+/u));
    const { $defs, ...own } = schema(name);
    const named = Object.values($defs).filter((one) => one.enum ?? one.properties);
    const missing = [own, ...named].flatMap(wordsOf).filter((word) => !written.includes(word));
    expect(missing).toEqual([]);
  });
});

it('says the same in both languages: as many examples, tables and rows', () => {
  const count = (section: string, shape: RegExp) => section.match(shape)?.length;
  for (const shape of [/^`{3,}markdown$/gmu, /^\| --- /gmu, /^\| /gmu, /^### /gmu]) {
    expect(count(arabic, shape)).toBe(count(english, shape));
  }
});
