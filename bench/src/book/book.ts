// The types of the generated book, the same for every engine.

export type BookLanguage = 'en' | 'ar';

export type BookInline =
  | { readonly kind: 'text' | 'emphasis' | 'strong' | 'name'; readonly text: string }
  /** The number of a note in its part, from 1. */
  | { readonly kind: 'note'; readonly number: number }
  /** To another chapter, by its index. */
  | { readonly kind: 'reference'; readonly chapter: number; readonly text: string };

export type BookText = readonly BookInline[];

export type BookBlock =
  | { readonly kind: 'heading'; readonly text: string }
  | { readonly kind: 'paragraph'; readonly text: BookText }
  | { readonly kind: 'quotation'; readonly text: BookText }
  | { readonly kind: 'list'; readonly ordered: boolean; readonly items: readonly BookText[] };

export interface BookPart {
  readonly title: string;
  readonly blocks: readonly BookBlock[];
  /** Numbered from 1. */
  readonly notes: readonly BookText[];
}

export interface BookChapter {
  /** `c07`. */
  readonly id: string;
  readonly title: string;
  readonly parts: readonly BookPart[];
}

export interface Book {
  readonly language: BookLanguage;
  readonly title: string;
  readonly author: string;
  readonly chapters: readonly BookChapter[];
  /** Running words, and how many of them differ. */
  readonly words: number;
  readonly types: number;
}
