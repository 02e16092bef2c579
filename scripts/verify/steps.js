import { execFileSync } from 'node:child_process';

/**
 * What is too long for `npm test` and is not a test file: a command whose exit status is the verdict. `figures` picks
 * the lines of its output that the summary quotes.
 */
const commands = [
  { name: 'prove: generated code, oracle and portable schema on random forms', command: ['scripts/prove.js'], figures: /^\d+ forms, .*$/m },
  { name: 'mutate: tests notice broken code', command: ['node_modules/@stryker-mutator/core/bin/stryker.js', 'run'], figures: /^All files .*$/m },
];

/** Returns every step: each `*.verify.test.ts` of the tree, then the commands. */
export function findSteps(root) {
  const listed = execFileSync('git', ['ls-files', '--cached', '--others', '--exclude-standard', '--', '*.verify.test.ts', '*.verify.test.tsx'], { cwd: root, encoding: 'utf8' });
  const files = [...new Set(listed.split('\n').filter(Boolean))].sort();
  return [...files.map((file) => ({ name: file, test: file })), ...commands];
}
