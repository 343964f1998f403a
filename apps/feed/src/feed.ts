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

/** The item that holds the same document in another language. */
export interface FeedTranslation {
  readonly language: string;
  /** The id of that item. */
  readonly id: string;
  readonly url?: string;
}

/** Where changes are announced at once (JSON Feed 1.1, `hubs`). */
export interface FeedHub {
  readonly type: string;
  readonly url: string;
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
    /** Who translated it; nobody beside a text in the language in which it was written. */
    readonly translators?: readonly FeedAuthor[];
    /** The same document in other languages. */
    readonly translations?: readonly FeedTranslation[];
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
  /** Not of a feed in several languages. */
  readonly language?: string;
  readonly hubs?: readonly FeedHub[];
  readonly authors?: readonly FeedAuthor[];
  readonly items: readonly FeedItem[];
  readonly _warraq: {
    readonly collection: string;
    readonly languages: readonly string[];
    readonly completeness: Readonly<Record<string, Completeness>>;
  };
}
