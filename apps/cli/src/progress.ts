// Steps of work come in; a moving list on a terminal, or a plain line for each finished step, goes out.

import type { Io } from './io.ts';

export interface Finished {
  /** The line that stays. */
  readonly line: string;
  /** Whether the step did what it was there for. */
  readonly fine: boolean;
}

export interface Step {
  readonly title: string;
  /** Does the work; `note` shows how far it has come. */
  run(note: (text: string) => void): Promise<Finished>;
}

/**
 * Runs the steps one after the other, also after one that failed. Plain lines name no time and no machine path:
 * Turborepo replays them from its cache.
 */
export async function runSteps(steps: readonly Step[], io: Io): Promise<void> {
  if (io.terminal) return runOnTerminal(steps);
  for (const step of steps) io.out(`${(await step.run(() => {})).line}\n`);
}

async function runOnTerminal(steps: readonly Step[]): Promise<void> {
  const { Listr } = await import('listr2');
  // listr2 goes on after a step that throws; what is thrown by mistake must still come out.
  const mistakes: unknown[] = [];
  const tasks = steps.map(({ title, run }) => ({
    title,
    task: async (_: unknown, task: { title: string; output: string }) => {
      const finished = await run((text) => {
        task.output = text;
      }).catch((mistake: unknown) => {
        mistakes.push(mistake);
        throw mistake;
      });
      task.title = finished.line;
      if (!finished.fine) throw new Error(finished.line);
    },
  }));
  await new Listr(tasks as never, { exitOnError: false, rendererOptions: { showErrorMessage: false } }).run();
  if (mistakes.length > 0) throw mistakes[0];
}
