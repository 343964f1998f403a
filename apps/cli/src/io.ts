// What a verb may touch of the process: its folder, its environment, its two streams, and who sits before it.

import { createInterface } from 'node:readline/promises';

export interface Io {
  readonly cwd: string;
  readonly env: Readonly<Record<string, string | undefined>>;
  /** Whether somebody watches: progress moves and isolates are used only then. */
  readonly terminal: boolean;
  out(text: string): void;
  err(text: string): void;
  /** The answer to a question, a line; undefined where nobody is there to answer. */
  readonly ask?: ((question: string) => Promise<string>) | undefined;
}

/** The running process. Who reads only the first lines, as `head` does, must not end a verb in the middle of its work. */
export function processIo(): Io {
  process.stdout.on('error', ignoreClosedPipe);
  return {
    cwd: process.cwd(),
    env: process.env,
    terminal: process.stdout.isTTY === true,
    out: (text) => void process.stdout.write(text),
    err: (text) => void process.stderr.write(text),
    ask: process.stdin.isTTY === true ? ask : undefined,
  };
}

function ignoreClosedPipe(cause: NodeJS.ErrnoException): void {
  if (cause.code !== 'EPIPE') throw cause;
}

async function ask(question: string): Promise<string> {
  const lines = createInterface({ input: process.stdin, output: process.stdout });
  try {
    return await lines.question(question);
  } finally {
    lines.close();
  }
}
