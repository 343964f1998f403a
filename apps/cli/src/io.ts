// What a verb may touch of the process: its folder, its environment, its two streams, and who answers.

import { type Prompts, TERMINAL_PROMPTS } from './prompts.ts';

export interface Io {
  readonly cwd: string;
  readonly env: Readonly<Record<string, string | undefined>>;
  /** Whether somebody watches: progress moves and isolates are used only then. */
  readonly terminal: boolean;
  /** Undefined where nobody sits who could answer. */
  readonly prompts: Prompts | undefined;
  out(text: string): void;
  err(text: string): void;
  /** Resolves when the process is asked to end (Ctrl-C); a verb that goes on until then waits for it. */
  untilStopped?(): Promise<void>;
}

export interface ProcessIo extends Io {
  /** Resolves when what was said has been taken, by the terminal or by the program at the other end of a pipe. */
  written(): Promise<void>;
  /** Why what was said could not be taken: the disk is full that it goes to. */
  readonly lost: Error | undefined;
}

/** The running process. Who reads only the first lines, as `head` does, must not end a verb in the middle of its work. */
export function processIo(): ProcessIo {
  const used = new Set<NodeJS.WriteStream>();
  let lost: NodeJS.ErrnoException | undefined;
  const use = (stream: NodeJS.WriteStream) => {
    if (!used.has(stream))
      stream.on('error', (cause: NodeJS.ErrnoException) => {
        if (cause.code !== 'EPIPE') lost ??= cause;
      });
    used.add(stream);
    return stream;
  };
  use(process.stdout);
  return {
    cwd: here(),
    env: process.env,
    terminal: process.stdout.isTTY === true,
    prompts: process.stdout.isTTY === true && process.stdin.isTTY === true ? TERMINAL_PROMPTS : undefined,
    out: (text) => void process.stdout.write(text),
    err: (text) => void use(process.stderr).write(text),
    untilStopped: () =>
      new Promise((resolve) => {
        for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => resolve());
      }),
    written: async () => void (await Promise.all([...used].map(drained))),
    get lost() {
      return lost;
    },
  };
}

/** Resolves when everything has left the process that was given to the stream. */
function drained(stream: NodeJS.WriteStream): Promise<void> {
  return new Promise((resolve) => {
    if (stream.destroyed) resolve();
    else stream.write('', () => resolve());
  });
}

/** A folder that somebody has removed has a name still: nothing is found there, and that is said as of any other. */
function here(): string {
  try {
    return process.cwd();
  } catch {
    return process.env.PWD ?? '/';
  }
}
