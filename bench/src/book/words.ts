// What a language gives to the maker of a book: its words, and how they become sentences.

import type { Random } from './random.ts';

export interface Words {
  readonly random: Random;
  word(): string;
  title(count: number): string;
  /** A name in Latin letters. */
  foreignName(): string;
  readonly comma: string;
  readonly open: string;
  readonly close: string;
  /** The text as the beginning of a sentence. */
  sentence(text: string): string;
}
