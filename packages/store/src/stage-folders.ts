// A folder and the name of some work come in; where that work may collect its files, and who else does, goes out.

import { join } from 'node:path';
import { namesIn } from './names-in.ts';

/** The hidden folder of this process. Its number tells it from the same work done by somebody else at the same time. */
export function stageFolder(folder: string, name: string): string {
  return join(folder, `.${name}.${process.pid}.new`);
}

export interface Stages {
  /** Of processes that have ended without tidying up, or that an earlier step of this one has left. */
  readonly abandoned: readonly string[];
  /** Of others that run. */
  readonly busy: readonly string[];
}

/** The names of all such folders that stand there. */
export function stagesIn(folder: string, name: string): Stages {
  const found = namesIn(folder).flatMap((one) => {
    if (!one.startsWith(`.${name}.`) || !one.endsWith('.new')) return [];
    const owner = Number(one.slice(name.length + 2, -'.new'.length));
    return Number.isInteger(owner) ? [{ one, isBusy: owner !== process.pid && isRunning(owner) }] : [];
  });
  const names = (isBusy: boolean) => found.filter((stage) => stage.isBusy === isBusy).map(({ one }) => one);
  return { abandoned: names(false), busy: names(true) };
}

function isRunning(id: number): boolean {
  try {
    return process.kill(id, 0);
  } catch (cause) {
    // Somebody else's process may not be asked, but it runs.
    return cause instanceof Error && 'code' in cause && cause.code === 'EPERM';
  }
}
