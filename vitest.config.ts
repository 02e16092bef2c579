import { playwright } from '@vitest/browser-playwright';
import { defineConfig } from 'vitest/config';
import { chromiumSwitches, findChromium } from './test-support/src/browser/find-chromium.js';

// No test that passes takes this long. The limits are generous, so a test that waits for the right condition still
// passes on a busy machine.
const runs = Math.max(1, Number(process.env['FORMWRIGHT_RUNS'] ?? 1));
const limits = { testTimeout: 900_000 * runs, hookTimeout: 300_000, expect: { poll: { timeout: 120_000 } } };
const chromium = findChromium();
const folders = '{apps,bench,desk,generator,packages,renderers,forms,scripts,stories}';
const setupFiles = ['test-support/src/random/fixed-seed.ts', 'test-support/src/files/clean-up.ts'];
const node = { conditions: ['formwright-source', 'module', 'node', 'import', 'default'] };
const resolve = { conditions: ['formwright-source', 'module', 'import', 'browser', 'default'] };

export default defineConfig({
  test: {
    // Vitest's own choice on two cores is one worker; much of what these tests do is wait.
    maxWorkers: 2,
    projects: [
      {
        resolve: node,
        ssr: { resolve: node },
        test: {
          name: 'unit',
          // Files share what they import: a third of the time went into importing the same modules for each.
          isolate: false,
          setupFiles,
          include: [`${folders}/**/*.test.{ts,tsx}`],
          exclude: ['**/*.browser.test.{ts,tsx}', '**/*.verify.test.{ts,tsx}', '**/node_modules/**', '**/dist/**'],
          ...limits,
        },
      },
      {
        // What is too long for `npm test`: `npm run verify` runs these files one after the other.
        resolve: node,
        ssr: { resolve: node },
        test: {
          name: 'verify',
          setupFiles,
          include: [`${folders}/**/*.verify.test.{ts,tsx}`],
          exclude: ['**/node_modules/**', '**/dist/**'],
          ...limits,
          testTimeout: 30 * 60_000,
        },
      },
      {
        resolve,
        // Runs that stand side by side would write each other's: see scripts/verify/vite-cache.js.
        ...(process.env['VITE_CACHE'] && { cacheDir: process.env['VITE_CACHE'] }),
        // Named, since those found only while tests run are bundled apart, and then there are two copies of React.
        optimizeDeps: {
          include: [
            'react',
            'react/jsx-dev-runtime',
            'react-dom',
            'react-dom/client',
            '@rjsf/core/lib/getDefaultRegistry.js',
            '@rjsf/utils',
            'axe-core',
          ],
        },
        test: {
          name: 'browser',
          // Vitest's own choice is one page at a time on two cores.
          maxWorkers: 2,
          include: [`${folders}/**/*.browser.test.{ts,tsx}`],
          exclude: ['**/node_modules/**', '**/dist/**'],
          ...limits,
          browser: {
            enabled: true,
            connectTimeout: limits.hookTimeout,
            headless: true,
            screenshotFailures: false,
            provider: playwright({
              // What cannot be pressed fails here, and not at the limit of a whole test.
              actionTimeout: 120_000,
              launchOptions: {
                ...(chromium ? { executablePath: chromium } : {}),
                args: [...chromiumSwitches],
              },
            }),
            instances: [{ browser: 'chromium' }],
          },
        },
      },
    ],
  },
});
