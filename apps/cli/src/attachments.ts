// A feed to make comes in; the finished books of the same edition go out, for it to attach.

import { stat } from 'node:fs/promises';
import { join } from 'node:path';
import type { Collection, Format } from '@warraq/core';
import type { Attachment } from '@warraq/feed';
import { allJobs, type Job } from './selection.ts';

// A sheet to fold or a cover to print is no copy to read, and a pamphlet is a document's PDF once more.
const ATTACHED: ReadonlySet<Format> = new Set(['pdf', 'epub', 'documents']);

/** Only what stands in the folder is attached; a book that is not made yet would be a broken link. */
export async function attachments(job: Job, collection: Collection, folder: string): Promise<readonly Attachment[]> {
  if (job.format !== 'feed') return [];
  const books = allJobs(collection).filter((other) => ATTACHED.has(other.format) && other.edition === job.edition);
  const found = await Promise.all(
    books.map(async (book): Promise<readonly Attachment[]> => {
      const facts = await stat(join(folder, book.name)).catch(() => undefined);
      return facts === undefined
        ? []
        : [{ format: book.format, file: book.name, document: book.document, bytes: facts.size }];
    }),
  );
  return found.flat();
}
