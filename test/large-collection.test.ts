// Five hundred documents that hold something of everything: their EPUB in EPUBCheck's eyes, and made twice.

import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { warraq } from './support/cli.ts';
import { epubCheck } from './support/epubcheck.ts';
import { hasTool } from './support/tool.ts';

const COUNT = 500;
const nameOf = (number: number) => `d${String(number).padStart(3, '0')}`;

const COLLECTION = `id: large
title: { en: Five hundred notes, ar: خمسمئة ملاحظة }
summary: { en: A large collection., ar: مجموعة كبيرة. }
languages: [en, ar]
documents: [${Array.from({ length: COUNT }, (_, index) => nameOf(index)).join(', ')}]
back_matter: [glossary, index]
editions:
  - { languages: [en], formats: [epub] }
  - { languages: [en, ar], formats: [epub] }
`;

/** Every third document is in Arabic. Without translations each edition shows the source, marked as such. */
function documentOf(number: number): string {
  const next = `${nameOf((number * 7 + 1) % COUNT)}.md`;
  return number % 3 === 2
    ? `---
title: الملاحظة ${number}
language: ar
date: 2026-01-${String((number % 28) + 1).padStart(2, '0')}
---

ورق الفهرس رقم ${number} محفوظ في الخزانة «${number % 9}»،[^1] وتليه [ورقة أخرى](${next})، وعليه اسم :name[Baghdad Press]{entry="b${number % 40}"}.

# القسم الأول

- بند أول *مهم*
- بند ثان **أهم**

> قال الوراق: كل ورقة لها موضع.

[^1]: عدّها الخازن :en[twice] في عام ${1900 + (number % 100)}.
`
    : `---
title: Note ${number}
date: 2026-01-${String((number % 28) + 1).padStart(2, '0')}
tags: [group ${number % 11}]
---

Card ${number} lies in drawer ${number % 9}[^a] and leads to [another card](${next}); the word :ar[ورقة] stands on it.[^b]

# First part ${number}

## Its section

1. A *first* point with \`code < & >\`
2. A **second** point, https://example.org/?a=${number}&b=2

| Drawer | Cards |
| --- | ---: |
| North | ${number} |
| South | ${COUNT - number} |

:::verse
A line of verse,
and another.
:::

[^a]: Counted twice.

    The second count agreed.
[^b]: It means a leaf.
`;
}

describe.runIf(hasTool('java', 'EPUBCheck'))('an EPUB of 500 documents', () => {
  const folder = mkdtempSync(join(tmpdir(), 'warraq-large-'));
  const build = (out: string) =>
    warraq(['build', '--format', 'epub', '--out', join(folder, out)], { cwd: join(folder, 'in') });

  beforeAll(() => {
    mkdirSync(join(folder, 'in'));
    writeFileSync(join(folder, 'in/collection.yaml'), COLLECTION);
    for (let number = 0; number < COUNT; number++)
      writeFileSync(join(folder, `in/${nameOf(number)}.md`), documentOf(number));
    expect(build('once')).toMatchObject({ status: 0 });
  });

  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  test.each(['large.en.epub', 'large.en-ar.epub'])('%s has 0 errors and 0 warnings', (name) => {
    expect(epubCheck(join(folder, 'once', name))).toEqual([]);
  });

  test('is the same when it is made again', () => {
    expect(build('twice').status).toBe(0);
    for (const name of ['large.en.epub', 'large.en-ar.epub'])
      expect(readFileSync(join(folder, 'twice', name)).equals(readFileSync(join(folder, 'once', name)))).toBe(true);
  });
});
