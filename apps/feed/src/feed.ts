// The shape of a JSON Feed 1.1 document as Warraq writes it (https://www.jsonfeed.org/version/1.1/).

import type { Completeness } from '@warraq/core';

export interface FeedAuthor {
  readonly name: string;
  readonly url?: string;
}

export interface FeedAttachment {
  readonly url: string;
  readonly mime_type: string;
  /** The same for all files that hold the same text: readers then offer them as alternatives. */
  readonly title: string;
  readonly size_in_bytes: number;
}

export interface FeedItem {
  readonly id: string;
  readonly url?: string;
  readonly title: string;
  readonly summary?: string;
  readonly content_html: string;
  readonly content_text: string;
  readonly language: string;
  readonly authors?: readonly FeedAuthor[];
  readonly tags?: readonly string[];
  readonly date_published?: string;
  readonly date_modified?: string;
  readonly attachments?: readonly FeedAttachment[];
  readonly _warraq: {
    readonly document: string;
    readonly source_language: string;
    /** Units by state, for every language of the edition. */
    readonly completeness: Readonly<Record<string, Completeness>>;
  };
}

export interface Feed {
  readonly version: 'https://jsonfeed.org/version/1.1';
  readonly title: string;
  readonly home_page_url?: string;
  readonly feed_url?: string;
  readonly next_url?: string;
  readonly description?: string;
  readonly language: string;
  readonly authors?: readonly FeedAuthor[];
  readonly items: readonly FeedItem[];
  readonly _warraq: {
    readonly collection: string;
    readonly languages: readonly string[];
    readonly completeness: Readonly<Record<string, Completeness>>;
  };
}
