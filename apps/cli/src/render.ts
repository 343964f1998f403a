// A job, its edition and what it needs come in; the finished file goes out. Only the renderer that is used is loaded.

import { type Edition, editionKey, type Format, type PrintPage, type RenderContext, type Rendered } from '@warraq/core';
import type { Attachment } from '@warraq/feed';

/** Where the same edition is printed too, its EPUB has the numbers of the printed pages. */
async function pagesOfPrint(edition: Edition, context: RenderContext): Promise<readonly PrintPage[]> {
  const key = editionKey(edition.languages);
  const plan = edition.collection.editions.find((one) => editionKey(one.languages, one.layout) === key);
  if (plan === undefined || !plan.formats.includes('pdf')) return [];
  const { progress: _, ...quiet } = context;
  return (await import('@warraq/pdf')).printPages(edition, quiet);
}

export async function render(
  format: Format,
  edition: Edition,
  context: RenderContext,
  attachments: readonly Attachment[],
): Promise<Rendered> {
  switch (format) {
    case 'pdf':
    case 'booklet':
    case 'cover':
      return (await import('@warraq/pdf')).renderPdf(edition, context);
    case 'epub':
      return (await import('@warraq/epub')).renderEpub(edition, {
        ...context,
        printPages: await pagesOfPrint(edition, context),
      });
    case 'feed':
      return (await import('@warraq/feed')).renderFeed(edition, context, attachments);
  }
}
