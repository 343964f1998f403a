// What the pages of a site share: the site, its language, the words of that language, and addresses.

import {
  type Edition,
  editionKey,
  inLanguage,
  type Labels,
  type Language,
  type Localised,
  languageName,
  languageOf,
  legalText,
  localisedWithTag,
  type PutName,
  personNames,
  plainRuns,
  type RenderContext,
  type Rendition,
  sentenceHtml,
  textHtml,
} from '@warraq/core';
import type { Element, ElementContent } from 'hast';
import { h } from 'hastscript';
import { ALL_FEED } from '../site-names.ts';
import type { HtmlPage, PageLink } from './html-page.ts';
import { OPDS_ATOM } from './opds-atom.ts';
import { OPDS_JSON } from './opds-json.ts';
import type { CoverImage, Publication } from './publication.ts';
import type { PublishedFile, Site } from './site.ts';

export interface SitePages {
  readonly site: Site;
  readonly context: RenderContext;
  /** The absolute address of a path inside the editions' folder. */
  address(name: string): string;
}

export function labelsOf({ context }: SitePages, language: Language): Labels {
  return context.labels(language);
}

/** `PDF`, `Booklet to fold (PDF)`, `PDF on facing pages`. */
export function formatName({ format, layout }: PublishedFile, labels: Labels): string {
  const name = labels.text(`site.format.${format}`);
  return layout === 'interlinear' ? name : `${name} ${labels.text(`site.layout.${layout}`)}`;
}

/** The name under which a browser keeps a file. It is said: an empty `download` is written `download="download"`, a name too. */
function savedAs({ file }: PublishedFile): string {
  return file.slice(file.lastIndexOf('/') + 1);
}

/** A link to a file to download: its form and its size. */
export function fileLink(
  file: PublishedFile,
  { href, ariaLabel }: { readonly href: string; readonly ariaLabel?: string },
  language: Language,
  labels: Labels,
): Element {
  const format = h('b', formatName(file, labels));
  const size = h('span', { class: 'size' }, sizeText(file.bytes, labels));
  const said = inOurWords([format, { type: 'text', value: ' ' }, size], language, labels);
  return h('a', { href, download: savedAs(file), ariaLabel }, said);
}

/** A text of the collection in a language, fit for HTML. */
export function words(text: Localised | undefined, { tag }: Language): string {
  return text === undefined ? '' : legalText(inLanguage(text, tag)).trim();
}

/**
 * The same as a page shows it: what is in another language than the page, for want of words in it too, says so.
 * @param wanted the language in which it is looked for, where that is not the page's
 */
export function wordsHtml(text: Localised | undefined, around: Language, wanted = around): ElementContent[] {
  if (text === undefined) return [];
  const { text: found, tag } = localisedWithTag(text, wanted.tag);
  const shown = textHtml(legalText(found).trim());
  return tag === around.tag ? shown : [h('span', attributes(languageOf(tag)), shown)];
}

/** `English`, `العربية`: every language by its own name. */
export function ownName(language: Language, { context }: SitePages): string {
  const labels = context.labels(language);
  return labels.language.tag === language.tag ? languageName(language, labels) : language.tag;
}

/** Languages by their own names: `English · العربية`. */
export function languageNames(languages: readonly Language[], pages: SitePages): ElementContent[] {
  return languages.flatMap((language, i): ElementContent[] => [
    ...(i === 0 ? [] : [{ type: 'text', value: ' · ' } as const]),
    h('span', { lang: language.tag, dir: language.direction }, ownName(language, pages)),
  ]);
}

/**
 * A link to another language's page, in that language, so that whoever reads it finds it.
 * @param keepsPlace whether the other page has the same places, by the same names
 */
export function languageLink(
  href: string,
  languages: readonly Language[],
  pages: SitePages,
  keepsPlace = false,
): Element {
  const only = languages.length === 1 ? languages[0] : undefined;
  const properties = { href, hreflang: only?.tag, dataPlace: keepsPlace ? 'keep' : undefined };
  return h('a', properties, languageNames(languages, pages));
}

/** Names of people as a list in a sentence. */
export function people(ids: readonly string[], edition: Edition, labels: Labels, put: PutName): string {
  return labels.list(ids.map((id) => put(personNames(id, edition.collection.people))));
}

/** A sentence with names in it, each of which says its language where that is another. */
export function sentence(say: (put: PutName) => string, wanted: Language, labels: Labels): ElementContent[] {
  return inOurWords(
    sentenceHtml((put) => legalText(say(put)), labels.language, attributes, wanted),
    wanted,
    labels,
  );
}

/** The project's words on a page in a language: where it has none in that, they say which language they are in. */
export function inOurWords(said: string | ElementContent[], { tag }: Language, { language }: Labels): ElementContent[] {
  const content = typeof said === 'string' ? [{ type: 'text', value: said } as const] : said;
  return language.tag === tag || content.length === 0 ? content : [h('span', attributes(language), content)];
}

function attributes(language: Language | undefined): Record<string, string> {
  return language === undefined ? { dir: 'auto' } : { lang: language.tag, dir: language.direction };
}

/** What is shown for want of a translation says its language, and so do words of another language in it. */
export function proseSpan(rendition: Rendition, { tag }: Language): ElementContent[] {
  return plainRuns(rendition).flatMap(({ text, language }) => {
    const shown = textHtml(legalText(text));
    return language.tag === tag ? shown : [h('span', attributes(language), shown)];
  });
}

/** `1.2 MB` in the digits of the language. */
export function sizeText(bytes: number, labels: Labels): string {
  const isLarge = bytes >= 1_000_000;
  const value = isLarge ? (bytes / 1_000_000).toFixed(1) : String(Math.max(1, Math.round(bytes / 1000)));
  // Arabic digits have a decimal sign of their own.
  const digits = labels.digits(value);
  const size = /[٠-٩]/.test(digits) ? digits.replace('.', '٫') : digits;
  return labels.text(isLarge ? 'site.size.megabytes' : 'site.size.kilobytes', { size });
}

/** Where feeds and catalogues are found by programs (RSS and Atom autodiscovery, OPDS 2.0 §6). */
export function discovery({ site, address, context }: SitePages, language: Language): readonly PageLink[] {
  const labels = context.labels(language);
  const own = site.collection.editions.some(
    (plan) => plan.formats.includes('feed') && editionKey(plan.languages) === language.tag,
  );
  const feed = 'application/feed+json';
  return [
    ...(own
      ? [{ rel: 'alternate', type: feed, href: address(`feed.${language.tag}.json`), title: labels.text('site.feed') }]
      : []),
    { rel: 'alternate', type: feed, href: address(ALL_FEED), title: labels.text('site.feedAll') },
    { rel: 'alternate', type: OPDS_JSON, href: address('opds.json'), title: labels.text('site.catalogue') },
    { rel: 'alternate', type: OPDS_ATOM, href: address('opds.xml'), title: labels.text('site.catalogueOld') },
  ];
}

/** The same links for people. */
export function followList(
  links: readonly PageLink[],
  relative: (href: string) => string,
  language: Language,
  labels: Labels,
): Element {
  return h(
    'ul',
    { class: 'links' },
    links.map(({ href, title }) =>
      h('li', [h('a', { href: relative(href) }, inOurWords(textHtml(title ?? ''), language, labels))]),
    ),
  );
}

/** The largest picture of the cover of an edition, else of one that has its first language. */
export function coverOf({ languages }: Edition, books: readonly Publication[]): CoverImage | undefined {
  const own = books.filter((book) => editionKey(book.languages) === editionKey(languages));
  const near = books.filter((book) => book.languages[0].tag === languages[0].tag);
  return [...own, ...near].find(({ images }) => images.length > 0)?.images.at(-1);
}

/** Open Graph (https://ogp.me): what a link to the page shows elsewhere. */
export function graphOf(
  type: 'website' | 'article',
  { languages: [language], collection }: Edition,
  cover: CoverImage | undefined,
  { address }: SitePages,
): HtmlPage['graph'] {
  return {
    'og:type': type,
    'og:locale': graphLocale(language),
    'og:site_name': words(collection.title, language),
    'og:image': cover === undefined ? undefined : address(cover.file),
    'og:image:width': cover && String(cover.width),
    'og:image:height': cover && String(cover.height),
    'og:image:alt': cover && words(collection.title, language),
  };
}

/** Open Graph writes languages with an underscore and wants a territory, which a tag may not have. */
export function graphLocale({ tag }: Language): string {
  return tag.replaceAll('-', '_');
}
