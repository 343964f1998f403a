// Folders of collections come in; git is told, for this clone, to merge their string files and memories with this program.

import { execFileSync } from 'node:child_process';
import { appendFileSync, existsSync, mkdirSync, readFileSync, realpathSync } from 'node:fs';
import { dirname, isAbsolute, relative, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { layoutOf, readCollection } from '@warraq/store';
import { type ExitCode, FINE, WrongUse } from './exit-code.ts';
import type { Session } from './program.ts';

/** What is configured already stays; a second run changes nothing. */
export async function installMergeDriver(folders: readonly string[], { ui, io }: Session): Promise<ExitCode> {
  const git = (...args: readonly string[]) =>
    execFileSync('git', args, { cwd: io.cwd, encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] }).trim();
  const root = rootOf(git);
  const program = quoted(programFrom(root));
  git('config', 'merge.warraq.name', 'Warraq: string files key by key');
  git('config', 'merge.warraq.driver', driverOf(program));
  const path = resolve(io.cwd, git('rev-parse', '--git-path', 'info/attributes'));
  const lines = (await Promise.all(folders.map((folder) => attributesOf(folder, root)))).flat();
  const known = existsSync(path) ? readFileSync(path, 'utf8') : '';
  const missing = lines.filter((line) => !known.split('\n').includes(line));
  mkdirSync(dirname(path), { recursive: true });
  const start = known === '' || known.endsWith('\n') ? '' : '\n';
  if (missing.length > 0) appendFileSync(path, `${start}${missing.join('\n')}\n`);
  const driver = `node ${program} merge-driver`;
  io.out(`${ui.text('merge.installed', { driver })}\n${lines.map((line) => `  ${ui.name(line)}\n`).join('')}`);
  return FINE;
}

/**
 * A driver that cannot be run is a conflict to git, with our side alone in the file: where Node or the program is gone,
 * both sides are to stand there.
 */
function driverOf(program: string): string {
  const byLines = 'git merge-file -L ours -L base -L theirs %A %O %B';
  return `if command -v node >/dev/null && test -f ${program}; then node ${program} merge-driver %O %A %B %P; else ${byLines}; fi`;
}

function rootOf(git: (...args: readonly string[]) => string): string {
  try {
    return git('rev-parse', '--show-toplevel');
  } catch {
    throw new WrongUse('noRepository');
  }
}

/** Git runs a driver in the root of the working tree: a program inside it is named from there, so that a clone may move. */
function programFrom(root: string): string {
  const program = fileURLToPath(new URL('./main.js', import.meta.url));
  const inside = relative(realpathSync(root), program);
  return (inside.startsWith('..') || isAbsolute(inside) ? program : inside).replaceAll('\\', '/');
}

function quoted(path: string): string {
  return /^[\w./-]+$/.test(path) ? path : `'${path.replaceAll("'", `'\\''`)}'`;
}

async function attributesOf(folder: string, root: string): Promise<readonly string[]> {
  const { value } = await readCollection(folder);
  if (value === undefined) return [];
  const { translations } = layoutOf(folder, value.id);
  const inside = relative(realpathSync(root), realpathOf(translations)).replaceAll('\\', '/');
  if (inside.startsWith('..')) return [];
  return ['*/*.json', 'drafts/*/*.json', 'memory.jsonl'].map((name) => `${pattern(`${inside}/${name}`)} merge=warraq`);
}

function realpathOf(path: string): string {
  return existsSync(path) ? realpathSync(path) : path;
}

/** A name with a space stands in quotation marks (gitattributes(5)). */
function pattern(path: string): string {
  return /\s/.test(path) ? JSON.stringify(path) : path;
}
