// Files come in; a temporary collection that holds them goes out, and is removed after the test.

import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { onTestFinished } from 'vitest';

export const COLLECTION = `id: small
title: { en: Small, ar: صغيرة }
summary: { en: A small collection., ar: مجموعة صغيرة. }
languages: [en, ar]
documents: [01-one, 02-two]
base_url: https://example.org/small/
editions:
  - languages: [en]
    formats: [epub, feed]
  - languages: [ar]
    formats: [epub]
`;

export const ONE = `---
title: One
summary: The first document.
---

The first paragraph calls a note.[^1] It refers to [the second](02-two.md).

The second paragraph.

[^1]: The note.
`;

export const TWO = '---\ntitle: Two\nsummary: The second document.\n---\n\nA paragraph alone.\n';

export const FILES = { 'collection.yaml': COLLECTION, '01-one.md': ONE, '02-two.md': TWO };

export class Folder {
  readonly path = mkdtempSync(join(tmpdir(), 'warraq-cli-'));

  constructor(files: Readonly<Record<string, string | Uint8Array>> = FILES) {
    onTestFinished(() => rmSync(this.path, { recursive: true, force: true }));
    for (const [name, text] of Object.entries(files)) this.write(name, text);
  }

  write(name: string, text: string | Uint8Array): void {
    mkdirSync(dirname(join(this.path, name)), { recursive: true });
    writeFileSync(join(this.path, name), text);
  }

  remove(name: string): void {
    rmSync(join(this.path, name));
  }

  read(name: string): string {
    return readFileSync(join(this.path, name), 'utf8');
  }

  strings(language: string, document: string): Record<string, string> {
    return JSON.parse(this.read(`translations/${language}/${document}.json`));
  }

  /** Every file with its content, for comparing the folder before and after. */
  all(): Record<string, string> {
    const names = readdirSync(this.path, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
    const paths = names.map((entry) => join(entry.parentPath, entry.name)).sort();
    return Object.fromEntries(paths.map((path) => [path.slice(this.path.length + 1), readFileSync(path, 'latin1')]));
  }
}
