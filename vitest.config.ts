import { defineConfig } from 'vitest/config';

export default defineConfig({
  // Tests run from the packages' sources: no build stands between an edit and its test.
  ssr: { resolve: { conditions: ['@warraq/source'] } },
  test: {
    include: ['packages/*/test/**/*.test.ts', 'apps/*/test/**/*.test.ts', 'test/**/*.test.ts'],
    reporters: ['default', './test/support/summary-reporter.ts'],
    testTimeout: 60_000,
  },
});
