// A compiled collection and a part of it come in; the edition of that part goes out, with a title of its own.

import type { Collection, EditionPlan } from '../model/collection.ts';
import type { Chapter, Edition, Prose } from '../model/edition.ts';
import { wordsOf } from '../model/inline-words.ts';
import type { Language } from '../model/language.ts';
import type { Localised } from '../model/localised.ts';
import type { Checked } from '../model/problem.ts';
import { translatorsOf } from '../model/translators-of.ts';
import { assembleEdition } from './assemble-edition.ts';
import type { CompiledCollection, CompiledDocument } from './compiled-collection.ts';
import { editionFacts } from './edition-facts.ts';
import { chapterDestination, editionFileName, editionKey } from './edition-files.ts';
import type { Extract } from './extract.ts';
import { withOutwardReferences } from './outward-references.ts';

/**
 * As `assembleEdition`, for some documents alone: their facts, tags and completeness only. A reference to another document
 * leads to its place in the PDF of the collection where that is on the web, else it is plain words. Documents that the
 * collection does not have are left out; an extract without any is no edition.
 */
export function assembleExtract(
  compiled: CompiledCollection,
  languages: readonly [Language, ...Language[]],
  extract: Extract,
  modified?: string,
  plan?: Pick<EditionPlan, 'layout' | 'binding'>,
): Checked<Edition | undefined> {
  const places = placesOf(compiled.documents);
  const documents = extract.documents.flatMap((id) => compiled.documents[places.get(id) ?? -1] ?? []);
  const { value, problems } = assembleEdition({ ...compiled, documents }, languages, modified, plan);
  if (value === undefined || value.chapters[0] === undefined) return { value: undefined, problems };
  const chapters = withOutwardReferences(value.chapters, addresses(compiled, languages, plan));
  const edition: Edition = {
    ...value,
    name: `${value.name}.${extract.name}`,
    extract: { kind: extract.kind, from: value.collection.title },
    collection: {
      ...value.collection,
      ...(extract.kind === 'selection'
        ? selectionFacts(extract, compiled.collection, languages, chapters)
        : documentFacts(value.chapters[0], value.collection)),
      tags: tagsOf(value),
      order: documents.map(({ document }) => document.id),
    },
    chapters,
  };
  return { value: edition, problems };
}

/** Each of thousands of texts asks for its own. */
const PLACES = new WeakMap<readonly CompiledDocument[], ReadonlyMap<string, number>>();

/** Where each document stands in the reading order, by its id. */
function placesOf(documents: readonly CompiledDocument[]): ReadonlyMap<string, number> {
  const known = PLACES.get(documents);
  if (known !== undefined) return known;
  const places = new Map(documents.map(({ document }, index) => [document.id, index]));
  PLACES.set(documents, places);
  return places;
}

type Facts = Partial<Collection>;

/** What the collection says of all its documents would be untrue of some: their titles tell what there is. */
function selectionFacts(
  { title = '' }: Extract,
  collection: Collection,
  languages: readonly Language[],
  chapters: readonly Chapter[],
): Facts {
  const summary = languages.map(({ tag }, slot) => {
    const titles = chapters.map((chapter) => wordsOf((chapter.title[slot] ?? chapter.title[0]).content));
    return [tag, titles.join(' · ')] as const;
  });
  const localised = editionFacts({ ...collection, title }, languages).collection([]);
  return { title: localised.title, subtitle: undefined, summary: Object.fromEntries(summary) };
}

/** Words of one document need neither a glossary nor an index. */
function documentFacts({ title, subtitle, summary, meta }: Chapter, collection: Collection): Facts {
  return {
    title: localised(title),
    subtitle: subtitle && localised(subtitle),
    summary: summary === undefined ? '' : localised(summary),
    translators: translatorsOf(meta, collection),
    backMatter: [],
  };
}

function localised(prose: Prose): Localised {
  return Object.fromEntries(prose.map(({ language, content }) => [language.tag, wordsOf(content)]));
}

function tagsOf({ collection, chapters }: Edition): Collection['tags'] {
  const used = new Set(chapters.flatMap(({ meta }) => meta.tags));
  return Object.fromEntries(Object.entries(collection.tags).filter(([id]) => used.has(id)));
}

/** RFC 8118, 3: how a URL names a place in a PDF. */
function addresses(
  { collection, documents }: CompiledCollection,
  languages: readonly Language[],
  plan: Pick<EditionPlan, 'layout'> | undefined,
): (document: string) => string | undefined {
  const key = editionKey(languages, plan?.layout);
  const book = collection.editions.find(
    (one) => one.formats.includes('pdf') && editionKey(one.languages, one.layout) === key,
  );
  const { baseUrl } = collection;
  if (book === undefined || baseUrl === undefined || !/^https?:/i.test(baseUrl)) return () => undefined;
  const file = encodeURIComponent(editionFileName(collection, book.languages, 'pdf', book.layout));
  const places = placesOf(documents);
  return (document) => {
    const place = places.get(document);
    return place === undefined ? undefined : `${baseUrl}${file}#nameddest=${chapterDestination(place)}`;
  };
}
