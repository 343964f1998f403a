// The finished files of a collection come in; manifest.json goes out, the list of what there is to download.

import { createHash } from 'node:crypto';
import { join } from 'node:path';
import {
  type Checked,
  type Completeness,
  type EditionFile,
  hasErrors,
  type ListedFile,
  type Problem,
  SITE_FILE,
  type SiteChecks,
  type SiteList,
  startOf,
  warning,
} from '@warraq/core';
import { furtherFiles } from './further-files.ts';
import { pdfPages } from './pdf-pages.ts';
import { readBytes } from './read-text.ts';
import { writeWhole } from './write-whole.ts';

/** A file as the manifest lists it; see manifest.schema.json. */
export interface ManifestFile {
  readonly name: string;
  readonly format: string;
  /** Of a file that holds one document. */
  readonly document?: string;
  readonly languages: readonly string[];
  /** Of a bilingual edition whose languages do not stand one under the other. */
  readonly layout?: string;
  readonly bytes: number;
  readonly sha256: string;
  /** Of a PDF. */
  readonly pages?: number;
  /** Units by state, by language tag. */
  readonly completeness: Readonly<Record<string, Completeness>>;
  /** Of a site: what was held against the rules that no schema can say. */
  readonly checks?: SiteChecks;
}

export interface Manifest {
  readonly collection: string;
  /** In the order of their names. */
  readonly files: readonly ManifestFile[];
}

/** A file that must be there, with what its bytes do not tell. */
export interface ExpectedFile extends EditionFile {
  /** In the order of the file's languages. */
  readonly completeness: readonly Completeness[];
}

const LARGEST_EDITION = 1024 * 1024 * 1024;

export const MANIFEST_FILE = 'manifest.json';

/**
 * Describes the files that stand in the folder `editions`. Everything is read from the finished files themselves, so that
 * editions restored from a cache give the same manifest as editions just made. Reports `edition-missing`, and
 * `site-outdated` (a warning) for a book that is not the one whose size and hash the site's catalogue states.
 */
export async function describeEditions(
  editions: string,
  collection: string,
  expected: readonly ExpectedFile[],
): Promise<Checked<Manifest>> {
  const problems: Problem[] = [];
  const files: ManifestFile[] = [];
  let offered: readonly ListedFile[] = [];
  // One after the other: an edition may be large, and only its facts are kept.
  for (const file of (await withPages(editions, expected)).sort((a, b) => (a.name < b.name ? -1 : 1))) {
    const read = await readBytes(join(editions, file.name), file.name, LARGEST_EDITION);
    problems.push(...read.problems.map((problem) => asEditionProblem(problem)));
    if (read.value === undefined) continue;
    const site = file.format === 'site' ? siteOf(read.value) : undefined;
    offered = site?.books ?? offered;
    files.push(describe(file, read.value, site));
  }
  problems.push(...outdated(offered, files));
  return { value: { collection, files }, problems };
}

/** Further pages of feeds stand in the list too; the files of a site, whose hashes site.json holds, do not. */
async function withPages(editions: string, expected: readonly ExpectedFile[]): Promise<ExpectedFile[]> {
  const found = expected.map(async (file) => {
    const pages = file.format === 'feed' ? await furtherFiles(editions, file) : [];
    return [file, ...pages.map((name) => ({ ...file, name }))];
  });
  return (await Promise.all(found)).flat();
}

/** Describes the files and writes manifest.json beside them, unless one is missing. */
export async function writeManifest(
  editions: string,
  collection: string,
  expected: readonly ExpectedFile[],
): Promise<Checked<Manifest>> {
  const described = await describeEditions(editions, collection, expected);
  if (!hasErrors(described.problems)) {
    await writeWhole(join(editions, MANIFEST_FILE), `${JSON.stringify(described.value, null, 2)}\n`);
  }
  return described;
}

function asEditionProblem(problem: Problem): Problem {
  return problem.code === 'file-missing' ? { ...problem, code: 'edition-missing' } : problem;
}

/** Undefined for a list that cannot be read, which nobody wrote with this version. */
function siteOf(bytes: Uint8Array): SiteList | undefined {
  try {
    return JSON.parse(Buffer.from(bytes).toString('utf8')) as SiteList;
  } catch {
    return undefined;
  }
}

function outdated(offered: readonly ListedFile[], files: readonly ManifestFile[]): readonly Problem[] {
  const hashes = new Map(files.map(({ name, sha256 }) => [name, sha256]));
  return offered
    .filter(({ name, sha256 }) => hashes.get(name) !== sha256)
    .map(({ name }) => warning('site-outdated', startOf(SITE_FILE), { name }));
}

function describe(file: ExpectedFile, bytes: Uint8Array, site: SiteList | undefined): ManifestFile {
  const pages = file.name.endsWith('.pdf') ? pdfPages(bytes) : undefined;
  return {
    name: file.name,
    format: file.format,
    ...(file.document === undefined ? {} : { document: file.document }),
    languages: file.languages.map(({ tag }) => tag),
    ...(file.layout === 'interlinear' ? {} : { layout: file.layout }),
    bytes: bytes.length,
    sha256: createHash('sha256').update(bytes).digest('hex'),
    ...(pages === undefined ? {} : { pages }),
    completeness: Object.fromEntries(file.languages.flatMap(({ tag }, i) => pair(tag, file.completeness[i]))),
    ...(site?.checks === undefined ? {} : { checks: site.checks }),
  };
}

function pair<T>(key: string, value: T | undefined): readonly (readonly [string, T])[] {
  return value === undefined ? [] : [[key, value]];
}
