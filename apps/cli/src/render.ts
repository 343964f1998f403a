// A job, its edition and what it needs come in; the finished file goes out. Only the renderer that is used is loaded.

import type { Edition, Format, RenderContext, Rendered } from '@warraq/core';
import type { Attachment } from '@warraq/feed';

export async function render(
  format: Format,
  edition: Edition,
  context: RenderContext,
  attachments: readonly Attachment[],
): Promise<Rendered> {
  switch (format) {
    case 'pdf':
    case 'cover':
      return (await import('@warraq/pdf')).renderPdf(edition, context);
    case 'booklet':
      return (await import('@warraq/pdf')).renderBooklet(edition, context);
    case 'epub':
      return (await import('@warraq/epub')).renderEpub(edition, context);
    case 'feed':
      return (await import('@warraq/feed')).renderFeed(edition, context, attachments);
  }
}
