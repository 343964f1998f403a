// One line of memory.jsonl: a pair of source and target that somebody accepted.

export interface MemoryRecord {
  readonly document: string;
  readonly unit: string;
  readonly sourceLanguage: string;
  readonly targetLanguage: string;
  readonly source: string;
  readonly target: string;
  /** Hashes (see `sourceHash`) of the source texts before and after it; empty at a document's ends. */
  readonly before: string;
  readonly after: string;
  /** Who accepted it; empty when nobody said. */
  readonly who: string;
  /** When, ISO 8601 date; given by the caller. */
  readonly when: string;
  /** A second pair of eyes looked at it: `who` read the translation and stands by it. */
  readonly reviewed?: true | undefined;
}
