// A site to make comes in; the finished books that it offers go out, with their sizes, hashes and covers.

import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Collection } from '@warraq/core';
import type { PublishedFile } from '@warraq/feed';
import { pdfPages } from '@warraq/store';
import { allJobs } from './selection.ts';

/** Only what stands in the folder; a book that is not made yet would be a broken link. One file is held at a time. */
export async function publishedFiles(collection: Collection, folder: string): Promise<readonly PublishedFile[]> {
  const found: PublishedFile[] = [];
  for (const job of allJobs(collection)) {
    if (job.format === 'feed' || job.format === 'site') continue;
    const bytes = await readFile(join(folder, job.name)).catch(() => undefined);
    if (bytes === undefined) continue;
    const cover = job.format === 'epub' ? await (await import('@warraq/feed')).coverIn(bytes) : undefined;
    found.push({
      format: job.format,
      file: job.name,
      document: job.document,
      languages: job.languages,
      layout: job.layout,
      bytes: bytes.length,
      sha256: createHash('sha256').update(bytes).digest('hex'),
      pages: job.name.endsWith('.pdf') ? pdfPages(bytes) : undefined,
      cover,
    });
  }
  return found;
}
