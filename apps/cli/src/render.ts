// A job, its editions and what it needs come in; the finished file goes out. Only the renderer that is used is loaded.

import { type Collection, type Edition, editionKey, type RenderContext, type Rendered } from '@warraq/core';
import type { WriteFile } from '@warraq/feed';
import { attachments } from './attachments.ts';
import { publishedFiles } from './published-files.ts';
import type { Job } from './selection.ts';

export interface Rendering {
  readonly job: Job;
  readonly collection: Collection;
  /** The job's own; of a site, one a language and pair. */
  readonly editions: readonly [Edition, ...Edition[]];
  readonly context: RenderContext;
  /** Where the finished files stand. */
  readonly folder: string;
  /** Takes the further files of a feed or site. */
  readonly write: WriteFile;
}

/** Where the same edition is printed too, its EPUB has the numbers of the printed pages. */
async function withPrint(edition: Edition, context: RenderContext): Promise<RenderContext> {
  const key = editionKey(edition.languages);
  const plan = edition.collection.editions.find((one) => editionKey(one.languages, one.layout) === key);
  if (plan === undefined || !plan.formats.includes('pdf')) return context;
  const { progress: _, ...quiet } = context;
  return { ...context, printed: await (await import('@warraq/pdf')).printedBook(edition, quiet) };
}

export async function render({ job, collection, editions, context, folder, write }: Rendering): Promise<Rendered> {
  switch (job.format) {
    case 'pdf':
    case 'documents':
    case 'pamphlets':
      return (await import('@warraq/pdf')).renderPdf(editions[0], context);
    case 'booklet':
      return (await import('@warraq/pdf')).renderBooklet(editions[0], context);
    case 'cover':
      return (await import('@warraq/pdf')).renderCover(editions[0], context);
    case 'epub':
      return (await import('@warraq/epub')).renderEpub(editions[0], await withPrint(editions[0], context));
    case 'feed': {
      const attached = await attachments(job, collection, folder);
      return (await import('@warraq/feed')).renderFeed(editions[0], context, attached, write);
    }
    case 'site': {
      const files = await publishedFiles(collection, folder);
      return (await import('@warraq/feed')).renderSite({ collection, editions, files }, context, write);
    }
  }
}
