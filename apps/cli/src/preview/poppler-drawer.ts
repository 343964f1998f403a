// A PDF comes in; poppler's pdftoppm draws its pages, a run a page.

import { execFile } from 'node:child_process';
import { type DrawnFile, type PageDrawer, previewFailed } from './page-drawer.ts';

type Env = Readonly<Record<string, string | undefined>>;

/** A page of 300 dpi is some megabytes. */
const LARGEST = 256 * 1024 * 1024;

export async function hasPoppler(env: Env): Promise<boolean> {
  // Old versions answer -v with an exit code of their own: what counts is that something answers.
  return !(await run(['-v'], env)).missing;
}

export function popplerDrawer(file: DrawnFile, env: Env): PageDrawer {
  return {
    async draw(page) {
      const { out, failed } = await run(
        ['-png', '-r', `${file.dpi}`, '-f', `${page}`, '-l', `${page}`, '-singlefile', file.path],
        env,
      );
      const cause = failed ?? (isPng(out) ? undefined : 'no PNG');
      if (cause === undefined) return { value: out, problems: [] };
      return { value: undefined, problems: [previewFailed(file, 'pdftoppm', cause)] };
    },
    close: async () => {},
  };
}

interface Ran {
  readonly out: Uint8Array;
  /** What it complained of. */
  readonly failed: string | undefined;
  /** Whether there is no such program. */
  readonly missing: boolean;
}

function run(args: readonly string[], env: Env): Promise<Ran> {
  return new Promise((resolve) => {
    const options = { env: { ...env }, encoding: 'buffer', maxBuffer: LARGEST, windowsHide: true } as const;
    execFile('pdftoppm', [...args], options, (cause, out, err) => {
      const said = err.toString('utf8').trim();
      const failed = cause === null ? undefined : said || cause.message;
      resolve({ out, failed, missing: cause?.code === 'ENOENT' || cause?.code === 'EACCES' });
    });
  });
}

const SIGNATURE = [0x89, 0x50, 0x4e, 0x47];

function isPng(bytes: Uint8Array): boolean {
  return SIGNATURE.every((byte, i) => bytes[i] === byte);
}
