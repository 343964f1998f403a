// An open collection comes in; the pictures of its figures go out, ready to be embedded, with their twins by language.

import { stat } from 'node:fs/promises';
import { basename } from 'node:path';
import {
  type Checked,
  type Collection,
  decodePercent,
  error,
  type FigurePicture,
  figurePictures,
  inLanguage,
  type Language,
  type Picture,
  type Problem,
} from '@warraq/core';
import { fileInside } from './inside.ts';
import type { OpenCollection } from './open-collection.ts';
import { pictureFacts } from './picture-size.ts';
import { rasterSvg } from './raster-svg.ts';
import { readBytes } from './read-text.ts';

/** The largest picture file that is read, in bytes, and the most pixels that it may have. */
const LARGEST_FILE = 32 * 1024 * 1024;
const MOST_PIXELS = 100_000_000;
const LONGEST_SVG = 8 * 1024 * 1024;

const EXTENSIONS = ['png', 'jpg', 'jpeg', 'svg'];

export interface Pictures {
  /** A figure's picture; its twin in the language (`map.ar.png` for `map.png`) when there is one. */
  get(document: string, source: string, language: Language): Picture | undefined;
  /** The collection's own cover. */
  cover(language: Language): Picture | undefined;
}

/** A figure's picture in one language (a tag), or for all of them. */
interface Wanted {
  readonly figure: FigurePicture;
  readonly language: string | undefined;
}

/**
 * Reads every picture that a figure shows, and draws those that are SVG. Reports `missing-picture`, `path-outside`,
 * `picture-kind` (neither PNG, JPEG nor SVG, or cut off), `picture-too-large`, and the problems of `rasterSvg`, at the
 * figure.
 */
export async function loadPictures({ layout, source }: OpenCollection): Promise<Checked<Pictures>> {
  const figures = uniqueFigures(source.documents.flatMap(figurePictures));
  const languages = [undefined, ...source.collection.languages.map(({ tag }) => tag)];
  const wanted = figures.flatMap((figure) => languages.map((language): Wanted => ({ figure, language })));
  const loaded = new Map<string, Picture>();
  const problems: Problem[] = [];
  // One after the other: a drawing takes tens of megabytes while it is drawn.
  for (const one of wanted) {
    const { value, problems: found } = await loadPicture(layout.folder, one);
    problems.push(...found);
    if (value !== undefined) loaded.set(keyOf(one.figure.source, one.language), value);
  }
  const get = (_document: string, name: string, { tag }: Language) =>
    loaded.get(keyOf(name, tag)) ?? loaded.get(keyOf(name, undefined));
  const covers = await loadCovers(layout.folder, source.collection);
  const cover = ({ tag }: Language) => covers.value.get(tag);
  return { value: { get, cover }, problems: [...problems, ...covers.problems] };
}

/** The covers that the collection names, by language; each file is read once. */
async function loadCovers(
  folder: string,
  { ebook, languages }: Collection,
): Promise<Checked<ReadonlyMap<string, Picture>>> {
  const found = new Map<string, Picture>();
  const read = new Map<string, Checked<Picture | undefined>>();
  const { cover } = ebook;
  if (cover === undefined) return { value: found, problems: [] };
  for (const { tag } of languages) {
    const source = inLanguage(cover.file, tag);
    const known =
      read.get(source) ?? (await loadPicture(folder, { figure: { source, place: cover.place }, language: undefined }));
    read.set(source, known);
    if (known.value !== undefined) found.set(tag, known.value);
  }
  return { value: found, problems: [...read.values()].flatMap(({ problems }) => problems) };
}

function uniqueFigures(figures: readonly FigurePicture[]): readonly FigurePicture[] {
  return [...new Map([...figures].reverse().map((figure) => [figure.source, figure])).values()].reverse();
}

function keyOf(source: string, language: string | undefined): string {
  return `${language ?? ''}\n${source}`;
}

async function loadPicture(folder: string, { figure, language }: Wanted): Promise<Checked<Picture | undefined>> {
  const path = await pathOf(folder, figure, language);
  if (path.value !== undefined) return readPicture(path.value, figure);
  // A twin is made only where a picture holds words.
  if (language !== undefined) return { value: undefined, problems: [] };
  const missing = [error('missing-picture', figure.place, { picture: figure.source })];
  return { value: undefined, problems: path.problems.length > 0 ? path.problems : missing };
}

async function pathOf(
  folder: string,
  figure: FigurePicture,
  language: string | undefined,
): Promise<Checked<string | undefined>> {
  let refused: Checked<undefined> | undefined;
  for (const name of candidates(figure.source, language)) {
    const inside = await fileInside(folder, name, figure.place);
    if (inside.value !== undefined && (await isFile(inside.value))) return inside;
    if (inside.problems.length > 0) refused ??= { value: undefined, problems: inside.problems };
  }
  return refused ?? { value: undefined, problems: [] };
}

/** The file names that may hold a figure's picture in a language, the likeliest first. */
function candidates(source: string, language: string | undefined): readonly string[] {
  const names = [...new Set([source, decodePercent(source)])];
  if (language === undefined) return names;
  return names.flatMap((name) => {
    const dot = name.lastIndexOf('.');
    if (dot <= 0) return [];
    const own = name.slice(dot + 1);
    const extensions = [own, ...EXTENSIONS.filter((extension) => extension !== own.toLowerCase())];
    return extensions.map((extension) => `${name.slice(0, dot)}.${language}.${extension}`);
  });
}

async function isFile(path: string): Promise<boolean> {
  return (await stat(path)).isFile();
}

async function readPicture(path: string, { source, place }: FigurePicture): Promise<Checked<Picture | undefined>> {
  const { value: bytes, problems } = await readBytes(path, source, LARGEST_FILE);
  if (bytes === undefined) return { value: undefined, problems: problems.map((problem) => ({ ...problem, place })) };
  const svg = svgText(bytes);
  // Of the twin that is read: `map.ar.svg`.
  const name = source.slice(0, source.lastIndexOf('/') + 1) + basename(path);
  if (svg !== undefined) return rasterSvg(svg, place, name);
  const facts = pictureFacts(bytes);
  if (facts === undefined) return { value: undefined, problems: [error('picture-kind', place, { picture: source })] };
  if (facts.width * facts.height > MOST_PIXELS) {
    const values = { picture: source, width: facts.width, height: facts.height };
    return { value: undefined, problems: [error('picture-too-large', place, values)] };
  }
  return { value: { ...facts, bytes }, problems: [] };
}

/** The text of an SVG file, whatever its name; undefined for others. */
function svgText(bytes: Uint8Array): string | undefined {
  if (bytes.length > LONGEST_SVG) return undefined;
  const start = new TextDecoder().decode(bytes.subarray(0, 4096));
  if (!start.trimStart().startsWith('<') || !/<(?:\w+:)?svg[\s>]/i.test(start)) return undefined;
  return new TextDecoder().decode(bytes);
}
