// A text and its translation.

export interface TextPair {
  readonly source: string;
  readonly target: string;
}
