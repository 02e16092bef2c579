import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { availableParallelism } from 'node:os';

/** Returns how many seconds each step took when the summary was last written. */
export function readSeconds(root) {
  try {
    return Object.fromEntries(
      JSON.parse(readFileSync(join(root, 'docs/verify.json'), 'utf8')).steps.map(({ name, seconds }) => [
        name,
        seconds ?? 60,
      ]),
    );
  } catch (error) {
    if (error.code === 'ENOENT') return {};
    throw error;
  }
}

/**
 * Writes docs/verify.json and docs/verify.md from the results of all steps. A step without a result is listed as not
 * run.
 */
export function writeSummary(root, { commit, results }) {
  const steps = results.map(({ name, result }) => ({ name, verdict: verdictOf(result), ...result }));
  const summary = {
    commit,
    date: new Date().toISOString().slice(0, 10),
    node: process.version,
    processors: availableParallelism(),
    steps,
  };
  writeFileSync(join(root, 'docs/verify.json'), `${JSON.stringify(summary, undefined, 2)}\n`);
  writeFileSync(join(root, 'docs/verify.md'), toMarkdown(summary));
}

/** Returns the verdict on a step, in words. */
export function verdictOf(result) {
  if (result === undefined) return 'not run';
  return result.passed ? 'passed' : 'FAILED';
}

function toMarkdown({ commit, date, node, processors, steps }) {
  const count = (verdict) => steps.filter((step) => step.verdict === verdict).length;
  const rows = steps.map(
    (step) =>
      `| ${[step.name, step.verdict, testsOf(step), step.seconds ?? '', step.figures?.join('<br>') ?? ''].map(cell).join(' | ')} |`,
  );
  return `# Results of \`npm run verify\`

Written by \`npm run verify -- --write\`: do not edit. Commit ${commit}, ${date}, Node ${node}, ${processors} processors.

${count('passed')} passed, ${count('FAILED')} failed, ${count('not run')} not run.

| step | verdict | tests | seconds | figures |
| --- | --- | --- | --- | --- |
${rows.join('\n')}
`;
}

function testsOf({ tests, skipped }) {
  if (tests === undefined) return '';
  return skipped > 0 ? `${tests}, ${skipped} skipped` : String(tests);
}

function cell(value) {
  return String(value)
    .replaceAll('|', String.raw`\|`)
    .replaceAll('\n', ' ');
}
