// What site.json says of a collection's site: whose it is, where it belongs, and every file of it with its hash.

/** A file by its path inside the editions' folder, with forward slashes. */
export interface ListedFile {
  readonly name: string;
  readonly bytes: number;
  /** In hexadecimal digits. */
  readonly sha256: string;
}

/** A picture of a book's cover. */
export interface ListedCover {
  readonly file: string;
  readonly type: string;
  readonly width: number;
  readonly height: number;
}

/** What was held against the rules that no schema can say, and how much of it; all of it kept them. */
export interface SiteChecks {
  /** Ids of feed items and publications, each once in its feed. */
  readonly ids: number;
  /** Addresses in pages, catalogues and feeds, none of which runs a script. */
  readonly addresses: number;
  /** Those among them that lead into the site: each to a file that is there. */
  readonly links: number;
  /** Books whose size and hash the catalogue states, read from the books themselves. */
  readonly hashes: number;
}

export interface SiteList {
  /** The collection's id. */
  readonly collection: string;
  /** The absolute address for which the site was made, with its last slash. */
  readonly home: string;
  /** Language tags, the collection's first language first. */
  readonly languages: readonly string[];
  /** By language tag. */
  readonly titles: Readonly<Record<string, string>>;
  readonly summaries: Readonly<Record<string, string>>;
  readonly publishers: Readonly<Record<string, string>>;
  /** The smallest picture of a cover, by the language of its book. */
  readonly covers: Readonly<Record<string, ListedCover>>;
  /** Documents. */
  readonly texts: number;
  /** ISO 8601 date (YYYY-MM-DD) of the newest change. */
  readonly modified?: string;
  readonly checks: SiteChecks;
  /** The finished books that the site offers as they were when it was made. */
  readonly books: readonly ListedFile[];
  /** Every file of the site itself, in the order of their names. */
  readonly files: readonly ListedFile[];
}
