// The blocks of a document on its way from a capture to Markdown; their texts are Markdown already.

/** `line` is the line of the capture on which a block begins. */
export type Block =
  | { readonly kind: 'paragraph'; readonly text: string; readonly line: number }
  /** Level 1 opens a part. */
  | { readonly kind: 'heading'; readonly level: number; readonly text: string; readonly line: number }
  /** `number` is undefined for a bullet. */
  | {
      readonly kind: 'item';
      readonly number: number | undefined;
      readonly text: string;
      readonly line: number;
      /** How many blanks stand before it in the capture; an item that stands further in belongs to the one above. */
      readonly indent?: number;
    }
  | { readonly kind: 'quotation'; readonly blocks: readonly Block[]; readonly line: number }
  | { readonly kind: 'rule'; readonly line: number }
  | { readonly kind: 'note'; readonly label: string; readonly text: string; readonly line: number }
  | { readonly kind: 'signature'; readonly lines: readonly string[]; readonly line: number }
  /** Written out as it is: tables, code, lists of several levels. */
  | { readonly kind: 'markdown'; readonly text: string; readonly line: number };
