// A chapter of an edition comes in; its item of the feed goes out.

import {
  asName,
  type Chapter,
  type ChapterHtmlOptions,
  type Completeness,
  chapterHtml,
  type Edition,
  inLanguage,
  type Language,
  legalText,
  type PictureLink,
  type Prose,
  publicationId,
  type RenderContext,
  renditionText,
  toPlainText,
  toXhtml,
} from '@warraq/core';
import { h } from 'hastscript';
import type { Addresses } from './addresses.ts';
import { type Attachment, MEDIA_TYPES } from './attachment.ts';
import type { FeedAttachment, FeedItem } from './feed.ts';
import { authorsWith, chapterTranslators, peopleIn } from './feed-authors.ts';

export interface FeedJob {
  readonly edition: Edition;
  readonly context: RenderContext;
  readonly addresses: Addresses;
  readonly attachments: readonly Attachment[];
  /** Where the pictures of figures are published; undefined shows their words instead. */
  readonly picture?: (document: string, source: string, language: Language) => PictureLink | undefined;
}

/** The id depends on collection, document and languages alone: edits and new addresses never change it. */
export function feedItem(chapter: Chapter, job: FeedJob): FeedItem {
  const { edition, addresses } = job;
  const { collection, languages } = edition;
  const tags = languages.map((language) => language.tag);
  const url = addresses.document(chapter.id);
  const title = wordsOf(chapter.title) || chapter.id;
  const summary = chapter.summary === undefined ? '' : wordsOf(chapter.summary);
  return {
    id: publicationId('item', collection.id, chapter.id, ...tags),
    ...(url === undefined ? {} : { url }),
    title,
    ...(summary === '' ? {} : { summary }),
    ...contentOf(chapter, job),
    language: languages[0].tag,
    ...authorsWith(chapter.meta.authors, edition),
    ...tagsOf(chapter, edition),
    ...instant('date_published', chapter.meta.date),
    ...instant('date_modified', modifiedOf(chapter)),
    ...attachmentsOf(chapter.id, title, job),
    _warraq: {
      document: chapter.id,
      source_language: chapter.sourceLanguage.tag,
      ...namedTranslators(chapter, edition),
      ...translationsOf(chapter, job),
      completeness: completenessBy(languages, chapter.completeness),
    },
  };
}

/** By which items are put in order: when the text, or the translation that is shown, was last new. */
export function dateOfItem({ meta, changed }: Chapter): string | undefined {
  return changed ?? meta.modified ?? meta.date;
}

/** What nobody changed after it was published has no second date: a feed made again must not look new. */
function modifiedOf({ meta, changed }: Chapter): string | undefined {
  return changed === undefined || changed === meta.date ? meta.modified : changed;
}

function namedTranslators(chapter: Chapter, edition: Edition): Pick<FeedItem['_warraq'], 'translators'> {
  const translators = peopleIn(chapterTranslators(chapter, edition), edition);
  return translators.length === 0 ? {} : { translators };
}

/** The same document in the collection's other languages; ids are known without looking at their texts. */
function translationsOf({ id }: Chapter, { edition, addresses }: FeedJob): Pick<FeedItem['_warraq'], 'translations'> {
  const { collection, languages } = edition;
  const others = collection.languages.filter(({ tag }) => !languages.some((own) => own.tag === tag));
  const translations = others.map((language) => {
    const url = addresses.page(id, [language]);
    return {
      language: language.tag,
      id: publicationId('item', collection.id, id, language.tag),
      ...(url === undefined ? {} : { url }),
    };
  });
  return translations.length === 0 ? {} : { translations };
}

/** Counts of units by the tag of the language they are counted for. */
export function completenessBy(
  languages: readonly Language[],
  counts: readonly Completeness[],
): Record<string, Completeness> {
  return Object.fromEntries(languages.flatMap(({ tag }, i) => (counts[i] === undefined ? [] : [[tag, counts[i]]])));
}

/** A unit's words on one line, both languages of a bilingual edition beside each other. */
function wordsOf(prose: Prose): string {
  return legalText(prose.map(renditionText).join(' · ')).trim();
}

/** JSON Feed has no field for direction, so that the content says it itself. */
function contentOf(chapter: Chapter, job: FeedJob): Pick<FeedItem, 'content_html' | 'content_text'> {
  const { languages } = job.edition;
  const { tag, direction } = languages[0];
  const content = chapterHtml(chapter, optionsFor(chapter, job));
  // The content is clean, and what is put around it is ours.
  const wrapped = h('div', { lang: tag, dir: direction }, content.children);
  const labels = job.context.labels(languages[0]);
  return { content_html: toXhtml(wrapped), content_text: toPlainText(content, (number) => labels.number(number)) };
}

/** Where pictures are not published beside the feed a figure shows its alternative text and its caption. */
function optionsFor(chapter: Chapter, { edition, context, addresses, picture }: FeedJob): ChapterHtmlOptions {
  const prefix = `${asName(chapter.id)}-`;
  return {
    languages: edition.languages,
    vocabulary: 'web',
    header: 'untitled',
    idPrefix: /^[A-Za-z]/.test(prefix) ? prefix : `d${prefix}`,
    people: edition.collection.people,
    labels: (language) => context.labels(language),
    href: (document, unit) => addresses.document(document, unit),
    picture: (source, language) => picture?.(chapter.id, source, language),
  };
}

function tagsOf(chapter: Chapter, edition: Edition): Pick<FeedItem, 'tags'> {
  const { languages, collection } = edition;
  const names = chapter.meta.tags.flatMap((tag) =>
    languages.map((language) => legalText(inLanguage(collection.tags[tag] ?? tag, language.tag)).trim()),
  );
  const tags = [...new Set(names)].filter((name) => name !== '');
  return tags.length === 0 ? {} : { tags };
}

/** A date of the front matter as the start of that day (RFC 3339). */
function instant<K extends string>(key: K, date: string | undefined): Partial<Record<K, string>> {
  if (date === undefined) return {};
  return { [key]: date.includes('T') ? date : `${date}T00:00:00Z` } as Partial<Record<K, string>>;
}

/** The books that hold the document, then its own file under its own title. */
function attachmentsOf(
  id: string,
  ownTitle: string,
  { edition, addresses, attachments, context }: FeedJob,
): {
  attachments?: readonly FeedAttachment[];
} {
  const { collection, languages } = edition;
  const names = languages.map((language) => legalText(inLanguage(collection.title, language.tag)));
  const title = [...new Set(names)].join(' · ').trim() || context.labels(languages[0]).text('collection');
  const held = attachments.filter(({ document }) => document === undefined || document === id);
  const found = held.flatMap(({ format, file, document, bytes }) => {
    const url = format === 'feed' || format === 'site' ? undefined : addresses.file(file);
    const named = document === undefined ? title : ownTitle;
    return url === undefined ? [] : [{ url, mime_type: MEDIA_TYPES[format], title: named, size_in_bytes: bytes }];
  });
  return found.length === 0 ? {} : { attachments: found };
}
