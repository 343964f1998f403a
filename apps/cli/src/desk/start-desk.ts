// A collection's folder comes in; the desk goes out: pages of it on this machine that follow every saved file.

import { randomBytes } from 'node:crypto';
import { extname, join } from 'node:path';
import type { TextTables } from '@warraq/core';
import { rootOfCollection } from '@warraq/store';
import type { UiLanguage } from '../ui-language.ts';
import { deskAnswer } from './desk-answer.ts';
import { type DeskServer, startServer } from './desk-server.ts';
import { type DeskState, readDesk } from './desk-state.ts';
import { deskWords } from './desk-words.ts';
import { watchFolders } from './watch-folders.ts';

export interface DeskOptions {
  /** Of the collection. */
  readonly folder: string;
  /** Files are named as seen from here. */
  readonly cwd: string;
  /** The language that is translated into; undefined for all. */
  readonly language: string | undefined;
  readonly port: number;
  readonly uiLanguage: UiLanguage;
  readonly tables: TextTables;
  failed(cause: unknown): void;
}

export interface Desk {
  readonly address: string;
  readonly state: DeskState;
  close(): Promise<void>;
}

/** What translators write; anything else may change pictures too. */
const TRANSLATIONS = new Set(['.json', '.jsonl', '.csv']);

/** The token is new each time: an address that somebody else has seen opens nothing later. */
export async function startDesk(options: DeskOptions): Promise<Desk> {
  const token = randomBytes(16).toString('hex');
  const words = deskWords(options.tables);
  let state = await readDesk(options.folder, { before: undefined, onlyTranslations: false });
  let version = 1;
  const server = await startServer(
    options.port,
    token,
    (path) => deskAnswer(path, state, { options, words, root: `/${token}`, version }),
    options.failed,
  );
  server.tell(version);
  const follower = follow(
    options,
    () => state,
    async (next) => {
      state = next;
      version++;
      server.tell(version);
    },
  );
  return {
    address: server.address,
    get state() {
      return state;
    },
    close: () => closeAll(server, follower),
  };
}

async function closeAll(server: DeskServer, follower: { close(): void }): Promise<void> {
  follower.close();
  await server.close();
}

/** Reads again whenever something has changed; what changes meanwhile is read right after. */
function follow(
  { folder, failed }: DeskOptions,
  now: () => DeskState,
  become: (state: DeskState) => Promise<void>,
): { close(): void } {
  let waiting: ReadonlySet<string> = new Set();
  let isReading = false;
  const read = async () => {
    isReading = true;
    while (waiting.size > 0) {
      const onlyTranslations = [...waiting].every((path) => TRANSLATIONS.has(extname(path)));
      waiting = new Set();
      await become(await readDesk(folder, { before: now(), onlyTranslations }));
    }
  };
  return watchFolders(
    () => foldersOf(folder, now()),
    (paths) => {
      waiting = new Set([...waiting, ...paths]);
      if (isReading) return;
      read()
        .catch(failed)
        .finally(() => {
          isReading = false;
        });
    },
  );
}

/** Until the collection says its name, its translations may be anywhere among the project's. */
function foldersOf(folder: string, { collection }: DeskState): readonly string[] {
  const root = rootOfCollection(folder);
  return [folder, collection?.layout.translations ?? join(root ?? folder, 'translations')];
}
