// What the person who imports may decide.

import type { CaptureKind } from './capture-kind.ts';

export interface ImportOptions {
  /** The kind, where it is not to be recognised. */
  readonly as?: CaptureKind;
  /** The language tag, where it is not to be recognised. */
  readonly language?: string;
  /** Whether leftovers stay in the text. */
  readonly keep?: boolean;
  /** Whether telephone numbers and mail addresses stay in the text. */
  readonly keepContacts?: boolean;
}
