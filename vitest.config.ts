import { availableParallelism } from 'node:os';
import { defineConfig } from 'vitest/config';
import LongestFirst from './test/support/longest-first.ts';

export default defineConfig({
  // Tests run from the packages' sources: no build stands between an edit and its test.
  ssr: { resolve: { conditions: ['@warraq/source'] } },
  test: {
    include: ['packages/*/test/**/*.test.ts', 'apps/*/test/**/*.test.ts', 'test/**/*.test.ts'],
    globalSetup: './test/support/shared-folder.ts',
    reporters: ['default', './test/support/summary-reporter.ts'],
    sequence: { sequencer: LongestFirst },
    // Vitest leaves a processor free, for whoever looks on: of two, half.
    maxWorkers: availableParallelism(),
    // Files of one worker share the modules they import, which keep nothing of a test: loading them anew costs a minute.
    isolate: false,
    // The end of what hangs, which no busy computer comes near; how fast something is no test asks.
    testTimeout: 600_000,
    hookTimeout: 600_000,
  },
});
