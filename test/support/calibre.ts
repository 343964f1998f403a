// An EPUB file comes in; what a Kindle is given of it goes out: calibre makes AZW3 of it and takes that apart again.

import { spawnSync } from 'node:child_process';
import { mkdirSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

export interface KindleBook {
  /** The package document that calibre reads out of the AZW3. */
  readonly opf: string;
  readonly ncx: string;
  /** Its pages by their names. */
  readonly pages: ReadonlyMap<string, string>;
}

/** `folder` is one of the caller's that holds nothing else. */
export function kindleBook(epub: string, folder: string): KindleBook {
  mkdirSync(folder, { recursive: true });
  const azw3 = join(folder, 'book.azw3');
  const parts = join(folder, 'parts');
  run('ebook-convert', [epub, azw3], folder);
  run('calibre-debug', ['--explode-book', azw3, parts], folder);
  const text = join(parts, 'text');
  return {
    opf: readFileSync(join(parts, 'metadata.opf'), 'utf8'),
    ncx: readFileSync(join(parts, 'toc.ncx'), 'utf8'),
    pages: new Map(readdirSync(text).map((name) => [name, readFileSync(join(text, name), 'utf8')])),
  };
}

/** calibre keeps its settings in a folder of the test, and asks for no screen. */
function run(program: string, args: readonly string[], folder: string): void {
  const env = { ...process.env, CALIBRE_CONFIG_DIRECTORY: join(folder, 'settings'), QT_QPA_PLATFORM: 'offscreen' };
  const done = spawnSync(program, args, { encoding: 'utf8', env });
  if (done.status !== 0) throw new Error(`${program}: ${done.stdout}${done.stderr}`);
}
