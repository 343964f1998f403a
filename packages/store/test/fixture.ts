// Nothing comes in; a folder with a small collection of two documents, in English and Arabic, goes out.

import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';

/** The files of a collection of two documents, complete in both languages, by name relative to its folder. */
export const SMALL_COLLECTION: Readonly<Record<string, string>> = {
  'collection.yaml': `id: small
title: { en: A Small Reader, ar: قارئ صغير }
summary: { en: Two short texts., ar: نصان قصيران. }
languages: [en, ar]
publisher: { name: The Press }
licence: { name: CC BY 4.0, url: 'https://creativecommons.org/licenses/by/4.0/' }
people: { jane: { name: { en: Jane Doe, ar: جين دو } } }
editors: [jane]
published: 2024-01-31
base_url: https://example.org/editions/small/
editions:
  - languages: [en]
  - languages: [ar]
  - languages: [en, ar]
`,
  '01-river.md': `---
title: The River
authors: [jane]
date: 2024-01-15
---

The river is *wide*[^1]. See [the town](02-town.md).

![A map of the river](map.png "The river")

[^1]: At its mouth.
`,
  '02-town.md': `---
title: البلدة
language: ar
---

تقع البلدة على النهر.

- ١٩٥٨
- سنة الثورة
`,
  'translations/en/01-river.json': `{
  "river222": "The River",

  "river333": "The river is *wide*[^1]. See [the town](02-town.md).",

  "river444": "A map of the river",

  "river555": "The river",

  "river666": "At its mouth."
}
`,
  'translations/ar/01-river.json': `{
  "river222": "النهر",

  "river333": "النهر *عريض*[^1]. انظر [البلدة](02-town.md).",

  "river444": "خريطة النهر",

  "river555": "النهر",

  "river666": "عند مصبّه."
}
`,
  'translations/ar/02-town.json': `{
  "town2222": "البلدة",

  "town3333": "تقع البلدة على النهر.",

  "town4444": "١٩٥٨",

  "town5555": "سنة الثورة"
}
`,
  'translations/en/02-town.json': `{
  "town2222": "The Town",

  "town3333": "The town lies on the river.",

  "town5555": "The year of the revolution"
}
`,
};

/** A PNG of 2 × 1 pixels. */
export const SMALL_PNG = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAIAAAABCAYAAAD0In+KAAAAC0lEQVR4nGNgQAcAABIAAZ5cMkgAAAAASUVORK5CYII=',
  'base64',
);

/** A temporary folder; `remove` takes it away. */
export class TestFolder {
  readonly path: string;

  constructor(files: Readonly<Record<string, string | Uint8Array>> = {}) {
    this.path = mkdtempSync(join(tmpdir(), 'warraq-test-'));
    for (const [name, content] of Object.entries(files)) this.write(name, content);
  }

  write(name: string, content: string | Uint8Array): void {
    const path = join(this.path, name);
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, content);
  }

  join(...names: readonly string[]): string {
    return join(this.path, ...names);
  }

  remove(): void {
    rmSync(this.path, { recursive: true, force: true });
  }
}

/** The small collection in a folder of its own, with changes: a file's content, or undefined to leave it out. */
export function smallCollection(changes: Readonly<Record<string, string | Uint8Array | undefined>> = {}): TestFolder {
  const files: typeof changes = { ...SMALL_COLLECTION, 'map.png': SMALL_PNG, ...changes };
  const kept = Object.entries(files).flatMap(([name, content]) =>
    content === undefined ? [] : [[name, content] as const],
  );
  return new TestFolder(Object.fromEntries(kept));
}

/** The same as a collection of a project: `sources/small`, with its translations beside. */
export function smallProject(): TestFolder {
  const folder = new TestFolder({ 'pnpm-workspace.yaml': 'packages: [sources/*]\n' });
  for (const [name, content] of Object.entries({ ...SMALL_COLLECTION, 'map.png': SMALL_PNG })) {
    const own = name.startsWith('translations/')
      ? name.replace('translations/', 'translations/small/')
      : `sources/small/${name}`;
    folder.write(own, content);
  }
  return folder;
}
