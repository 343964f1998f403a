// The documents of a collection come in; what the target of a cross-reference means among them goes out.

import type { Document } from '../model/document.ts';
import { wordsOf } from '../model/inline-words.ts';
import { proseOf } from '../model/traverse.ts';
import type { Unit } from '../model/unit.ts';
import { decodePercent } from '../parse/link-target.ts';
import { nearestNames } from '../parse/nearest-name.ts';
import { headingSlugs } from './heading-slugs.ts';
import type { ParsedProse } from './parsed-prose.ts';

/** What a target means. `near` holds the likeliest of what there is, as it would be written. */
export type FoundReference =
  | { readonly kind: 'found'; readonly document: string; readonly unit: string | undefined }
  | {
      readonly kind: 'unknown-heading';
      readonly document: string;
      readonly heading: string;
      readonly near: readonly string[];
    }
  | { readonly kind: 'unknown'; readonly near: readonly string[] };

/** A document's title in another language than its own. */
export interface TranslatedTitle {
  /** A tag. */
  readonly language: string;
  readonly title: string;
  /** Whether editions in the language show it, by the policy for what is stale. */
  readonly isShown: boolean;
}

interface Entry {
  readonly document: Document<Unit>;
  /** Unit ids of headings by slug; made when the first reference to a heading of the document is met. */
  headings: ReadonlyMap<string, string> | undefined;
}

export class ReferenceIndex {
  readonly #prose: ParsedProse;
  readonly #entries = new Map<string, Entry>();
  /** Document ids by folded name: file names, source titles, aliases. */
  readonly #names = new Map<string, string>();
  /** Document ids by folded translated title, by language. */
  readonly #translated = new Map<string, Map<string, string>>();
  /** What readers see, by document id, then by language. */
  readonly #titles = new Map<string, ReadonlyMap<string, string>>();
  /** What an author could have written, for suggestions. */
  readonly #written: string[] = [];
  /** Suggestions already made: wikis repeat their missing pages. */
  readonly #near = new Map<string, readonly string[]>();

  /** `titles` gives the translations of a document's title. */
  constructor(
    documents: readonly Document<Unit>[],
    prose: ParsedProse,
    titles: (document: Document<Unit>) => readonly TranslatedTitle[],
  ) {
    this.#prose = prose;
    for (const document of documents) this.#entries.set(document.id, { document, headings: undefined });
    // File names first: no title or alias can take the place of another document's name.
    for (const { id } of documents) this.#add(id, id);
    for (const { id } of documents) this.#add(withoutNumber(id), id);
    for (const document of documents) {
      const title = wordsOf(prose.of(document.title).value);
      for (const name of [title, ...document.meta.aliases]) this.#add(name, document.id);
      const translations = titles(document);
      for (const translated of translations) this.#addTitle(translated, document.id);
      const shown = translations.filter(({ isShown }) => isShown).map((one) => [one.language, one.title] as const);
      this.#titles.set(document.id, new Map([...shown, [document.language.tag, title]]));
    }
  }

  #add(name: string, id: string, names = this.#names): void {
    const key = fold(name);
    if (key === '' || names.has(key)) return;
    names.set(key, id);
    this.#written.push(name);
  }

  #addTitle({ language, title }: TranslatedTitle, id: string): void {
    const names = this.#translated.get(language) ?? new Map<string, string>();
    this.#translated.set(language, names);
    this.#add(title, id, names);
  }

  /**
   * Looks up a target as written in the document `from`: `02-essay.md#heading`, `essay`, `Title#Heading`, `#heading`. A
   * document is found by file name (with or without number and extension), title or alias; case, Unicode composition, and
   * whether words are parted by spaces, underscores or dashes, do not count. A heading is found by GitHub's slug of its
   * source text, its text, or its unit id. Translated titles count in the languages given (tags), or in all: an edition
   * gives its own, so that nothing in it hangs on translations that it does not show.
   */
  find(target: string, from: string, languages: Iterable<string> = this.#translated.keys()): FoundReference {
    const tags = [...languages];
    const whole = decodePercent(target);
    const id = this.#document(whole, tags);
    if (id !== undefined) return { kind: 'found', document: id, unit: undefined };
    const hash = whole.indexOf('#');
    const name = hash < 0 ? whole : whole.slice(0, hash);
    const document = name.trim() === '' && hash >= 0 ? from : this.#document(name, tags);
    if (document === undefined) return { kind: 'unknown', near: this.#nearest(baseName(name)) };
    const heading = hash < 0 ? '' : whole.slice(hash + 1).trim();
    return heading === '' ? { kind: 'found', document, unit: undefined } : this.#heading(document, heading);
  }

  /**
   * The title that a document has in a language (a tag), where a target of it is its title in another: what readers of
   * `[[Title]]` expect to read. Undefined where its author chose the name: an alias, a file's name, a heading.
   */
  titleFor(target: string, document: string, language: string): string | undefined {
    const titles = this.#titles.get(document) ?? new Map<string, string>();
    const name = fold(decodePercent(target));
    const isTitle = [...titles.values()].some((title) => fold(title) === name);
    const aliases = this.#entries.get(document)?.document.meta.aliases ?? [];
    const own = titles.get(language);
    if (!isTitle || own === undefined || fold(own) === name || aliases.some((alias) => fold(alias) === name)) return;
    return own;
  }

  #nearest(name: string): readonly string[] {
    const near = this.#near.get(name) ?? nearestNames(name, this.#written, 3);
    this.#near.set(name, near);
    return near;
  }

  #document(name: string, languages: readonly string[]): string | undefined {
    const tables = [this.#names, ...languages.map((language) => this.#translated.get(language))];
    for (const key of [fold(name), fold(baseName(name))]) {
      for (const table of tables) {
        const id = table?.get(key);
        if (id !== undefined) return id;
      }
    }
    return undefined;
  }

  #heading(document: string, heading: string): FoundReference {
    const slugs = this.#headingsOf(document);
    const unit = slugs.get(heading.normalize('NFC').toLowerCase()) ?? slugs.get(slugOfHeading(heading));
    if (unit !== undefined) return { kind: 'found', document, unit: unit === '' ? undefined : unit };
    const written = [...slugs.keys()].filter((slug) => !this.#isUnit(document, slug));
    return { kind: 'unknown-heading', document, heading, near: nearestNames(heading, written, 3) };
  }

  #isUnit(document: string, slug: string): boolean {
    return this.#headingsOf(document).get(slug) === slug;
  }

  #headingsOf(id: string): ReadonlyMap<string, string> {
    const entry = this.#entries.get(id);
    if (entry === undefined) return new Map();
    entry.headings ??= this.#slugs(entry.document);
    return entry.headings;
  }

  /** Slugs and ids of the headings; the title's slug leads to the document itself (an empty id). */
  #slugs(document: Document<Unit>): ReadonlyMap<string, string> {
    const headings = proseOf(document).filter((unit) => unit.kind === 'heading');
    const slugs = headingSlugs(headings.map((unit) => wordsOf(this.#prose.of(unit).value)));
    const found = new Map(headings.map((unit, i) => [slugs[i] ?? '', unit.id]));
    for (const { id } of headings) found.set(id, id);
    const title = headingSlugs([wordsOf(this.#prose.of(document.title).value)])[0] ?? '';
    if (!found.has(title)) found.set(title, '');
    return found;
  }
}

function slugOfHeading(heading: string): string {
  return headingSlugs([heading])[0] ?? '';
}

function fold(name: string): string {
  return name
    .normalize('NFC')
    .replace(/\.md$/i, '')
    .replace(/[_\s-]+/gu, ' ')
    .trim()
    .toLowerCase();
}

/** `survey` of `02-survey`. */
function withoutNumber(id: string): string {
  return id.replace(/^\d+[-_. ]+(?=.)/, '');
}

/** The last step of a path: the documents of a collection stand in one folder. */
function baseName(path: string): string {
  return path.slice(Math.max(path.lastIndexOf('/'), path.lastIndexOf('\\')) + 1);
}
