// Steps of work come in; a moving list on a terminal, or a plain line for each finished step, goes out.

import type { Io } from './io.ts';

export interface Step {
  readonly title: string;
  /** Does the work; gives the line that stays when it is done. `note` shows how far it has come. */
  run(note: (text: string) => void): Promise<string>;
}

/**
 * Runs the steps one after the other. Plain lines name no time and no machine path: Turborepo replays them from its
 * cache.
 */
export async function runSteps(steps: readonly Step[], io: Io): Promise<void> {
  if (!io.terminal) {
    for (const step of steps) io.out(`${await step.run(() => {})}\n`);
    return;
  }
  const { Listr } = await import('listr2');
  await new Listr(
    steps.map((step) => ({
      title: step.title,
      task: async (_, task) => {
        task.title = await step.run((text) => {
          task.output = text;
        });
      },
    })),
    { rendererOptions: { collapseErrors: false } },
  ).run();
}
