// A site comes in; its pages, catalogues and the feed of all languages go out one by one, and the list of them at the end.

import { createHash } from 'node:crypto';
import {
  editionFiles,
  error,
  type Format,
  type ListedFile,
  type Picture,
  type Problem,
  type RenderContext,
  type Rendered,
  SITE_FILE,
  type SiteChecks,
  startOf,
  warning,
} from '@warraq/core';
import { addressIn, homeOf } from '../addresses.ts';
import type { FeedItem } from '../feed.ts';
import { dateOfItem, feedItem } from '../feed-item.ts';
import { newestFirst } from '../newest-first.ts';
import { publishedPictures } from '../published-pictures.ts';
import { feedJob, writeFeed } from '../render-feed.ts';
import { ALL_FEED, readingPage, STYLE_SHEET } from '../site-names.ts';
import type { WriteFile } from '../write-file.ts';
import { catalogue } from './catalogue.ts';
import { COVER_WIDTHS, scaledCover } from './covers.ts';
import { downloadPages } from './download-page.ts';
import { LinkCheck, type LostLink, type SiteFault } from './link-check.ts';
import { listSite } from './list-site.ts';
import { atomFeed } from './opds-atom.ts';
import { linksIn, opdsFaults, shelves } from './opds-faults.ts';
import { type OpdsJob, opdsFeed } from './opds-json.ts';
import type { CoverImage, Publication } from './publication.ts';
import { books } from './publications.ts';
import { readingHtml } from './reading-page.ts';
import { readingStyle } from './reading-style.ts';
import { searchIndex } from './search-words.ts';
import { alone, type PublishedFile, type Site } from './site.ts';
import { listFaults } from './site-list-faults.ts';
import { coverOf, formatName, labelsOf, type SitePages } from './site-page.ts';

const MEDIA_TYPE = 'application/json';

/**
 * Makes everything of a collection's site. Files come in an order in which they may be published: what others point at
 * first, the feed of all languages last. `bytes` of the result is the list of all files, with their hashes.
 *
 * Problems: `site-invalid` (error): a catalogue or feed that breaks its schema, a link to a file that is not there, two
 * files of one name. `site-link-lost` (warning): a link in a document to a place under `base_url` that nothing here makes.
 * A collection without a `base_url` cannot have a site (`site-without-base-url` stops it before).
 */
export async function renderSite(site: Site, context: RenderContext, write: WriteFile): Promise<Rendered> {
  const home = homeOf(site.collection.baseUrl);
  if (home === undefined) throw new Error('a site without a base address');
  const work = new SiteWork(site, context, home, write);
  await work.run();
  const found = listSite(site, home, work.books, work.checks, work.written.values());
  const list = `${JSON.stringify(found, null, 1)}\n`;
  const place = startOf('collection.yaml');
  const problems = [...work.faults, ...listFaults(found)].map(
    (fault): Problem => error('site-invalid', place, { ...fault }),
  );
  const bytes = new TextEncoder().encode(problems.length > 0 ? '' : list);
  const lost = work.lost.map(({ file, target }) => warning('site-link-lost', place, { file, target }));
  return { bytes, mediaType: MEDIA_TYPE, pages: undefined, problems: [...problems, ...lost] };
}

class SiteWork {
  /** By their names in small letters: not every disk tells large and small ones apart. */
  readonly written = new Map<string, ListedFile>();
  readonly faults: SiteFault[] = [];
  lost: readonly LostLink[] = [];
  books: readonly Publication[] = [];
  #ids = 0;
  readonly #links: LinkCheck;
  readonly #pages: SitePages;
  readonly #write: WriteFile;

  constructor(site: Site, context: RenderContext, home: string, write: WriteFile) {
    this.#links = new LinkCheck(home);
    this.#write = write;
    this.#pages = { site, context, address: (name) => addressIn(home, name) };
  }

  async run(): Promise<void> {
    const images = await this.#covers();
    const all = books(this.#pages.site, (file) => images.get(file) ?? []);
    this.books = all;
    await this.#readingPages(all);
    await this.#downloadPages(all);
    await this.#catalogues(all);
    await this.#feed();
    this.#checkTargets();
  }

  get checks(): SiteChecks {
    const { addresses, links } = this.#links;
    return { ids: this.#ids, addresses, links, hashes: this.#pages.site.files.length };
  }

  async #put(name: string, content: string | Uint8Array): Promise<void> {
    if (this.written.has(name.toLowerCase())) {
      this.faults.push({ file: name, where: '/', fault: 'name-twice', detail: '' });
      return;
    }
    if (typeof content === 'string' && name.endsWith('.html')) this.faults.push(...this.#links.page(name, content));
    const bytes = typeof content === 'string' ? Buffer.from(content) : content;
    await this.#write(name, bytes);
    const sha256 = createHash('sha256').update(bytes).digest('hex');
    this.written.set(name.toLowerCase(), { name, bytes: bytes.length, sha256 });
  }

  async #covers(): Promise<ReadonlyMap<PublishedFile, readonly CoverImage[]>> {
    const { files } = this.#pages.site;
    const found = new Map<PublishedFile, readonly CoverImage[]>();
    for (const file of files) if (file.cover !== undefined) found.set(file, await this.#cover(file, file.cover));
    return found;
  }

  async #cover(file: PublishedFile, cover: Picture): Promise<readonly CoverImage[]> {
    const stem = file.file.replace(/\.[a-z]+$/, '');
    const images: CoverImage[] = [];
    for (const width of COVER_WIDTHS) {
      const picture = await scaledCover(cover, width);
      const name = `covers/${stem}.${width}.png`;
      await this.#put(name, picture.bytes);
      images.push({ file: name, mediaType: picture.mediaType, width: picture.width, height: picture.height });
    }
    return images;
  }

  async #readingPages(all: readonly Publication[]): Promise<void> {
    const { site, context } = this.#pages;
    const pictures = publishedPictures(context);
    const total = site.editions.reduce((sum, { chapters }) => sum + chapters.length, 0);
    let done = 0;
    await this.#put(STYLE_SHEET, readingStyle(site.collection.languages, context.labels));
    for (const edition of site.editions) {
      const cover = coverOf(edition, all);
      for (const [i, chapter] of edition.chapters.entries()) {
        context.progress?.(done++, total);
        const page = readingHtml({ chapter, index: i, edition, cover }, pictures, this.#pages);
        await this.#put(readingPage(chapter.id, edition.languages), page);
      }
    }
    for (const { name, bytes } of pictures.files()) await this.#put(name, bytes);
  }

  /** `index.html` is the page of the first language, under the name that servers look for. */
  async #downloadPages(all: readonly Publication[]): Promise<void> {
    for (const [i, { languages }] of alone(this.#pages.site).entries()) {
      const { pages, index } = downloadPages(languages[0], all, this.#pages);
      if (index !== undefined) await this.#put(searchIndex(languages[0]), index);
      for (const [name, html] of pages) await this.#put(name, html);
      if (i === 0) await this.#put('index.html', pages[0]?.[1] ?? '');
    }
  }

  /** The root last: it leads to all others. */
  async #catalogues(all: readonly Publication[]): Promise<void> {
    const { site, context, address } = this.#pages;
    const first = site.editions[0].chapters[0]?.id;
    const sample = ({ kind, languages }: Publication) =>
      kind === 'book' && first !== undefined ? readingPage(first, languages) : undefined;
    const format: OpdsJob['format'] = (file, language) => formatName(file, labelsOf(this.#pages, language));
    const job: OpdsJob = { collection: site.collection, address, sample, format };
    const held: (readonly [string, string])[] = [];
    for (const feed of catalogue(site, all, context)) {
      const json = opdsFeed(feed, job);
      const file = `${feed.name}.json`;
      for (const fault of opdsFaults(json)) this.faults.push({ file, ...fault });
      for (const { href } of linksIn(json)) this.faults.push(...this.#links.address(href, file));
      this.#ids += shelves(json).reduce((sum, { publications }) => sum + publications.length, 0);
      const both = [
        [file, `${JSON.stringify(json, null, 1)}\n`],
        [`${feed.name}.xml`, atomFeed(feed, job)],
      ] as const;
      if (held.length === 0) held.push(...both);
      else for (const [name, text] of both) await this.#put(name, text);
    }
    for (const [name, text] of held) await this.#put(name, text);
  }

  async #feed(): Promise<void> {
    const { site, context } = this.#pages;
    const { progress: _, ...quiet } = context;
    const [first, ...others] = alone(site);
    if (first === undefined) return;
    const editions = [first, ...others] as const;
    const jobs = editions.map((edition) => feedJob(edition, quiet, attachedTo(edition.languages, site)));
    const count = () => {
      this.#ids++;
    };
    const inOrder = first.chapters.flatMap((_, i) =>
      jobs.flatMap((job) => {
        const chapter = job.edition.chapters[i];
        return chapter === undefined ? [] : [{ chapter, job }];
      }),
    );
    const items = function* (): Generator<FeedItem> {
      for (const { chapter, job } of newestFirst(inOrder, (one) => dateOfItem(one.chapter))) {
        count();
        yield feedItem(chapter, job);
      }
    };
    const addresses = jobs[0]?.addresses;
    if (addresses === undefined) return;
    const plan = { first: ALL_FEED, key: 'all', editions, addresses, items: items() };
    const { text, faults } = await writeFeed(plan, (name, content) => this.#put(name, content));
    for (const fault of faults) this.faults.push({ file: ALL_FEED, ...fault });
    if (text !== '') await this.#put(ALL_FEED, text);
  }

  /** Whatever is led to stands among the books, was written, or is a feed that the collection asks for. */
  #checkTargets(): void {
    const { site } = this.#pages;
    const feeds = editionFiles(site.collection).filter(({ format }) => format === 'feed');
    const known = new Set([...site.files.map(({ file }) => file), ...feeds.map(({ name }) => name), SITE_FILE]);
    const isThere = (name: string) => known.has(name) || this.written.get(name.toLowerCase())?.name === name;
    const { faults, links } = this.#links.lost(isThere);
    this.faults.push(...faults);
    this.lost = links;
  }
}

/** What is read; a sheet to fold or a pamphlet is the same once more. */
const ATTACHED: ReadonlySet<Format> = new Set(['pdf', 'epub', 'documents']);

function attachedTo(languages: readonly { readonly tag: string }[], { files }: Site) {
  const key = (all: readonly { readonly tag: string }[]) => all.map(({ tag }) => tag).join('-');
  return files.filter(
    ({ format, layout, languages: own }) =>
      ATTACHED.has(format) && layout === 'interlinear' && key(own) === key(languages),
  );
}
