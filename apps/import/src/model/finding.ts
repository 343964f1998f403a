// What an import noticed: what it took for what, moved, left out, mended, or was not sure of, each with its line.

export type Confidence = 'high' | 'medium' | 'low';

/**
 * `moved`: stands in the front matter or is said by the structure now. `recognised`: stays where it was, as what it is.
 * `removed`: left out. `mended`: changed. `doubtful`: left as it was; somebody should look.
 */
export type FindingGroup = 'moved' | 'recognised' | 'removed' | 'mended' | 'doubtful';

export const FINDING_GROUPS: readonly FindingGroup[] = ['doubtful', 'removed', 'mended', 'moved', 'recognised'];

export type FindingKind =
  | 'alt-text'
  | 'apostrophe'
  | 'author'
  | 'bidi-control'
  | 'category'
  | 'contact'
  | 'control-character'
  | 'cut-off'
  | 'date'
  | 'date-ambiguous'
  | 'double-blank'
  | 'encoding'
  | 'furniture'
  | 'glyph-order'
  | 'heading'
  | 'item'
  | 'join-us'
  | 'link'
  | 'logo'
  | 'mail-header'
  | 'mark-up'
  | 'metadata'
  | 'mojibake'
  | 'navigation'
  | 'no-break-space'
  | 'note'
  | 'note-without-reference'
  | 'notes-heading'
  | 'note-twice'
  | 'origin'
  | 'part'
  | 'persian-letter'
  | 'picture'
  | 'presentation-form'
  | 'quotation'
  | 'quotation-mark'
  | 'quotation-unbalanced'
  | 'rating'
  | 'reference'
  | 'reference-without-note'
  | 'separator'
  | 'share'
  | 'signatory'
  | 'signature'
  | 'slogan'
  | 'soft-hyphen'
  | 'subtitle'
  | 'tag'
  | 'tatweel'
  | 'template'
  | 'title'
  | 'title-missing'
  | 'title-repeated';

export interface Finding {
  readonly group: FindingGroup;
  readonly kind: FindingKind;
  /** The line of the capture, from 1. */
  readonly line: number;
  readonly confidence: Confidence;
  /** The words that it is about, as they stood. */
  readonly text: string;
  /** What they became or might become. */
  readonly proposal?: string;
}
