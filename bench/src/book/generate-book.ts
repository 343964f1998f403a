// A language and a number of words come in; a book of that length with everything that a book of prose has goes out.

import { arabicWords } from './arabic-words.ts';
import type { Book, BookBlock, BookChapter, BookInline, BookLanguage, BookPart, BookText } from './book.ts';
import { englishWords } from './english-words.ts';
import { between } from './random.ts';
import type { Words } from './words.ts';

const SEED = 20_261_122;
const WORDS_A_CHAPTER = 5000;
const WORDS_A_PART = 1700;
const WORDS_A_HEADING = 600;

/** In running words: one in so many is emphasised, followed by a note, a name in Latin letters, a reference. */
const ONE_IN = { emphasis: 60, strong: 240, note: 130, name: 150, reference: 500, comma: 11 };
/** One note in so many is long. */
const LONG_NOTES = 25;

/**
 * The same language and numbers give the same book. Notes and lists are counted among the words.
 * @param chapters how many the words are shared out to; without it a chapter has five thousand
 */
export function generateBook(
  language: BookLanguage,
  words: number,
  chapters = Math.max(1, Math.round(words / WORDS_A_CHAPTER)),
): Book {
  const source = language === 'en' ? englishWords(SEED) : arabicWords(SEED);
  const maker = new BookMaker(language, source, chapters);
  return maker.book(words);
}

class BookMaker {
  readonly #language: BookLanguage;
  readonly #words: Words;
  readonly #count: number;
  readonly #types = new Set<string>();
  #made = 0;
  #notes: BookText[] = [];

  constructor(language: BookLanguage, words: Words, chapters: number) {
    this.#language = language;
    this.#words = words;
    this.#count = chapters;
  }

  book(words: number): Book {
    const title = this.#words.title(3);
    const chapters = Array.from({ length: this.#count }, (_, index) =>
      this.#chapter(index, ((index + 1) * words) / this.#count),
    );
    const author = this.#language === 'en' ? 'A Generator' : 'مولّد النصوص';
    return { language: this.#language, title, author, chapters, words: this.#made, types: this.#types.size };
  }

  #chapter(index: number, until: number): BookChapter {
    const id = `c${String(index + 1).padStart(3, '0')}`;
    const title = this.#words.title(between(this.#words.random, 2, 5));
    const parts: BookPart[] = [];
    const total = until - this.#made;
    const count = Math.max(1, Math.round(total / WORDS_A_PART));
    const start = this.#made;
    for (let part = 1; part <= count; part++) parts.push(this.#part(start + (part * total) / count));
    return { id, title, parts };
  }

  #part(until: number): BookPart {
    this.#notes = [];
    const title = this.#words.title(between(this.#words.random, 2, 4));
    const blocks: BookBlock[] = [];
    let heading = this.#made + WORDS_A_HEADING;
    while (this.#made < until) {
      if (this.#made > heading && until - this.#made > 200) {
        blocks.push({ kind: 'heading', text: this.#words.title(between(this.#words.random, 2, 5)) });
        heading = this.#made + WORDS_A_HEADING;
      }
      blocks.push(this.#block());
    }
    return { title, blocks, notes: this.#notes };
  }

  #block(): BookBlock {
    const { random } = this.#words;
    const kind = random();
    if (kind < 0.05) {
      const items = Array.from({ length: between(random, 3, 6) }, () => this.#text(between(random, 5, 25), true));
      return { kind: 'list', ordered: random() < 0.5, items };
    }
    if (kind < 0.09) return { kind: 'quotation', text: this.#text(between(random, 25, 60), true) };
    return { kind: 'paragraph', text: this.#text(between(random, 50, 150), true) };
  }

  /** Sentences of about so many words. */
  #text(length: number, annotated: boolean): BookText {
    const inlines: BookInline[] = [];
    let rest = length;
    while (rest > 0) {
      const count = Math.min(rest, between(this.#words.random, 6, 24));
      this.#sentence(inlines, count, annotated);
      rest -= count;
    }
    return merged(inlines);
  }

  #sentence(inlines: BookInline[], count: number, annotated: boolean): void {
    const { random, comma, open, close, foreignName, sentence } = this.#words;
    const once = (oneIn: number): boolean => random() * oneIn < 1;
    const space = inlines.length === 0 ? '' : ' ';
    for (let index = 0; index < count; index++) {
      const last = index === count - 1;
      const word = index === 0 ? sentence(this.#word()) : this.#word();
      const before = index === 0 ? space : ' ';
      const after = last ? '.' : once(ONE_IN.comma) ? comma : '';
      if (once(ONE_IN.emphasis)) inlines.push(text(before), { kind: 'emphasis', text: word }, text(after));
      else if (once(ONE_IN.strong)) inlines.push(text(before), { kind: 'strong', text: word }, text(after));
      else if (this.#language === 'ar' && once(ONE_IN.name)) {
        inlines.push(text(`${before}${word} (`), { kind: 'name', text: foreignName() }, text(`)${after}`));
      } else if (annotated && once(ONE_IN.reference)) {
        const chapter = between(random, 0, this.#count - 1);
        inlines.push(text(before), { kind: 'reference', chapter, text: word }, text(after));
      } else if (once(90)) inlines.push(text(`${before}${open}${word}${close}${after}`));
      else if (once(120)) inlines.push(text(`${before}${word} ${between(random, 2, 2026)}${after}`));
      else inlines.push(text(`${before}${word}${after}`));
      if (annotated && once(ONE_IN.note)) inlines.push(this.#note());
    }
  }

  #note(): BookInline {
    const { random } = this.#words;
    const length = between(random, 1, LONG_NOTES) === 1 ? between(random, 120, 200) : between(random, 6, 30);
    this.#notes.push(this.#text(length, false));
    return { kind: 'note', number: this.#notes.length };
  }

  #word(): string {
    const word = this.#words.word();
    this.#made++;
    this.#types.add(word);
    return word;
  }
}

function text(content: string): BookInline {
  return { kind: 'text', text: content };
}

/** Neighbouring plain texts become one. */
function merged(inlines: readonly BookInline[]): BookText {
  const result: BookInline[] = [];
  for (const inline of inlines) {
    const last = result.at(-1);
    if (inline.kind === 'text' && last?.kind === 'text') result[result.length - 1] = text(last.text + inline.text);
    else if (inline.kind !== 'text' || inline.text !== '') result.push(inline);
  }
  return result;
}

/** For engines that want the words alone. */
export function plainText(inlines: BookText): string {
  return inlines.map((inline) => (inline.kind === 'note' ? '' : inline.text)).join('');
}

/** The heading of the contents, the same in every engine. */
export function contentsTitle(language: BookLanguage): string {
  return language === 'en' ? 'Contents' : 'المحتويات';
}
