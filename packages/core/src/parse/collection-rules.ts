// A collection.yaml that keeps its schema comes in; what no schema can say against it goes out as problems.

import { error, info, type Problem, warning } from '../model/problem.ts';
import { type DataFile, type DataMap, type DataPath, isDataMap } from './data-file.ts';
import { mapAt, mapsAt, textAt, textsAt } from './data-reader.ts';
import { likelyName } from './nearest-name.ts';

/** Names that Windows keeps for devices: no file may be called so. */
const DEVICE = /^(?:con|prn|aux|nul|com\d|lpt\d)$/;

/**
 * Reports `listed-twice` (documents, languages, editors, translators, back matter, formats), `unknown-person`, `edition-language`,
 * `edition-twice`, `edition-feed-bilingual`, `layout-one-language`, `layout-format`, `feed-without-base-url` (an error where a feed is asked for, else
 * `feed-left-out` as a remark), `site-without-base-url`, `collection-id`, and a text that lacks one of the
 * collection's languages: `text-without-language`.
 */
export function collectionRules(map: DataMap, file: DataFile): readonly Problem[] {
  return [
    ...idRule(map, file),
    ...['languages', 'documents', 'editors', 'translators', 'back_matter'].flatMap((key) =>
      listedTwice(map, key, [], file),
    ),
    ...peopleRule(map, file),
    ...languageRule(map, file),
    ...editionRules(map, file),
    ...siteRule(map, file),
    ...feedLeftOut(map, file),
  ];
}

function idRule(map: DataMap, file: DataFile): readonly Problem[] {
  const id = textAt(map, 'id') ?? '';
  return DEVICE.test(id) ? [error('collection-id', file.placeOfValue(['id']), { id })] : [];
}

function listedTwice(map: DataMap, key: string, path: DataPath, file: DataFile): readonly Problem[] {
  const first = new Map<string, number>();
  return textsAt(map, key).flatMap((item, i) => {
    const value = item.replace(/\.md$/i, '');
    const place = file.placeOfValue([...path, key, i]);
    const before = first.get(value);
    if (before === undefined) first.set(value, place.line);
    return before === undefined ? [] : [error('listed-twice', place, { value: item, key, first: before })];
  });
}

function peopleRule(map: DataMap, file: DataFile): readonly Problem[] {
  const people = Object.keys(mapAt(map, 'people') ?? {});
  return ['editors', 'translators'].flatMap((key) =>
    textsAt(map, key).flatMap((id, i) =>
      people.includes(id)
        ? []
        : [error('unknown-person', file.placeOfValue([key, i]), { id, near: likelyName(id, people) ?? '' })],
    ),
  );
}

/** Titles and names that are given a language, but not every language of the collection. */
function languageRule(map: DataMap, file: DataFile): readonly Problem[] {
  const languages = textsAt(map, 'languages');
  return ['title', 'subtitle', 'summary'].flatMap((key) => {
    const text = map[key];
    if (!isDataMap(text)) return [];
    return languages
      .filter((language) => !Object.hasOwn(text, language))
      .map((language) => warning('text-without-language', file.placeOfKey([key]), { key, language }));
  });
}

function editionRules(map: DataMap, file: DataFile): readonly Problem[] {
  const first = new Map<string, number>();
  return mapsAt(map, 'editions').flatMap((edition, i) => {
    const path = ['editions', i];
    const place = file.placeOfValue(path);
    const layout = textAt(edition, 'layout') ?? 'interlinear';
    const tags = textsAt(edition, 'languages').join('-');
    const name = layout === 'interlinear' ? tags : `${tags}.${layout}`;
    const before = first.get(name);
    if (before === undefined) first.set(name, place.line);
    return [
      ...(before === undefined ? [] : [error('edition-twice', place, { edition: name, first: before })]),
      ...listedTwice(edition, 'languages', path, file),
      ...listedTwice(edition, 'formats', path, file),
      ...editionLanguages(map, edition, path, file),
      ...feedRules(map, edition, path, file),
      ...layoutRules(edition, layout, path, file),
    ];
  });
}

function editionLanguages(map: DataMap, edition: DataMap, path: DataPath, file: DataFile): readonly Problem[] {
  const known = textsAt(map, 'languages');
  return textsAt(edition, 'languages').flatMap((language, i) =>
    known.includes(language)
      ? []
      : [
          error('edition-language', file.placeOfValue([...path, 'languages', i]), {
            language,
            known,
          }),
        ],
  );
}

function feedRules(map: DataMap, edition: DataMap, path: DataPath, file: DataFile): readonly Problem[] {
  const at = textsAt(edition, 'formats').indexOf('feed');
  if (at < 0) return [];
  const place = file.placeOfValue([...path, 'formats', at]);
  const bilingual = textsAt(edition, 'languages').length > 1;
  return [
    ...(bilingual ? [error('edition-feed-bilingual', place)] : []),
    ...(textAt(map, 'base_url') === undefined ? [error('feed-without-base-url', place)] : []),
  ];
}

/** Columns and facing pages are for two languages, and for paper. */
function layoutRules(edition: DataMap, layout: string, path: DataPath, file: DataFile): readonly Problem[] {
  if (layout === 'interlinear') return [];
  const alone = textsAt(edition, 'languages').length === 1;
  return [
    ...(alone ? [error('layout-one-language', file.placeOfValue([...path, 'layout']), { layout })] : []),
    ...textsAt(edition, 'formats').flatMap((format, i) =>
      format === 'epub' || format === 'feed'
        ? [error('layout-format', file.placeOfValue([...path, 'formats', i]), { layout, format })]
        : [],
    ),
  ];
}

/** Catalogues and feeds hold absolute addresses. */
function siteRule(map: DataMap, file: DataFile): readonly Problem[] {
  const wanted = textAt(map, 'site') === 'true' && textAt(map, 'base_url') === undefined;
  return wanted ? [error('site-without-base-url', file.placeOfKey(['site']))] : [];
}

/** Where nothing names the formats, a feed is made only if there is an address for it. */
function feedLeftOut(map: DataMap, file: DataFile): readonly Problem[] {
  if (textAt(map, 'base_url') !== undefined) return [];
  const editions = mapsAt(map, 'editions');
  const silent = editions.some(
    (edition) => edition.formats === undefined && textsAt(edition, 'languages').length === 1,
  );
  return editions.length === 0 || silent ? [info('feed-left-out', file.placeOfKey([]))] : [];
}
