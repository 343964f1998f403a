// Folders of collections come in; their finished sites, with what stands against showing or publishing them, go out.

import { type Collection, error, type Problem, SITE_FILE, type SiteList, startOf } from '@warraq/core';
import { layoutOf, readCollection, type SiteToPublish, siteList, siteToPublish } from '@warraq/store';
import { fileSeenFrom, seenFrom } from './seen-from.ts';

/** A collection whose site stands in the folder of its editions. */
export interface SiteInFolder {
  readonly collection: Collection;
  /** The folders of the collection, its editions and its translations. */
  readonly folder: string;
  readonly editions: string;
  readonly translations: string;
  readonly list: SiteList;
}

export interface FinishedSite extends SiteInFolder {
  readonly site: SiteToPublish;
}

/** The sites that can be used, and why the others cannot; files as seen from the folder in which the program runs. */
export interface Sites<T extends SiteInFolder> {
  readonly sites: readonly T[];
  readonly problems: readonly Problem[];
}

/** Sites as they stand, whether or not they are up to date. */
export async function sitesIn(folders: readonly string[], cwd: string): Promise<Sites<SiteInFolder>> {
  const sites: SiteInFolder[] = [];
  const problems: Problem[] = [];
  for (const folder of folders) {
    const { value: collection, problems: found } = await readCollection(folder);
    const wrong = found.filter(({ severity }) => severity === 'error');
    problems.push(...seenFrom(cwd, { folder, root: undefined }, wrong));
    if (collection === undefined || wrong.length > 0) continue;
    const { editions, translations } = layoutOf(folder, collection.id);
    const list = await siteList(editions);
    const refused = (code: Problem, at: string) => problems.push(...seenAt(at, [code], cwd));
    if (collection.site !== true) refused(error('publish-no-site', startOf('collection.yaml')), folder);
    else if (list === undefined) refused(error('publish-not-built', startOf(SITE_FILE)), editions);
    else sites.push({ collection, folder, editions, translations, list });
  }
  return { sites, problems };
}

/** Sites that agree with the lists of the finished files and with what collection.yaml asks for. */
export async function finishedSites(folders: readonly string[], cwd: string): Promise<Sites<FinishedSite>> {
  const standing = await sitesIn(folders, cwd);
  const sites: FinishedSite[] = [];
  const problems = [...standing.problems];
  for (const one of standing.sites) {
    const { value: site, problems: found } = await siteToPublish(one.editions, one.collection, one.list);
    problems.push(...seenAt(one.editions, found, cwd));
    if (site !== undefined) sites.push({ ...one, site });
  }
  return { sites, problems };
}

function seenAt(folder: string, problems: readonly Problem[], cwd: string): readonly Problem[] {
  return problems.map((one) => ({ ...one, place: { ...one.place, file: fileSeenFrom(cwd, folder, one.place.file) } }));
}
