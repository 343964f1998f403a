import { availableParallelism } from 'node:os';
import { defineConfig } from 'vitest/config';

export default defineConfig({
  // Tests run from the packages' sources: no build stands between an edit and its test.
  ssr: { resolve: { conditions: ['@warraq/source'] } },
  test: {
    include: ['packages/*/test/**/*.test.ts', 'apps/*/test/**/*.test.ts', 'test/**/*.test.ts'],
    globalSetup: './test/support/shared-folder.ts',
    reporters: ['default', './test/support/summary-reporter.ts'],
    // Vitest leaves a processor free, for whoever looks on: of two, half.
    maxWorkers: availableParallelism(),
    // The end of what hangs, which no busy computer comes near; how fast something is no test asks.
    testTimeout: 600_000,
    hookTimeout: 600_000,
  },
});
