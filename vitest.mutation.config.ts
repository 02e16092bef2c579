import { defineConfig } from 'vitest/config';

const conditions = ['formwright-source', 'module', 'node', 'import', 'default'];

// The tests that mutants meet (`npm run mutate`): those of the language's meaning, without what takes long to load.
export default defineConfig({
  resolve: { conditions },
  ssr: { resolve: { conditions } },
  test: {
    setupFiles: ['scripts/test/fixed-seed.ts'],
    include: ['generator/test/properties/in-memory.test.ts', 'packages/model/test/**/*.test.ts'],
    testTimeout: 60_000,
  },
});
