import { execFileSync } from 'node:child_process';
import { timingSensitive } from './timing-sensitive-tests.js';

/**
 * Steps that take too long for `npm test` and are not test files. `vitest`: arguments of vitest; every test has to
 * pass. `command`: a script whose exit status is the verdict; `figures` matches the line of its output that the summary
 * quotes. `node`: a name in scripts/verify/nodes, which runs this `part` of the tests of the `projects` beside as many
 * busy processes as `beside` says.
 */
const others = [
  ...['20', '22', '24'].flatMap((version) =>
    ['1/5', '2/5', '3/5', '4/5', '5/5'].map((part) => ({
      name: `all tests on Node ${version}, beside eight busy processes: part ${part}`,
      node: `node${version}`,
      projects: ['unit', 'browser'],
      part,
      beside: 8,
    })),
  ),
  {
    name: 'prove: generated code, oracle and portable schema on random forms',
    command: ['scripts/prove.js'],
    figures: /^\d+ forms, .*$/m,
  },
  {
    name: 'mutate: tests notice broken code',
    command: ['node_modules/@stryker-mutator/core/bin/stryker.js', 'run'],
    figures: /^All files .*$/m,
  },
  ...timingSensitive.map((file) => ({
    name: `20 times under load: ${file}`,
    command: ['scripts/verify/repeat.js', file],
    figures: /^\d+ of \d+ runs passed.*$/m,
  })),
];

/** Returns all steps: each `*.verify.test.ts` in the tree, then the others. */
export function findSteps(root) {
  const listed = execFileSync(
    'git',
    ['ls-files', '--cached', '--others', '--exclude-standard', '--', '*.verify.test.ts', '*.verify.test.tsx'],
    { cwd: root, encoding: 'utf8' },
  );
  const files = [...new Set(listed.split('\n').filter(Boolean))].sort();
  return [...files.map((file) => ({ name: file, vitest: ['--project', 'verify', file] })), ...others];
}
