import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { availableParallelism } from 'node:os';

/** Returns how many seconds each step took when the summary was last written. */
export function readSeconds(root) {
  return Object.fromEntries(readFormer(root).map(({ name, seconds }) => [name, seconds ?? 60]));
}

/** Returns the steps of the last summary. */
function readFormer(root) {
  try {
    return JSON.parse(readFileSync(join(root, 'docs/verify.json'), 'utf8')).steps;
  } catch (error) {
    if (error.code === 'ENOENT') return [];
    throw error;
  }
}

/**
 * Writes docs/verify.json and docs/verify.md. A step that has not run on this tree keeps what was written before, with
 * the commit that it ran on; one that has never run is listed as not run.
 */
export function writeSummary(root, { commit, results }) {
  const former = new Map(readFormer(root).map((step) => [step.name, step]));
  const made = { commit, node: process.version, processors: availableParallelism() };
  const steps = results.map(({ name, result }) =>
    result
      ? { name, verdict: verdictOf(result), ...result, ...made }
      : (former.get(name) ?? { name, verdict: 'not run' }),
  );
  writeFileSync(join(root, 'docs/verify.json'), `${JSON.stringify({ steps }, undefined, 2)}\n`);
  writeFileSync(join(root, 'docs/verify.md'), toMarkdown({ commit, steps }));
}

/** Returns the verdict on a step, in words. */
export function verdictOf(result) {
  if (result === undefined) return 'not run';
  return result.passed ? 'passed' : 'FAILED';
}

function toMarkdown({ commit, steps }) {
  const count = (verdict) => steps.filter((step) => step.verdict === verdict).length;
  const here = steps.filter((step) => step.commit === commit).length;
  const rows = steps.map(
    (step) =>
      `| ${[step.name, step.verdict, ...ranOn(step), testsOf(step), step.seconds ?? '', step.figures?.join('<br>') ?? ''].map(cell).join(' | ')} |`,
  );
  return `# Results of \`npm run verify\`

Written by \`npm run verify -- --write\`: do not edit. Each step names the commit that it last ran on, because all of them together take longer than a working morning.

${count('passed')} passed, ${count('FAILED')} failed, ${count('not run')} not run; ${here} of ${steps.length} on ${commit}.

| step | verdict | commit | day | Node | tests | seconds | figures |
| --- | --- | --- | --- | --- | --- | --- | --- |
${rows.join('\n')}
`;
}

function ranOn({ commit = '', ended = '', node = '' }) {
  return [commit, ended.slice(0, 10), node];
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
