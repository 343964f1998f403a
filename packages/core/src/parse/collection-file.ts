// The text of collection.yaml comes in; the collection it describes goes out, with its defaults filled in.

import type {
  BackMatter,
  Collection,
  EditionPlan,
  FallbackPolicy,
  Format,
  Layout,
  NotesDesign,
  Person,
  Typography,
} from '../model/collection.ts';
import { type EbookDesign, USUAL_EBOOK } from '../model/ebook-design.ts';
import { knownLanguage, type Language } from '../model/language.ts';
import type { Localised } from '../model/localised.ts';
import type { Place } from '../model/place.ts';
import { type Checked, hasErrors } from '../model/problem.ts';
import { collectionRules } from './collection-rules.ts';
import { type DataFile, type DataMap, isDataMap } from './data-file.ts';
import { isTrue, localisedAt, mapAt, mapsAt, textAt, textsAt } from './data-reader.ts';
import { printDesignOf } from './print-design.ts';
import { asUri } from './schema-formats.ts';
import { schemaProblems } from './schema-problems.ts';
import { parseYaml } from './yaml-file.ts';

/** A collection with the places of what only the folder can prove right or wrong. */
export interface CollectionFile {
  readonly collection: Collection;
  /** Where collection.yaml lists a document, by its id. */
  readonly documentPlaces: ReadonlyMap<string, Place>;
}

/**
 * Reads collection.yaml. Reports broken syntax, what the schema rejects (the value is undefined then), and what no schema
 * can say (see `collectionRules`). `order` is empty when the file lists no documents: the folder decides.
 */
export function parseCollectionFile(text: string, file: string): Checked<CollectionFile | undefined> {
  const read = parseYaml(text, file);
  if (read.value === undefined) return { value: undefined, problems: read.problems };
  const map = read.value.value;
  const problems = [...read.problems, ...schemaProblems(read.value, 'collection')];
  if (hasErrors(problems) || !isDataMap(map)) return { value: undefined, problems };
  const value = { collection: collectionOf(map, read.value), documentPlaces: placesOf(read.value, map) };
  return { value, problems: [...problems, ...collectionRules(map, read.value)] };
}

function collectionOf(map: DataMap, file: DataFile): Collection {
  const languages = textsAt(map, 'languages').map(knownLanguage);
  const baseUrl = textAt(map, 'base_url');
  return {
    id: textAt(map, 'id') ?? '',
    title: localisedAt(map, 'title') ?? '',
    subtitle: localisedAt(map, 'subtitle'),
    summary: localisedAt(map, 'summary') ?? '',
    languages,
    order: textsAt(map, 'documents').map(documentId),
    publisher: named(mapAt(map, 'publisher')),
    licence: named(mapAt(map, 'licence')),
    people: Object.entries(mapAt(map, 'people') ?? {}).flatMap(([id, person]) =>
      isDataMap(person) ? [personOf(id, person)] : [],
    ),
    editors: textsAt(map, 'editors'),
    translators: textsAt(map, 'translators'),
    tags: localisedMap(mapAt(map, 'tags') ?? {}),
    published: textAt(map, 'published'),
    digits: digitsOf(map, languages),
    policy: policyOf(mapAt(map, 'policy') ?? {}),
    baseUrl: baseUrl === undefined ? undefined : asUri(baseUrl),
    notes: notesOf(mapAt(map, 'notes') ?? {}),
    typography: typographyOf(mapAt(map, 'typography') ?? {}),
    backMatter: textsAt(map, 'back_matter') as readonly BackMatter[],
    attachSources: isTrue(map, 'attach_sources', false),
    print: printDesignOf(map, file),
    ebook: ebookOf(mapAt(map, 'ebook') ?? {}, file),
    editions: plansOf(map, languages, baseUrl !== undefined),
    site: isTrue(map, 'site', false),
    hubs: textsAt(map, 'hubs').map(asUri),
  };
}

/** `02-survey` of `02-survey.md`, its letters composed (UAX #15, NFC): in files of macOS they are not. */
export function documentId(name: string): string {
  return name.replace(/\.md$/i, '').normalize('NFC');
}

function placesOf(file: DataFile, map: DataMap): ReadonlyMap<string, Place> {
  const names = textsAt(map, 'documents');
  return new Map(names.map((name, i) => [documentId(name), file.placeOfValue(['documents', i])]));
}

function named(map: DataMap | undefined): { readonly name: Localised; readonly url: string | undefined } | undefined {
  const name = map === undefined ? undefined : localisedAt(map, 'name');
  return map === undefined || name === undefined ? undefined : { name, url: urlAt(map) };
}

function personOf(id: string, map: DataMap): Person {
  return { id, name: localisedAt(map, 'name') ?? id, sortAs: localisedAt(map, 'sort_as'), url: urlAt(map) };
}

function urlAt(map: DataMap): string | undefined {
  const url = textAt(map, 'url');
  return url === undefined ? undefined : asUri(url);
}

function localisedMap(map: DataMap): Readonly<Record<string, Localised>> {
  const texts = Object.keys(map).map((key) => [key, localisedAt(map, key) ?? ''] as const);
  return Object.fromEntries(texts);
}

/** The digits chosen; Arabic-Indic for Arabic, Latin for every other language that chose none. */
function digitsOf(map: DataMap, languages: readonly Language[]): Readonly<Record<string, string>> {
  const chosen = mapAt(map, 'digits') ?? {};
  const usual = (tag: string) => (tag.split('-')[0] === 'ar' ? 'arab' : 'latn');
  return Object.fromEntries(languages.map(({ tag }) => [tag, textAt(chosen, tag) ?? usual(tag)]));
}

function policyOf(map: DataMap): Collection['policy'] {
  const choice = (key: string) => (textAt(map, key) ?? 'mark') as FallbackPolicy;
  return { stale: choice('stale'), missing: choice('missing') };
}

function notesOf(map: DataMap): NotesDesign {
  return {
    place: (textAt(map, 'place') ?? 'foot') as NotesDesign['place'],
    numbering: (textAt(map, 'numbering') ?? 'part') as NotesDesign['numbering'],
  };
}

function typographyOf(map: DataMap): Typography {
  return {
    kashida: (textAt(map, 'kashida') ?? 'auto') as Typography['kashida'],
    opticalMargins: isTrue(map, 'optical_margins', true),
    figures: (textAt(map, 'figures') ?? 'lining') as Typography['figures'],
    smallCaps: isTrue(map, 'small_caps', true),
  };
}

function ebookOf(map: DataMap, file: DataFile): EbookDesign {
  const cover = localisedAt(map, 'cover');
  return {
    fonts: isTrue(map, 'fonts', USUAL_EBOOK.fonts),
    cover: cover === undefined ? undefined : { file: cover, place: file.placeOfValue(['ebook', 'cover']) },
    bilingual: (textAt(map, 'bilingual') ?? USUAL_EBOOK.bilingual) as EbookDesign['bilingual'],
  };
}

/** The editions asked for; else one a language. A feed belongs to one language and needs a web address. */
function plansOf(map: DataMap, languages: readonly Language[], online: boolean): readonly EditionPlan[] {
  const asked = mapsAt(map, 'editions');
  if (asked.length === 0)
    return languages.map((language) => ({
      languages: [language],
      layout: 'interlinear',
      binding: undefined,
      formats: usualFormats(1, online),
    }));
  return asked.map((edition) => {
    const [first, second] = textsAt(edition, 'languages').map(knownLanguage);
    if (first === undefined) throw new Error('the schema lets no edition pass without a language');
    const formats = textsAt(edition, 'formats') as readonly Format[];
    const layout = (textAt(edition, 'layout') ?? 'interlinear') as Layout;
    return {
      languages: second === undefined ? [first] : [first, second],
      layout,
      binding: textAt(edition, 'binding') as EditionPlan['binding'],
      formats:
        formats.length > 0
          ? formats
          : layout === 'interlinear'
            ? usualFormats(second === undefined ? 1 : 2, online)
            : ['pdf'],
    };
  });
}

function usualFormats(languages: number, online: boolean): readonly Format[] {
  return languages === 1 && online ? ['pdf', 'epub', 'feed'] : ['pdf', 'epub'];
}
