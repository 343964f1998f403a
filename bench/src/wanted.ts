// The type of what is to be measured.

import type { BookLanguage } from './book/book.ts';

export interface Wanted {
  readonly sizes: readonly number[];
  readonly languages: readonly BookLanguage[];
  /** Ids; without it all that are meant for a size. */
  readonly engines: readonly string[] | undefined;
  readonly rounds: number;
  /** A folder for the inputs and what is made of them; without it they are thrown away. */
  readonly keep: string | undefined;
}
