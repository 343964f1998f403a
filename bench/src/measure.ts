// A command comes in; the time, processor time and memory that its process took go out.

import { spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';

export interface Command {
  /** A JavaScript file for Node, or a program. */
  readonly program: string;
  readonly args: readonly string[];
}

export interface Usage {
  /** In seconds, from starting the process to its end. */
  readonly wall: number;
  /** User and system, in seconds. */
  readonly cpu: number;
  /** The most the process, or the largest of its processes, held at once, in bytes. */
  readonly memory: number;
}

const PRELOAD = new URL('usage.js', import.meta.url).href;
const TIME = '/usr/bin/time';

/** Runs a command; its own report goes through `notes`, a file that is overwritten. */
export async function measure({ program, args }: Command, notes: string): Promise<Usage> {
  const isScript = program.endsWith('.js');
  const [command, ...all] = isScript
    ? [process.execPath, '--import', PRELOAD, program, ...args]
    : [TIME, '--quiet', '-o', notes, '-f', '{"cpu": [%U, %S], "memory": %M}', program, ...args];
  const env = { ...process.env, WARRAQ_BENCH_USAGE: notes };
  const start = process.hrtime.bigint();
  await run(command!, all, env);
  const wall = Number(process.hrtime.bigint() - start) / 1e9;
  const usage = JSON.parse(readFileSync(notes, 'utf8')) as { cpu: number | [number, number]; memory: number };
  if (typeof usage.cpu === 'number') return { wall, cpu: usage.cpu, memory: usage.memory };
  return { wall, cpu: usage.cpu[0] + usage.cpu[1], memory: usage.memory * 1024 };
}

/** Waits for a process; what it printed is the message of the error where it fails. */
function run(command: string, args: readonly string[], env: NodeJS.ProcessEnv): Promise<void> {
  return new Promise((resolve, reject) => {
    const child = spawn(command, args, { env, stdio: ['ignore', 'pipe', 'pipe'] });
    let printed = '';
    const keep = (text: Buffer): void => {
      printed = (printed + text.toString()).slice(-4000);
    };
    child.stdout.on('data', keep);
    child.stderr.on('data', keep);
    child.on('error', reject);
    child.on('close', (code) => {
      if (code === 0) resolve();
      else reject(new Error(`${command} ${args.join(' ')}\nended with ${code}:\n${printed}`));
    });
  });
}
