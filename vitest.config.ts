import { defineConfig } from 'vitest/config';

export default defineConfig({
  oxc: { jsx: { runtime: 'automatic', importSource: 'preact' } },
  test: {
    include: ['src/**/*.test.{ts,tsx}', 'test/{together,consistency,conformance,operate}/**/*.test.{ts,tsx}'],
    globalSetup: ['src/platform/testing/global.ts'],
    setupFiles: ['test/begin.ts'],
    environment: 'node',
    pool: 'forks',
    maxWorkers: 2,
    // Each file has a database of its own; loading all modules anew for each took a third of the time.
    isolate: false,
    testTimeout: 60_000,
    hookTimeout: 60_000,
  },
});
