// A site and what was written of it come in; what site.json says of it goes out.

import {
  editionKey,
  inLanguage,
  type ListedCover,
  type ListedFile,
  type Localised,
  legalText,
  type SiteChecks,
  type SiteList,
} from '@warraq/core';
import type { Publication } from './publication.ts';
import { alone, type Site } from './site.ts';

export function listSite(
  site: Site,
  home: string,
  books: readonly Publication[],
  checks: SiteChecks,
  written: Iterable<ListedFile>,
): SiteList {
  const { collection, files, editions } = site;
  const languages = alone(site).map(({ languages: [one] }) => one);
  const words = (text: Localised | undefined) =>
    Object.fromEntries(
      languages.flatMap(({ tag }) => {
        const found = text === undefined ? '' : legalText(inLanguage(text, tag)).trim();
        return found === '' ? [] : [[tag, found]];
      }),
    );
  const modified = newest(books.map((book) => book.modified ?? book.published));
  const changed = newest([modified, collection.published, ...editions[0].chapters.map((chapter) => chapter.changed)]);
  return {
    collection: collection.id,
    home,
    languages: languages.map(({ tag }) => tag),
    titles: ownWords(words(collection.title), collection.title),
    summaries: ownWords(words(collection.summary), collection.summary),
    publishers: words(collection.publisher?.name),
    covers: Object.fromEntries(
      languages.flatMap((language) => {
        const cover = coverIn(books, editionKey([language]));
        return cover === undefined ? [] : [[language.tag, cover]];
      }),
    ),
    texts: collection.order.length,
    ...(changed === undefined ? {} : { modified: changed.slice(0, 10) }),
    checks,
    books: files.map(({ file, bytes, sha256 }) => ({ name: file, bytes, sha256 })),
    files: [...written].sort((a, b) => (a.name < b.name ? -1 : 1)),
  };
}

/** Only in the languages in which somebody wrote them: who shows others in their place says which they are. */
function ownWords(all: Readonly<Record<string, string>>, text: Localised | undefined): Record<string, string> {
  const own = (tag: string) => typeof text === 'string' || (text !== undefined && Object.hasOwn(text, tag));
  return Object.fromEntries(Object.entries(all).filter(([tag]) => own(tag)));
}

function coverIn(books: readonly Publication[], key: string): ListedCover | undefined {
  const book = books.find(({ languages, images }) => images.length > 0 && editionKey(languages) === key);
  const image = book?.images[0];
  return image === undefined
    ? undefined
    : { file: image.file, type: image.mediaType, width: image.width, height: image.height };
}

function newest(dates: readonly (string | undefined)[]): string | undefined {
  return dates.reduce((a, b) => ((b ?? '') > (a ?? '') ? b : a), undefined);
}
