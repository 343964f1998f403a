// What the front matter of an imported document will say; empty where nothing was found.

export interface Meta {
  readonly title?: string;
  readonly subtitle?: string;
  readonly authors: readonly string[];
  /** ISO 8601, a whole day. */
  readonly date?: string;
  readonly tags: readonly string[];
  /** When and in which language the text first appeared, if that is said of another publication. */
  readonly origin?: { readonly date?: string; readonly language?: string };
}
