// Every folder of test/golden: the collection in `in/` is built, and what comes out is compared with `golden/`.

import { cpSync, existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import JSZip from 'jszip';
import { describe, expect, test } from 'vitest';
import { warraq } from './support/cli.ts';

const GOLDEN = fileURLToPath(new URL('golden', import.meta.url));
const UPDATE = process.env.WARRAQ_UPDATE_GOLDEN !== undefined;

describe.each(readdirSync(GOLDEN).sort())('%s', (name) => {
  test('comes out as it should', async () => {
    const made = await make(join(GOLDEN, name, 'in'));
    const folder = join(GOLDEN, name, 'golden');
    if (UPDATE) rewrite(folder, made);
    expect([...made.keys()].sort()).toEqual(filesIn(folder));
    for (const [file, text] of made) expect(text, file).toBe(readFileSync(join(folder, file), 'utf8'));
  });
});

/** Checks and builds a copy of a collection; gives the problem list and every text of the outputs, by name, no sizes. */
async function make(input: string): Promise<Map<string, string>> {
  const folder = mkdtempSync(join(tmpdir(), 'warraq-golden-'));
  try {
    cpSync(input, folder, { recursive: true });
    const checked = warraq(['check'], { cwd: folder });
    const built = warraq(['build'], { cwd: folder });
    const made = new Map([
      ['check.txt', `exit ${checked.status}\n${checked.stdout}${checked.stderr}`],
      ['build.txt', `exit ${built.status}\n${built.stdout}${built.stderr}`],
    ]);
    const editions = join(folder, 'editions', 'small');
    for (const file of existsSync(editions) ? readdirSync(editions) : []) await addTexts(made, editions, file);
    return new Map([...made].map(([file, text]) => [file, withoutSizes(text.replaceAll(folder, 'FOLDER'))]));
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** Another version of zlib compresses otherwise; that feeds tell the truth about sizes is tested elsewhere. */
function withoutSizes(text: string): string {
  return text.replace(/\d+ (?=kB|MB)/g, '').replace(/(?<="size_in_bytes": )\d+/g, '0');
}

/** Feeds as they are; of an EPUB every text inside it, a file each; hashes of the manifest left to other tests. */
async function addTexts(made: Map<string, string>, folder: string, file: string): Promise<void> {
  if (file.startsWith('feed.')) made.set(file, readFileSync(join(folder, file), 'utf8'));
  if (!file.endsWith('.epub')) return;
  const zip = await JSZip.loadAsync(readFileSync(join(folder, file)));
  for (const entry of Object.values(zip.files)) {
    if (/\.(xhtml|opf|ncx)$/.test(entry.name)) made.set(`${file}/${entry.name}`, await entry.async('string'));
  }
}

function filesIn(folder: string): readonly string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).slice(folder.length + 1))
    .sort();
}

function rewrite(folder: string, made: ReadonlyMap<string, string>): void {
  rmSync(folder, { recursive: true, force: true });
  for (const [file, text] of made) {
    mkdirSync(dirname(join(folder, file)), { recursive: true });
    writeFileSync(join(folder, file), text);
  }
}
