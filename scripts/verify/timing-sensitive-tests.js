/**
 * Tests that have once failed by chance, or that start processes and browsers and wait for them. Each has to pass
 * twenty times in a row on a machine with eight busy processes.
 */
export const timingSensitive = [
  'bench/test/work-per-deed.test.ts',
  'desk/command/test/new-and-words.test.ts',
  'desk/language-server/test/language-server.test.ts',
  'desk/language-server/test/rename.test.ts',
  'desk/preview/test/desk.test.ts',
  'apps/portal/test/copies/submission-stays.test.ts',
  'apps/portal/test/end-to-end/changed-form.test.ts',
  'apps/portal/test/end-to-end/embedders.test.ts',
  'apps/portal/test/end-to-end/failures.test.ts',
  'apps/portal/test/end-to-end/fill-in.test.ts',
  'apps/portal/test/end-to-end/links.test.ts',
  'apps/portal/test/end-to-end/readme.test.ts',
  'apps/portal/test/end-to-end/welsh.test.ts',
  'apps/portal/test/limits/limits.test.ts',
  'apps/portal/test/process/kill.test.ts',
  'apps/portal/test/process/serve.test.ts',
  'apps/portal/test/storage/erasure.test.ts',
  'packages/session/test/migrate/migrate-draft.test.ts',
  'renderers/react/test/on-demand.browser.test.tsx',
  'renderers/web-component/test/focus.browser.test.ts',
  'renderers/web-component/test/on-demand.browser.test.ts',
];
