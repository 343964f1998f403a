// What the person who imports may decide.

import type { CaptureKind } from './capture-kind.ts';
import type { Decisions } from './decisions.ts';

export interface ImportOptions {
  /** The kind, where it is not to be recognised. */
  readonly as?: CaptureKind;
  /** The language tag, where it is not to be recognised. */
  readonly language?: string;
  /** Whether leftovers stay in the text. */
  readonly keep?: boolean;
  /** Whether telephone numbers and mail addresses stay in the text. */
  readonly keepContacts?: boolean;
  /** The title, whatever the text says. */
  readonly title?: string;
  /** What a person decided about findings of an earlier run over the same capture. */
  readonly decisions?: Decisions;
}
