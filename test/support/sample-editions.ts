// Nothing comes in; the folder with all editions of the sample collection goes out, built once a run, to be read only.

import { expect } from 'vitest';
import { warraq } from './cli.ts';
import { madeOnce } from './made-once.ts';

/** As `warraq build iraq-reader` makes them. */
export function sampleEditions(): Promise<string> {
  return madeOnce('iraq-reader', (folder) => {
    const built = warraq(['build', 'iraq-reader', '--out', folder]);
    expect(built.stderr + built.stdout).not.toMatch(/\berror\b/);
    expect(built.status).toBe(0);
  });
}
