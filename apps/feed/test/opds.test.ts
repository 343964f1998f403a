// The catalogues of a site, read by judges of others: OPDS 2.0 by Readium's parser, OPDS 1.2 by it and by a RELAX NG grammar.

import { readFileSync } from 'node:fs';
import { DOMParser } from '@xmldom/xmldom';
import { TaJsonDeserialize, TaJsonSerialize } from 'r2-lcp-js/dist/es8-es2017/src/serializable.js';
import { convertOpds1ToOpds2 } from 'r2-opds-js/dist/es8-es2017/src/opds/converter.js';
import {
  initGlobalConverters_GENERIC,
  initGlobalConverters_OPDS,
} from 'r2-opds-js/dist/es8-es2017/src/opds/init-globals.js';
import { OPDS } from 'r2-opds-js/dist/es8-es2017/src/opds/opds1/opds.js';
import { OPDSFeed } from 'r2-opds-js/dist/es8-es2017/src/opds/opds2/opds2.js';
import { XML } from 'r2-utils-js/dist/es8-es2017/src/_utils/xml-js-mapper/index.js';
import { afterAll, beforeAll, describe, expect, it, test, vi } from 'vitest';
import { validateXML } from 'xmllint-wasm';
import type { OpdsFeed, OpdsPublication } from '../src/site/opds-json.ts';
import { madeSite } from './sample-site.ts';

const GRAMMAR = readFileSync(new URL('opds-1.2.rng', import.meta.url), 'utf8');

/** What the grammar has against Atom catalogues, by xmllint. */
async function grammarFaults(files: readonly (readonly [string, string])[]): Promise<readonly string[]> {
  const xml = files.map(([fileName, contents]) => ({ fileName, contents }));
  const { valid, errors } = await validateXML({ xml, schema: GRAMMAR, extension: 'relaxng' });
  if (valid !== (errors.length === 0)) throw new Error('xmllint is read wrongly');
  return errors.map(({ message }) => message);
}

let written: ReadonlyMap<string, string>;
const named = (ending: RegExp) => [...written].filter(([name]) => ending.test(name));

beforeAll(async () => {
  // Readium says aloud which publication has no picture; in English the sample has none.
  vi.spyOn(console, 'log').mockImplementation(() => {});
  written = (await madeSite()).written;
  initGlobalConverters_OPDS();
  initGlobalConverters_GENERIC();
});

afterAll(() => vi.restoreAllMocks());

describe('OPDS 1.2', () => {
  it('keeps to its grammar in every feed', async () => {
    const feeds = named(/\.xml$/);
    expect(feeds.length).toBeGreaterThan(10);
    expect(await grammarFaults(feeds)).toEqual([]);
  });

  const NEWEST = 'opds/ar.newest.xml';
  const HOME_FEED = 'opds/ar.xml';
  test.each([
    ['a feed without an id', NEWEST, /<id>.*?<\/id>/, ''],
    ['two titles', NEWEST, /<title>/, '<title>x</title><title>'],
    ['no date', NEWEST, /<updated>.*?<\/updated>/, ''],
    ['a date without a time', NEWEST, /T00:00:00Z<\/updated>/, '</updated>'],
    ['no link to itself', NEWEST, /rel="self"/, 'rel="related"'],
    ['a feed of publications that calls itself one of links', NEWEST, /kind=acquisition"/, 'kind=navigation"'],
    ['a publication with nothing to acquire', NEWEST, /acquisition\/open-access/, 'acquisition/buy'],
    ['a publication without a language', NEWEST, /<dc:language>.*?<\/dc:language>/, ''],
    ['a summary in HTML', NEWEST, /summary type="text"/, 'summary type="html"'],
    ['an empty name', NEWEST, /<name>[^<]*<\/name>/, '<name> </name>'],
    ['an address with a space', NEWEST, /read\//, 'read it/'],
    ['a script for an address', NEWEST, /href="https:[^"]*"/, 'href="javascript:alert(1)"'],
    ['an element of no standard', NEWEST, /<entry/, '<shelf/><entry'],
    ['an entry that leads nowhere', HOME_FEED, /<link rel="subsection"[^>]*\/>/, ''],
    ['a link to a feed that is called a page', HOME_FEED, /(rel="subsection"[^>]*type=)"[^"]*"/, '$1"text/html"'],
  ])('has a grammar that refuses %s', async (_, name, from, to) => {
    const feed = written.get(name) ?? '';
    expect(feed).toMatch(from);
    expect(await grammarFaults([[name, feed.replace(from, to)]])).not.toEqual([]);
  });

  it('has a grammar that refuses a publication among links', async () => {
    const entry = /<entry.*?<\/entry>/s.exec(written.get(NEWEST) ?? '')?.[0] ?? '';
    const home = written.get(HOME_FEED) ?? '';
    expect(entry).toContain('open-access');
    expect(await grammarFaults([[HOME_FEED, home.replace('</feed>', `${entry}</feed>`)]])).not.toEqual([]);
  });

  it('says to Readium’s parser what OPDS 2.0 says: the same publications, files and languages', () => {
    for (const [name, text] of named(/\.xml$/)) {
      const document = new DOMParser().parseFromString(text, 'application/xml');
      const converted = TaJsonSerialize(convertOpds1ToOpds2(XML.deserialize(document, OPDS))) as unknown as Read;
      const twin = JSON.parse(written.get(name.replace(/xml$/, 'json')) ?? '') as OpdsFeed;
      expect(converted.metadata.title).toBe(twin.metadata.title);
      const seen = (all: readonly ReadPublication[] | undefined) =>
        (all ?? []).map(({ metadata, links }) => ({
          id: metadata.identifier,
          acquire: links.filter(({ rel }) => String(rel).includes('open-access')).map(({ href }) => href),
          languages: [metadata.language].flat(),
        }));
      expect(seen(converted.publications), name).toEqual(seen(twin.publications as unknown as ReadPublication[]));
      const followed = (all: readonly { readonly href: string; readonly title?: string }[] | undefined) =>
        (all ?? []).map(({ href, title }) => [href.replace(/\.(json|xml)$/, ''), title]);
      expect(followed(converted.navigation), name).toEqual(followed(twin.navigation));
    }
  });
});

interface ReadPublication {
  readonly metadata: { readonly identifier: string; readonly language: string | readonly string[] };
  readonly links: readonly { readonly rel: string; readonly href: string }[];
}

interface Read {
  readonly metadata: { readonly title: string };
  readonly navigation?: readonly { readonly href: string; readonly title: string }[];
  readonly publications?: readonly ReadPublication[];
}

describe('OPDS 2.0', () => {
  /** Readium writes a list of one as one, and dates with milliseconds. */
  const settled = (value: unknown): unknown => {
    if (Array.isArray(value)) return value.length === 1 ? settled(value[0]) : value.map(settled);
    if (typeof value === 'string') return value.replace(/^(\d{4}-\d\d-\d\d)(T00:00:00(\.000)?Z)?$/, '$1');
    if (typeof value !== 'object' || value === null) return value;
    return Object.fromEntries(Object.entries(value).map(([key, one]) => [key, settled(one)]));
  };

  it('is read by Readium’s parser without loss: every publication, link, name and picture', () => {
    const feeds = named(/opds.*\.json$/);
    expect(feeds.length).toBeGreaterThan(10);
    let publications = 0;
    for (const [name, text] of feeds) {
      const json = JSON.parse(text) as OpdsFeed;
      const read = TaJsonSerialize(TaJsonDeserialize<OPDSFeed>(json as never, OPDSFeed));
      expect(settled(read), name).toEqual(settled(json));
      publications += json.publications?.length ?? 0;
    }
    expect(publications).toBeGreaterThan(10);
  });

  it('has a reading direction that Readium knows, in both scripts', () => {
    const first = (name: string) => {
      const json = JSON.parse(written.get(name) ?? '') as { readonly publications: readonly OpdsPublication[] };
      return TaJsonDeserialize<OPDSFeed>(json as never, OPDSFeed).Publications[0]?.Metadata;
    };
    expect(first('opds/ar.newest.json')?.Direction).toBe('rtl');
    expect(first('opds/en.newest.json')?.Direction).toBe('ltr');
    expect(first('opds/ar.newest.json')?.Title).toMatchObject({ ar: expect.any(String) });
  });
});
