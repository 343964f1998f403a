// What a site is made from: a collection's editions, one a language and pair, and the finished books beside it.

import type { Chapter, Collection, Edition, Format, Language, Layout, Picture } from '@warraq/core';

/** A finished book, or a single document on paper, that the site offers. */
export interface PublishedFile {
  readonly format: Exclude<Format, 'feed' | 'site'>;
  /** A path inside the folder in which the site's download page stands. */
  readonly file: string;
  /** The one document that it holds. */
  readonly document: string | undefined;
  readonly languages: readonly [Language, ...Language[]];
  readonly layout: Layout;
  /** Its size. */
  readonly bytes: number;
  /** In hexadecimal digits. */
  readonly sha256: string;
  /** Of a PDF. */
  readonly pages: number | undefined;
  /** Of an EPUB. */
  readonly cover: Picture | undefined;
}

export interface Site {
  readonly collection: Collection;
  readonly editions: readonly [Edition, ...Edition[]];
  readonly files: readonly PublishedFile[];
}

/** The editions of one language. */
export function alone({ editions }: Site): readonly Edition[] {
  return editions.filter(({ languages }) => languages.length === 1);
}

/** The edition in a language alone. */
export function editionIn(site: Site, { tag }: Language): Edition {
  const found = alone(site).find(({ languages }) => languages[0].tag === tag);
  if (found === undefined) throw new Error(`the site has no edition in ${tag}`);
  return found;
}

/** Editions of two languages, one of them the language. */
export function pairsWith({ editions }: Site, { tag }: Language): readonly Edition[] {
  return editions.filter(({ languages }) => languages.length > 1 && languages.some((one) => one.tag === tag));
}

const SINGLES = new WeakMap<Site, ReadonlyMap<string, readonly PublishedFile[]>>();

/** The files that hold a document alone, in the language or in it and another. */
export function singlesOf(document: string, { tag }: Language, site: Site): readonly PublishedFile[] {
  const known = SINGLES.get(site) ?? byDocument(site.files);
  SINGLES.set(site, known);
  return (known.get(document) ?? []).filter(({ languages }) => languages.some((one) => one.tag === tag));
}

function byDocument(files: readonly PublishedFile[]): ReadonlyMap<string, readonly PublishedFile[]> {
  const found = new Map<string, PublishedFile[]>();
  for (const file of files) {
    if (file.document === undefined) continue;
    const held = found.get(file.document);
    if (held === undefined) found.set(file.document, [file]);
    else held.push(file);
  }
  return found;
}

const CHAPTERS = new WeakMap<Edition, ReadonlyMap<string, Chapter>>();

/** A document in an edition. */
export function chapterOf(document: string, edition: Edition): Chapter | undefined {
  const known = CHAPTERS.get(edition) ?? new Map(edition.chapters.map((chapter) => [chapter.id, chapter]));
  CHAPTERS.set(edition, known);
  return known.get(document);
}
