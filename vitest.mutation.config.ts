import { defineConfig } from 'vitest/config';

const conditions = ['formwright-source', 'module', 'node', 'import', 'default'];

// The tests that mutants meet (`npm run mutate`): those of the language's meaning, the quick ones first, in one worker each.
export default defineConfig({
  resolve: { conditions },
  ssr: { resolve: { conditions } },
  test: {
    setupFiles: ['scripts/test/fixed-seed.ts'],
    include: [
      'generator/test/truth-tables.test.ts',
      'generator/test/json-schema/*.test.ts',
      'generator/test/properties/{chain,random-forms}.test.ts',
      'packages/{runtime,model}/test/**/*.test.ts',
    ],
    testTimeout: 60_000,
    env: { FORMWRIGHT_RUNS: '0.4', FORMWRIGHT_SHRINK: 'no' },
  },
});
