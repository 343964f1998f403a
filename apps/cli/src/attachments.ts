// A feed to make comes in; the finished books of the same edition go out, for it to attach.

import { stat } from 'node:fs/promises';
import { join } from 'node:path';
import type { Collection } from '@warraq/core';
import type { Attachment } from '@warraq/feed';
import { allJobs, type Job } from './selection.ts';

/** Only what stands in the folder is attached; a book that is not made yet would be a broken link. */
export async function attachments(job: Job, collection: Collection, folder: string): Promise<readonly Attachment[]> {
  if (job.format !== 'feed') return [];
  const books = allJobs(collection).filter(
    // A sheet to fold or a cover to print is no copy to read.
    (other) => (other.format === 'pdf' || other.format === 'epub') && other.edition === job.edition,
  );
  const found = await Promise.all(
    books.map(async (book): Promise<readonly Attachment[]> => {
      const facts = await stat(join(folder, book.name)).catch(() => undefined);
      return facts === undefined ? [] : [{ format: book.format, file: book.name, bytes: facts.size }];
    }),
  );
  return found.flat();
}
