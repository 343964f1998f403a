// A collection comes in; the translators' desk is open in the browser until it is interrupted.

import { once } from 'node:events';
import { collectionFolders } from '../collections.ts';
import { startDesk } from '../desk/start-desk.ts';
import { type ExitCode, FINE, PROBLEMS, WrongUse } from '../exit-code.ts';
import { portWanted } from '../port-wanted.ts';
import type { Session } from '../program.ts';
import { reported } from '../report.ts';
import { seenFrom } from '../seen-from.ts';
import { systemFailure } from '../system-failure.ts';
import { uiTables } from '../ui-tables.ts';

/** @param words names or folders of collections: one, or none where there is only one */
export async function previewWatch(
  session: Session,
  words: readonly string[],
  options: Readonly<Record<string, unknown>>,
): Promise<ExitCode> {
  const { ui, io } = session;
  const port = options.port === undefined ? 0 : portWanted(options.port, 1);
  const [folder, ...others] = collectionFolders(words, io.cwd);
  if (folder === undefined || others.length > 0) throw new WrongUse('watchOneCollection');
  const language = typeof options.lang === 'string' ? options.lang : undefined;
  const failed = (cause: unknown) =>
    io.err(systemFailure(cause, session) ?? `${cause instanceof Error ? (cause.stack ?? cause.message) : cause}\n`);
  const tables = await uiTables();
  const deskOptions = { folder, cwd: io.cwd, language, port, uiLanguage: ui.language, tables, failed };
  const desk = await startDesk(deskOptions).catch((cause: unknown) => {
    if ((cause as NodeJS.ErrnoException).code !== 'EADDRINUSE') throw cause;
    throw new WrongUse('portTaken', { value: String(port) });
  });
  try {
    knownLanguage(
      language,
      desk.state.collection?.compiled.collection.languages.map(({ tag }) => tag),
    );
    const { problems, layout, collection } = desk.state;
    // The page shows the others; what keeps it from showing anything is said here too.
    if (collection === undefined && reported(seenFrom(io.cwd, layout, problems), session) === PROBLEMS)
      io.err(`${ui.text('desk.unreadable')}\n`);
    io.out(`${ui.text('desk.started')}\n${desk.address}\n${ui.text('desk.howToEnd')}\n`);
    await Promise.race([once(process, 'SIGINT'), once(process, 'SIGTERM')]);
  } finally {
    await desk.close();
  }
  return FINE;
}

function knownLanguage(language: string | undefined, known: readonly string[] | undefined): void {
  if (language === undefined || known === undefined || known.includes(language)) return;
  throw new WrongUse('unknownLanguage', { name: language, known });
}
