// A finished feed or site comes in; the names of the files that belong to it go out.

import { readFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import type { EditionFile, ListedFile } from '@warraq/core';

/**
 * The files that were made together with a file, as the finished file says itself: the pages that follow a feed, what
 * site.json lists. Names are paths inside the folder `editions`. Empty where the file is not there.
 */
export async function furtherFiles(
  editions: string,
  { name, format }: Pick<EditionFile, 'name' | 'format'>,
): Promise<readonly string[]> {
  switch (format) {
    case 'feed':
      return followingPages(editions, name);
    case 'site':
      return (await siteEntries(editions, name)).map((entry) => entry.name);
    default:
      return [];
  }
}

/** What site.json lists. */
export async function siteEntries(editions: string, name: string): Promise<readonly ListedFile[]> {
  const { files = [] } = (await readJson(join(editions, name))) as { readonly files?: readonly ListedFile[] };
  return files;
}

/** Page after page by `next_url`; a page that comes round again ends it. */
async function followingPages(editions: string, name: string): Promise<readonly string[]> {
  const pages: string[] = [];
  for (let page = name; ; ) {
    const { next_url: next } = (await readJson(join(editions, page))) as { readonly next_url?: string };
    if (next === undefined) return pages;
    page = `feeds/${basename(new URL(next).pathname)}`;
    if (pages.includes(page)) return pages;
    pages.push(page);
  }
}

async function readJson(path: string): Promise<object> {
  try {
    return JSON.parse(await readFile(path, 'utf8')) as object;
  } catch {
    return {};
  }
}
