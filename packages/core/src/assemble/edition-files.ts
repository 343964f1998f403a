// A collection comes in; the names of the files that its editions consist of go out.

import type { Collection, EditionPlan, Format, Layout } from '../model/collection.ts';
import type { Language } from '../model/language.ts';
import { documentFileName, isDocumentFormat, type WholeFormat } from './document-files.ts';

/** A file that a collection asks for. */
export interface EditionFile {
  /** `iraq-reader.en-ar.pdf`, `iraq-reader.ar.booklet.pdf`, `feed.ar.json`, `pamphlets/01-basra.ar.pdf`, `site.json`. */
  readonly name: string;
  readonly format: Format;
  readonly languages: readonly [Language, ...Language[]];
  readonly layout: Layout;
  readonly binding: EditionPlan['binding'];
  /** The one document that it holds, where it is a file of `documents` or `pamphlets`. */
  readonly document?: string | undefined;
}

/** The file that lists all others of a site. */
export const SITE_FILE = 'site.json';

/** `en-ar`, `en-ar.facing`: what tells the editions of a collection apart. */
export function editionKey(languages: readonly Language[], layout: Layout = 'interlinear'): string {
  const tags = languages.map(({ tag }) => tag).join('-');
  return layout === 'interlinear' ? tags : `${tags}.${layout}`;
}

/** `iraq-reader.en-ar`: the stem of an edition's files. */
export function editionName(collection: Collection, languages: readonly Language[], layout?: Layout): string {
  return `${collection.id}.${editionKey(languages, layout)}`;
}

/** The name of an edition's file in a format. */
export function editionFileName(
  collection: Collection,
  languages: readonly Language[],
  format: WholeFormat,
  layout?: Layout,
): string {
  if (format === 'site') return SITE_FILE;
  if (format === 'feed') return `feed.${editionKey(languages)}.json`;
  return `${editionName(collection, languages, layout)}.${ENDINGS[format]}`;
}

/** `pdf`, `booklet.pdf`: how the names of a format's files end. */
export function fileEnding(format: Exclude<WholeFormat, 'feed' | 'site'>): string {
  return ENDINGS[format];
}

const ENDINGS: Readonly<Record<Exclude<WholeFormat, 'feed' | 'site'>, string>> = {
  pdf: 'pdf',
  booklet: 'booklet.pdf',
  cover: 'cover.pdf',
  epub: 'epub',
};

/** The named destination of a chapter in the edition's PDF, by its place in the reading order. */
export function chapterDestination(index: number): string {
  return `c${String(index).padStart(5, '0')}`;
}

/** Every file that the collection's editions ask for, in the order of the editions and formats; the site last. */
export function editionFiles(collection: Collection): readonly EditionFile[] {
  const files = collection.editions.flatMap(({ languages, layout, binding, formats }) => {
    const plan = { languages, layout, binding };
    return formats.flatMap((format): readonly EditionFile[] => {
      if (!isDocumentFormat(format))
        return [{ ...plan, format, name: editionFileName(collection, languages, format, layout) }];
      const key = editionKey(languages, layout);
      return collection.order.map((document) => {
        return { ...plan, format, name: documentFileName(document, key, format), document };
      });
    });
  });
  return [...files, ...siteFile(collection)];
}

function siteFile(collection: Collection): readonly EditionFile[] {
  if (collection.site !== true) return [];
  const [first, ...others] = collection.languages;
  if (first === undefined) return [];
  const languages = [first, ...others] as const;
  return [{ name: SITE_FILE, format: 'site', languages, layout: 'interlinear', binding: undefined }];
}

/**
 * The files that making one file makes, as patterns (`*`: no slash, `**`: any folders): a feed of many items has further
 * pages, a site many files.
 */
export function producedFiles({
  name,
  format,
  languages,
}: Pick<EditionFile, 'name' | 'format' | 'languages'>): readonly string[] {
  switch (format) {
    case 'feed':
      return [name, `feeds/${editionKey(languages)}.*.json`];
    case 'site':
      return [name, ...SITE_FILES];
    default:
      return [name];
  }
}

const SITE_FILES = [
  'index*.html',
  'feed.json',
  'feeds/all.*.json',
  'opds.json',
  'opds.xml',
  'opds/**',
  'covers/**',
  'read/**',
] as const;
