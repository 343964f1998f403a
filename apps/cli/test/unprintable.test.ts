// Characters that no font of the books has: the check says what would stop the build, and says no more.

import { describe, expect, it } from 'vitest';
import { COLLECTION, FILES, Folder } from './support/folder.ts';
import { warraq } from './support/program.ts';

interface Found {
  readonly file: string;
  readonly line: number;
  readonly column: number;
  readonly code: string;
  readonly message: string;
  readonly hint?: string;
}

const PRINTED = COLLECTION.replace('[epub, feed]', '[pdf, epub]').replace('[epub]', '[booklet]');

const ODD = `---
title: One
summary: The first document.
authors: [Li 李]
---

A tablet: 𒀭 and 𒀭 again, and a note.[^1]

> - Inside a list inside a quotation: שלום.

| Head | Other |
| ---- | ----- |
| cell | 木    |

    code ㅎ

Arrows → and ☐ boxes ☑ ✓ ✗, a pictograph 🙂, Arabic ﷺ, ISO 8859 ñ, ḥāʾ, α, ж are nothing special.

[^1]: The note has 日.
`;

async function folderWith(collection: string, text: string): Promise<Folder> {
  const folder = new Folder({ ...FILES, 'collection.yaml': collection, '01-one.md': text });
  await warraq(['strings', 'sync'], { cwd: folder.path });
  return folder;
}

async function checked(folder: Folder): Promise<readonly Found[]> {
  const { out } = await warraq(['check', '--json'], { cwd: folder.path });
  return (JSON.parse(out) as Found[]).filter(({ code }) => code === 'character-without-glyph');
}

const told = ({ file, line, column, message }: Found) => `${file}:${line}:${column} ${message}`;

describe('characters that no font has', () => {
  it('are told by the check as the build would tell them, once for all editions', async () => {
    const folder = await folderWith(PRINTED, ODD);
    const found = await checked(folder);
    expect(found.map(({ message }) => /U\+[0-9A-F]+/.exec(message)?.[0]).sort()).toEqual([
      'U+05D5',
      'U+05DC',
      'U+05DD',
      'U+05E9',
      'U+1202D',
      'U+314E',
      'U+65E5',
      'U+6728',
      'U+674E',
    ]);
    expect(found.map(told)).toContainEqual(expect.stringMatching(/^01-one\.md:7:1 .*𒀭/u));
    const { err, code } = await warraq(['build', '--format', 'pdf', '--lang', 'en'], { cwd: folder.path });
    expect(code).not.toBe(0);
    for (const { file, line, column, message, hint } of found) {
      expect(err).toContain(`${file}:${line}:${column}`);
      expect(err).toContain(message);
      expect(err.replaceAll(/\s+/g, ' ')).toContain(hint!.replaceAll(/\s+/g, ' '));
    }
  });

  it('are told in a translation at its own place', async () => {
    const folder = await folderWith(PRINTED, 'A paragraph.\n');
    const [id] = Object.entries(folder.strings('en', '01-one')).find(([, text]) => text === 'A paragraph.')!;
    folder.write('translations/ar/01-one.json', `{\n  "${id}": "فقرة 木"\n}\n`);
    expect((await checked(folder)).map(told)).toEqual([
      expect.stringMatching(/^translations\/ar\/01-one\.json:2:\d+ .*木/u),
    ]);
  });

  it('say nothing where nothing is printed, or where they are only read aloud', async () => {
    expect(await checked(await folderWith(COLLECTION, ODD))).toEqual([]);
    expect(await checked(await folderWith(PRINTED, '![A 木 grows](tree.png)\n'))).toEqual([]);
  });
});
