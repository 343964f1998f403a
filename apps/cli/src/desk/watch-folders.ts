// Folders come in; whoever asks is told, shortly after, which files in them have changed.

import { existsSync, type FSWatcher, readdirSync, watch } from 'node:fs';
import { dirname, join, resolve } from 'node:path';

/** Editors write a file in several strokes; in milliseconds. */
const QUIET = 40;
/** Somebody who writes without end is shown what there is, in milliseconds. */
const LONGEST_WAIT = 300;

/** Names that nobody writes by hand: hidden files, copies that editors keep, files that are still being written. */
const IGNORED = /^\.|~$|\.(?:swp|swx|tmp|bak)$/;
const FOREIGN = new Set(['node_modules', 'editions']);

export interface Watching {
  close(): void;
}

/**
 * Watches folders with all that is in them, also what does not exist yet. Each folder is watched by itself: a watcher of
 * files loses those that editors replace, and Node's recursive one is such a watcher on Linux.
 */
export function watchFolders(roots: () => readonly string[], changed: (paths: ReadonlySet<string>) => void): Watching {
  const watchers = new Map<string, FSWatcher>();
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
    for (const [folder, watcher] of watchers) {
      if (wanted.has(folder)) continue;
      watcher.close();
      watchers.delete(folder);
    }
    for (const folder of wanted) if (!watchers.has(folder)) open(folder);
  };
  const open = (folder: string) => {
    try {
      const watcher = watch(folder, (_, name) => {
        if (name === null || !IGNORED.test(name)) note(join(folder, name ?? ''));
      });
      // A folder that is removed may say so as an error.
      watcher.on('error', () => watcher.close());
      watchers.set(folder, watcher);
    } catch {
      // Gone between the look and the watch: its parent tells.
    }
  };
  follow();
  return {
    close() {
      clearTimeout(timer);
      for (const watcher of watchers.values()) watcher.close();
      watchers.clear();
    },
  };
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
