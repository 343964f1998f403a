// A collection's folder comes in; the desk goes out: pages of it on this machine that follow every saved file.

import { randomBytes } from 'node:crypto';
import { extname, join } from 'node:path';
import type { TextTables } from '@warraq/core';
import { ParsedTexts, rootOfCollection } from '@warraq/store';
import type { UiLanguage } from '../ui-language.ts';
import { deskAnswer } from './desk-answer.ts';
import { type DeskServer, startServer } from './desk-server.ts';
import { type DeskState, type Reading, readDesk } from './desk-state.ts';
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
  const parsed = new ParsedTexts();
  const read = (before: DeskState | undefined, kept: Kept) => readDesk(options.folder, { before, parsed, ...kept });
  let state = await read(undefined, { keepsPictures: false, keepsMemories: 'nothing' });
  let version = 1;
  let preparing: NodeJS.Timeout | undefined;
  // A page is sent without what takes long to know; once nobody asks for anything any more, it follows.
  const prepareLater = () => {
    clearTimeout(preparing);
    preparing = setTimeout(() => {
      if (state.collection?.memories.prepare()) server.tell(++version);
    }, MEMORY_WAITS);
  };
  const server = await startServer(
    options.port,
    token,
    (path) => {
      prepareLater();
      return deskAnswer(path, state, { options, words, root: `/${token}`, version });
    },
    options.failed,
  );
  server.tell(version);
  const follower = follow(
    options,
    () => state,
    async (kept) => {
      state = await read(state, kept);
      version++;
      server.tell(version);
    },
  );
  return {
    address: server.address,
    get state() {
      return state;
    },
    close: () => {
      clearTimeout(preparing);
      return closeAll(server, follower);
    },
  };
}

async function closeAll(server: DeskServer, follower: { close(): void }): Promise<void> {
  follower.close();
  await server.close();
}

/** Of what the settled part of the memory is made: the accepted, other people's, drafts. */
const SETTLED = /memory\.jsonl$|[\\/](?:tm|drafts)(?:[\\/]|$)/;

type Kept = Pick<Reading, 'keepsPictures' | 'keepsMemories'>;

/** So long after the last change the memory is put in order again, in milliseconds: nobody is waiting for the text then. */
const MEMORY_WAITS = 1500;

/** Reads again whenever something has changed, what changes meanwhile right after, and the memory once there is time. */
function follow(
  { folder, failed }: DeskOptions,
  now: () => DeskState,
  read: (kept: Kept) => Promise<void>,
): { close(): void } {
  let waiting: ReadonlySet<string> = new Set();
  let isReading = false;
  let isSettled = true;
  let idle: NodeJS.Timeout | undefined;
  const readAll = async () => {
    clearTimeout(idle);
    while (waiting.size > 0) {
      const keepsPictures = [...waiting].every((path) => TRANSLATIONS.has(extname(path)));
      isSettled &&= ![...waiting].some((path) => SETTLED.test(path));
      waiting = new Set();
      await read({ keepsPictures, keepsMemories: 'all' });
    }
    idle = setTimeout(() => guarded(remember), MEMORY_WAITS);
  };
  const remember = () => {
    const keepsMemories = isSettled ? 'settled' : 'nothing';
    isSettled = true;
    return read({ keepsPictures: true, keepsMemories });
  };
  const guarded = (work: () => Promise<void>) => {
    isReading = true;
    work()
      .catch(failed)
      .finally(() => {
        isReading = false;
        if (waiting.size > 0) guarded(readAll);
      });
  };
  const watching = watchFolders(
    () => foldersOf(folder, now()),
    (paths) => {
      waiting = new Set([...waiting, ...paths]);
      if (!isReading) guarded(readAll);
    },
    failed,
  );
  return {
    close() {
      clearTimeout(idle);
      watching.close();
    },
  };
}

/** Until the collection says its name, its translations may be anywhere among the project's. */
function foldersOf(folder: string, { collection }: DeskState): readonly string[] {
  const root = rootOfCollection(folder);
  return [folder, collection?.layout.translations ?? join(root ?? folder, 'translations')];
}
