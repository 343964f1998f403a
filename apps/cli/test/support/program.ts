// Arguments come in; `warraq` runs as a function, and its exit code and output go out.

import type { Io } from '../../src/io.ts';
import { run } from '../../src/run.ts';

export interface Ran {
  readonly code: number;
  readonly out: string;
  readonly err: string;
}

export interface Circumstances {
  readonly cwd: string;
  readonly env?: Record<string, string>;
  readonly terminal?: boolean;
  readonly prompts?: Io['prompts'];
}

/** Runs in English, without colours, at a fixed date, unless told otherwise. */
export async function warraq(
  args: readonly string[],
  { cwd, env = {}, terminal = false, prompts }: Circumstances,
): Promise<Ran> {
  const said = { out: '', err: '' };
  const io: Io = {
    cwd,
    env: { LC_ALL: 'C', SOURCE_DATE_EPOCH: '1700000000', ...env },
    terminal,
    prompts,
    out: (text) => {
      said.out += text;
    },
    err: (text) => {
      said.err += text;
    },
  };
  const code = await run(args, io);
  return { code, ...said };
}
