// Set paragraphs come in as the book is composed; what the typesetting report needs of them goes out.

import type { Chapter, Rendition } from '@warraq/core';
import type { Align, Run, SetParagraph } from '@warraq/typeset';

/** A paragraph as it was set, and whose text it is. */
export interface SetText {
  readonly set: SetParagraph;
  readonly align: Align;
  readonly runs: readonly Run[];
  readonly chapter: Chapter | undefined;
  /** Undefined for labels, names and dates. */
  readonly shown: Rendition | undefined;
}
