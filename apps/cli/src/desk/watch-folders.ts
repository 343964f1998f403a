// Folders come in; whoever asks is told, shortly after, which files in them have changed.

import { existsSync, type FSWatcher, readdirSync, statSync, watch } from 'node:fs';
import { dirname, join, resolve } from 'node:path';

/** Editors write a file in several strokes; in milliseconds. */
const QUIET = 40;
/** Somebody who writes without end is shown what there is, in milliseconds. */
const LONGEST_WAIT = 300;
/** So often it is looked whether the folders are still the same, in milliseconds. */
const LOOK = 500;

/** Names that nobody writes by hand: hidden files, copies that editors keep, files that are still being written. */
const IGNORED = /^\.|~$|\.(?:swp|swx|tmp|bak)$/;
const FOREIGN = new Set(['node_modules', 'editions']);

export interface Watching {
  close(): void;
}

interface Watched {
  readonly watcher: FSWatcher;
  readonly identity: string | undefined;
}

/**
 * Watches folders with all that is in them, also what does not exist yet. Each folder is watched by itself: a watcher of
 * files loses those that editors replace, and Node's recursive one is such a watcher on Linux. A watcher stays with its
 * folder, not with the name: one that `git checkout` has made anew, or that went with a folder above it, tells of nothing
 * any more. So it is looked now and then whether the names still lead to the same folders.
 * @param failed is told, once, of a system that watches no more folders
 */
export function watchFolders(
  roots: () => readonly string[],
  changed: (paths: ReadonlySet<string>) => void,
  failed: (cause: unknown) => void,
): Watching {
  const watchers = new Map<string, Watched>();
  let hasFailed = false;
  let paths = new Set<string>();
  let timer: NodeJS.Timeout | undefined;
  let since = 0;

  const tell = () => {
    timer = undefined;
    const told = paths;
    paths = new Set();
    follow();
    changed(told);
  };
  const note = (path: string) => {
    const now = performance.now();
    if (paths.size === 0) since = now;
    paths.add(path);
    if (timer !== undefined && now - since > LONGEST_WAIT) return;
    clearTimeout(timer);
    timer = setTimeout(tell, QUIET);
  };
  /** New folders are watched, those that are gone no more. */
  const follow = () => {
    const wanted = new Set(roots().flatMap(watchedFolders));
    for (const [folder, { watcher, identity }] of watchers) {
      if (wanted.has(folder) && identityOf(folder) === identity) continue;
      watcher.close();
      watchers.delete(folder);
    }
    for (const folder of wanted) if (!watchers.has(folder)) open(folder);
  };
  const open = (folder: string) => {
    try {
      const identity = identityOf(folder);
      const watcher = watch(folder, (_, name) => {
        if (name === null || !IGNORED.test(name)) note(join(folder, name ?? ''));
      });
      // A folder that is removed may say so as an error.
      watcher.on('error', () => watcher.close());
      watchers.set(folder, { watcher, identity });
    } catch (cause) {
      // Gone between the look and the watch: its parent tells.
      if (hasFailed || !existsSync(folder)) return;
      hasFailed = true;
      failed(cause);
    }
  };
  const look = () => {
    for (const [folder, { identity }] of watchers) if (identityOf(folder) !== identity) note(folder);
  };
  follow();
  const looking = setInterval(look, LOOK);
  return {
    close() {
      clearTimeout(timer);
      clearInterval(looking);
      for (const { watcher } of watchers.values()) watcher.close();
      watchers.clear();
    },
  };
}

/** What a folder keeps when it is moved, and another of its name has not; numbers alone are given again at once. */
function identityOf(folder: string): string | undefined {
  try {
    const { ino, birthtimeMs } = statSync(folder);
    return `${ino} ${birthtimeMs}`;
  } catch {
    return undefined;
  }
}

/** A folder with those in it; of one that is not there, the nearest around it that is, alone. */
function watchedFolders(root: string): readonly string[] {
  if (existsSync(root)) return foldersIn(resolve(root));
  return dirname(root) === root ? [] : nearest(dirname(root));
}

function nearest(folder: string): readonly string[] {
  return existsSync(folder) || dirname(folder) === folder ? [folder] : nearest(dirname(folder));
}

function foldersIn(folder: string): readonly string[] {
  try {
    const inside = readdirSync(folder, { withFileTypes: true }).filter(
      (entry) => entry.isDirectory() && !IGNORED.test(entry.name) && !FOREIGN.has(entry.name),
    );
    return [folder, ...inside.flatMap(({ name }) => foldersIn(join(folder, name)))];
  } catch {
    return [];
  }
}
