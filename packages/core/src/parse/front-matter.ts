// The YAML between a document's dashes comes in; what it says of the document goes out, with problems at their places.

import type { DocumentMeta, SourceWork } from '../model/document.ts';
import type { Checked } from '../model/problem.ts';
import { type DataFile, type DataMap, isDataMap } from './data-file.ts';
import { localisedAt, mapAt, textAt, textsAt } from './data-reader.ts';
import type { FrontMatter, FrontMatterText } from './front-matter-type.ts';
import { asUri, isDate, isLanguageTag, isPartialDate, isWebAddress } from './schema-formats.ts';
import { schemaProblems } from './schema-problems.ts';
import { parseYaml } from './yaml-file.ts';

/**
 * Reads front matter. `firstLine` is the line of the file on which `yaml` begins. Reports broken syntax (the value is
 * undefined then) and everything that the front-matter schema rejects; of a value that is wrong nothing is taken, of the
 * others everything.
 */
export function parseFrontMatter(yaml: string, file: string, firstLine: number): Checked<FrontMatter | undefined> {
  const read = parseYaml(yaml, file, firstLine);
  if (read.value === undefined) return { value: undefined, problems: read.problems };
  const problems = [...read.problems, ...schemaProblems(read.value, 'front-matter')];
  return { value: isDataMap(read.value.value) ? frontMatter(read.value, read.value.value) : undefined, problems };
}

function frontMatter(file: DataFile, map: DataMap): FrontMatter {
  return {
    title: proseAt(file, map, 'title'),
    subtitle: proseAt(file, map, 'subtitle'),
    summary: proseAt(file, map, 'summary'),
    language: accepted(textAt(map, 'language'), isLanguageTag),
    meta: meta(map),
  };
}

/** One line of prose: the line breaks of a block scalar are spaces. */
function proseAt(file: DataFile, map: DataMap, key: string): FrontMatterText | undefined {
  const text = textAt(map, key)
    ?.replace(/[ \t]*\n\s*/g, ' ')
    .trim();
  return text === undefined || text === '' ? undefined : { text, place: file.placeOfValue([key]) };
}

function meta(map: DataMap): DocumentMeta {
  const source = mapAt(map, 'source');
  return {
    authors: textsAt(map, 'authors'),
    translators: textsAt(map, 'translators'),
    date: accepted(textAt(map, 'date'), isDate),
    modified: accepted(textAt(map, 'modified'), isDate),
    tags: textsAt(map, 'tags'),
    place: localisedAt(map, 'place'),
    aliases: textsAt(map, 'aliases'),
    source: source === undefined ? undefined : sourceWork(source),
  };
}

function sourceWork(map: DataMap): SourceWork | undefined {
  const title = localisedAt(map, 'title');
  if (title === undefined) return undefined;
  const url = accepted(textAt(map, 'url'), isWebAddress);
  return {
    title,
    author: localisedAt(map, 'author'),
    date: accepted(textAt(map, 'date'), isPartialDate),
    publisher: localisedAt(map, 'publisher'),
    language: accepted(textAt(map, 'language'), isLanguageTag),
    url: url === undefined ? undefined : asUri(url),
  };
}

function accepted(text: string | undefined, accepts: (text: string) => boolean): string | undefined {
  return text !== undefined && accepts(text) ? text : undefined;
}
