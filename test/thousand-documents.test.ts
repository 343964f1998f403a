// A thousand documents, which are read by threads and kept as bytes, and one fewer, which are not: their feeds and problems are compared.

import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { warraq } from './support/cli.ts';

const FEW = 999;
const MANY = 1000;
const nameOf = (number: number) => `d${String(number).padStart(4, '0')}`;

const collectionOf = (count: number) => `id: large
title: { en: Many notes, ar: ملاحظات كثيرة }
summary: { en: A large collection., ar: مجموعة كبيرة. }
base_url: https://example.org/large/
languages: [en, ar]
documents: [${Array.from({ length: count }, (_, index) => nameOf(index)).join(', ')}]
editions:
  - { languages: [en], formats: [feed] }
  - { languages: [ar], formats: [feed] }
`;

/** Every third is in Arabic, every hundredth leads to nobody. */
function documentOf(number: number): string {
  const next = number % 100 === 50 ? 'nobody.md' : `${nameOf((number * 7 + 1) % FEW)}.md#a-section`;
  const text = number % 3 === 2 ? 'ورقة *أولى* رقم' : 'A *first* card, number';
  return `---
title: ${number % 3 === 2 ? 'الملاحظة' : 'Note'} ${number}
language: ${number % 3 === 2 ? 'ar' : 'en'}
date: 2026-01-${String((number % 28) + 1).padStart(2, '0')}
---

${text} ${number}[^a]
of many, leads to [another](${next}).

## A section

- one
- two

[^a]: A note.
`;
}

interface Item {
  readonly id: string;
  readonly content_html: string;
}

describe('a collection of a thousand documents', () => {
  const folder = mkdtempSync(join(tmpdir(), 'warraq-thousand-'));
  const said = new Map<number, string>();

  function build(count: number): void {
    const home = join(folder, String(count));
    mkdirSync(home);
    writeFileSync(join(home, 'collection.yaml'), collectionOf(count));
    for (let number = 0; number < count; number++)
      writeFileSync(join(home, `${nameOf(number)}.md`), documentOf(number));
    const { status, stderr } = warraq(['build'], { cwd: home });
    expect(status).toBe(0);
    said.set(count, stderr);
  }

  beforeAll(() => {
    build(FEW);
    build(MANY);
  });

  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  const feedsOf = (count: number) => {
    const out = join(folder, String(count), 'editions/large');
    return readdirSync(out, { recursive: true, encoding: 'utf8' })
      .filter((name) => /feed.*\.json$/.test(name))
      .map((name) => JSON.parse(readFileSync(join(out, name), 'utf8')) as { items: Item[] });
  };
  const itemsOf = (count: number) =>
    new Map(feedsOf(count).flatMap(({ items }) => items.map((item) => [item.id, item] as const)));

  test('has the items of one that is held as trees', () => {
    const [few, many] = [itemsOf(FEW), itemsOf(MANY)];
    expect(few.size).toBe(2 * FEW);
    expect(many.size).toBe(2 * MANY);
    for (const [id, item] of few) expect(many.get(id)).toEqual(item);
  });

  test('has the same problems, in the order of the documents', () => {
    const places = (count: number) => said.get(count)!.match(/^d\d{4}\.md:.*$/gm) ?? [];
    const ofFew = places(MANY).filter((line) => !line.startsWith(nameOf(FEW)));
    expect(places(FEW).length).toBeGreaterThan(FEW);
    expect(places(FEW).some((line) => line.includes('nobody.md'))).toBe(true);
    expect(ofFew).toEqual(places(FEW));
  });
});
