// A folder to publish into and the folders of collections come in; whether it may be published into goes out.

import { realpathSync } from 'node:fs';
import { basename, dirname, join, relative, resolve, sep } from 'node:path';
import { WrongUse } from './exit-code.ts';

/** Throws a WrongUse for a folder that lies in one of the others or around it: what is published is nobody's source. */
export function publishedTarget(to: string, cwd: string, others: readonly string[]): string {
  const target = real(resolve(cwd, to));
  const near = others.map(real).find((other) => isIn(target, other) || isIn(other, target));
  if (near !== undefined) throw new WrongUse('publishInside', { name: to, folder: relative(cwd, near) || '.' });
  return target;
}

function isIn(inner: string, outer: string): boolean {
  return inner === outer || inner.startsWith(outer.endsWith(sep) ? outer : outer + sep);
}

/** Symbolic links resolved, also of a folder that does not exist yet. */
function real(path: string): string {
  try {
    return realpathSync(path);
  } catch {
    const parent = dirname(path);
    return parent === path ? path : join(real(parent), basename(path));
  }
}
