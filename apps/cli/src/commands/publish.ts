// Finished sites and a folder come in; the folder holds them, or still what it held, and what changed in it goes out.

import { createHash } from 'node:crypto';
import { join } from 'node:path';
import { hasErrors, type Problem } from '@warraq/core';
import {
  type FileToPublish,
  type PublicationPlan,
  type PublishedList,
  planPublication,
  publishFiles,
  readPublishedList,
  siteList,
} from '@warraq/store';
import { collectionFolders } from '../collections.ts';
import { type ExitCode, FINE, WrongUse } from '../exit-code.ts';
import { type FinishedSite, finishedSites } from '../finished-sites.ts';
import { libraryOf } from '../library-of.ts';
import type { Session } from '../program.ts';
import { runSteps } from '../progress.ts';
import { type PublishedPlaces, publishedPlaces } from '../published-places.ts';
import { publishedTarget } from '../published-target.ts';
import { reported } from '../report.ts';
import { fileSeenFrom } from '../seen-from.ts';
import { sizeOf } from '../size.ts';

export async function publish(
  session: Session,
  names: readonly string[],
  options: Readonly<Record<string, unknown>>,
): Promise<ExitCode> {
  const { cwd } = session.io;
  const folders = collectionFolders(names, cwd);
  const { sites, problems } = await finishedSites(folders, cwd);
  if (hasErrors(problems)) return reported(problems, session);
  const sources = sites.flatMap(({ folder, editions, translations }) => [folder, editions, translations]);
  const to = publishedTarget(String(options.to), cwd, sources);
  const known = await readPublishedList(to);
  if (known.problems.length > 0)
    return reported(
      known.problems.map((one) => seenAt(one, cwd)),
      session,
    );
  const before = known.value;
  const places = placesOf(sites, before);
  const collections = { ...before?.collections, ...Object.fromEntries(places.folders) };
  const library = await libraryFiles(to, places, collections, sites);
  const files = [...sites.flatMap((site) => filesOf(site, places)), ...library.files];
  const work = { session, to, before, files, home: places.home, collections };
  return library.problems.length > 0
    ? reported(library.problems, session)
    : run(work, options.prune === true, options.dryRun === true);
}

function placesOf(sites: readonly FinishedSite[], before: PublishedList | undefined): PublishedPlaces {
  const addresses = new Map(sites.map(({ collection, list }) => [collection.id, list.home]));
  const places = publishedPlaces(addresses, before?.home);
  if (places === undefined) throw new WrongUse('publishNoCommonHome');
  // Whoever moves a site to another address publishes it into another folder.
  if (before !== undefined && before.home !== places.home)
    throw new WrongUse('publishOtherHome', { before: before.home, now: places.home });
  return places;
}

function filesOf({ collection: { id }, editions, site }: FinishedSite, { folders }: PublishedPlaces): FileToPublish[] {
  const folder = folders.get(id) ?? '';
  return site.files.map(({ name, sha256 }) => ({
    name: `${folder}${name}`,
    collection: id,
    sha256,
    from: join(editions, name),
  }));
}

/** What leads to all collections of the folder, those that are not published this time among them. */
async function libraryFiles(
  to: string,
  { home }: PublishedPlaces,
  collections: PublishedList['collections'],
  sites: readonly FinishedSite[],
): Promise<{ readonly files: readonly FileToPublish[]; readonly problems: readonly Problem[] }> {
  if (Object.values(collections).some((folder) => folder === '')) return { files: [], problems: [] };
  const found = await Promise.all(
    Object.entries(collections).map(async ([id, folder]) => {
      const own = sites.find(({ collection }) => collection.id === id)?.list;
      const list = own ?? (await siteList(join(to, folder)));
      return list === undefined ? [] : [{ list, folder }];
    }),
  );
  const { files, problems } = await libraryOf(home, found.flat());
  return {
    files: files.map(([name, text]) => {
      const from = Buffer.from(text);
      return { name, from, sha256: createHash('sha256').update(from).digest('hex') };
    }),
    problems,
  };
}

interface Work {
  readonly session: Session;
  readonly to: string;
  readonly before: PublishedList | undefined;
  readonly files: readonly FileToPublish[];
  readonly home: string;
  readonly collections: PublishedList['collections'];
}

async function run(work: Work, prune: boolean, isDry: boolean): Promise<ExitCode> {
  const { session, to, before, files, home, collections } = work;
  const { ui, io } = session;
  let plan: PublicationPlan | undefined;
  let removed: readonly string[] = [];
  const problems: Problem[] = [];
  const seen = ({ problems: found }: { readonly problems: readonly Problem[] }) =>
    problems.push(...found.map((one) => seenAt(one, io.cwd)));
  const folder = fileSeenFrom(io.cwd, to);
  const compare = async (note: (text: string) => void) => {
    const planned = await planPublication(to, files, before, (done, total) => note(`${done} / ${total}`));
    seen(planned);
    if (!hasErrors(problems)) plan = planned.value;
    return { line: ui.text('publish.compared', { count: files.length }), fine: !hasErrors(problems) };
  };
  const copy = async (note: (text: string) => void) => {
    if (plan === undefined) return { line: ui.text('publish.nothingWritten', { folder }), fine: false };
    const published = await publishFiles({
      ...{ folder: to, plan, before, home, collections, prune },
      note: (done, total) => note(`${done} / ${total}`),
    });
    seen(published);
    removed = published.value;
    const fine = !hasErrors(published.problems);
    return { line: ui.text(fine ? 'publish.done' : 'publish.nothingWritten', { folder, home }), fine };
  };
  await runSteps(
    [
      { title: ui.text('publish.comparing', { folder }), run: compare },
      ...(isDry ? [] : [{ title: ui.text('publish.copying', { folder }), run: copy }]),
    ],
    io,
  );
  if (problems.length > 0 || plan === undefined) return reported(problems, session);
  io.out(`${summary(plan, removed, { prune, isDry }, session).join('\n')}\n`);
  return FINE;
}

/** The file as one would type it. */
function seenAt(one: Problem, cwd: string): Problem {
  return { ...one, place: { ...one.place, file: fileSeenFrom(cwd, one.place.file) } };
}

/** Every name where nothing was written, numbers where it was. */
function summary(
  plan: PublicationPlan,
  removed: readonly string[],
  { prune, isDry }: { readonly prune: boolean; readonly isDry: boolean },
  { ui }: Session,
): readonly string[] {
  const { added, changed, same, old, bytes } = plan;
  const list = (key: string, files: readonly { readonly name: string }[]) =>
    isDry ? files.map(({ name }) => ui.text(`publish.${key}`, { file: name })) : [];
  const gone = isDry && prune ? old.length : removed.length;
  const left = old.length - gone;
  return [
    ...list('new', added),
    ...list('changed', changed),
    ...list(prune ? 'removed' : 'old', old),
    ui.text('publish.summary', {
      added: added.length,
      changed: changed.length,
      same: same.length,
      size: sizeOf(bytes, ui),
    }),
    ...(gone > 0 ? [ui.text('publish.removedCount', { count: gone })] : []),
    ...(left > 0 ? [ui.text(prune ? 'publish.keptCount' : 'publish.oldCount', { count: left })] : []),
    ...(isDry ? [ui.text('publish.dry')] : []),
  ];
}
