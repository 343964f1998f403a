// Collections with a site come in; they are shown at an address of this machine until somebody stops it.

import { collectionFolders } from '../collections.ts';
import { type ExitCode, FINE, WrongUse } from '../exit-code.ts';
import { type SiteInFolder, sitesIn } from '../finished-sites.ts';
import { libraryOf } from '../library-of.ts';
import { portWanted } from '../port-wanted.ts';
import type { Session } from '../program.ts';
import { reported } from '../report.ts';
import type { ServedFolder } from '../serve/local-site.ts';
import { type SiteServer, siteServer } from '../serve/site-server.ts';

/** Without `--port` the first of these that is free, else any. */
const USUAL_PORTS = [8010, 8011, 8012, 0];

export async function serve(
  session: Session,
  names: readonly string[],
  options: Readonly<Record<string, unknown>>,
): Promise<ExitCode> {
  const { ui, io } = session;
  const ports = options.port === undefined ? USUAL_PORTS : [portWanted(options.port, 0)];
  const folders = collectionFolders(names, io.cwd);
  const isAll = options.all === true;
  if (folders.length > 1 && !isAll) throw new WrongUse('serveOneCollection');
  const { sites, problems } = await sitesIn(folders, io.cwd);
  if (sites.length < folders.length) return reported(problems, session);
  const served = sites.map((site) => servedFolder(site, isAll));
  const made = async (address: string) => (isAll ? libraryTexts(address, sites) : new Map<string, string>());
  const server = await started(served, made, ports);
  io.out(`${ui.text('serve.address', { address: server.address })}\n`);
  for (const { home, at } of served)
    io.out(`${ui.text('serve.replaced', { home, address: `${server.address}${at}` })}\n`);
  io.out(`${ui.text('serve.howToStop')}\n`);
  await io.untilStopped?.();
  await server.stop();
  io.out(`${ui.text('serve.stopped')}\n`);
  return FINE;
}

function servedFolder({ collection, editions, list }: SiteInFolder, isAll: boolean): ServedFolder {
  return { at: isAll ? `${collection.id}/` : '', folder: editions, home: list.home };
}

/** The pages that lead to all collections, as `publish` would make them for this address. */
async function libraryTexts(address: string, sites: readonly SiteInFolder[]): Promise<ReadonlyMap<string, string>> {
  const all = sites.map(({ collection, list }) => ({ list, folder: `${collection.id}/` }));
  return new Map((await libraryOf(address, all)).files);
}

async function started(
  served: readonly ServedFolder[],
  made: (address: string) => Promise<ReadonlyMap<string, string>>,
  ports: readonly number[],
): Promise<SiteServer> {
  for (const [i, port] of ports.entries()) {
    try {
      return await siteServer(served, made, port);
    } catch (cause) {
      if ((cause as NodeJS.ErrnoException).code !== 'EADDRINUSE') throw cause;
      if (i === ports.length - 1) throw new WrongUse('portTaken', { value: String(port) });
    }
  }
  throw new Error('there is no port to try');
}
