// `npm run verify`: runs what takes too long for `npm test`. The steps run one after the other, because some of them
// measure time. CONTRIBUTING.md says how to add a step.
import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { ensureChromium } from './ensure-chromium.js';
import { readOptions, usage } from './verify/options.js';
import { keepResults } from './verify/results.js';
import { runStep } from './verify/run-step.js';
import { selectSteps } from './verify/select-steps.js';
import { findSteps } from './verify/steps.js';
import { readSeconds, verdictOf, writeSummary } from './verify/summary.js';
import { describeCommit, treeKey } from './verify/tree-key.js';

const root = fileURLToPath(new URL('..', import.meta.url));
process.exitCode = await verify(readOptionsOrExit());

async function verify(options) {
  const key = treeKey(root);
  const kept = keepResults(root, key);
  const all = findSteps(root);
  const steps = selectSteps(all, options, readSeconds(root));
  if (steps.length === 0) return complain('There is no step with that name in that shard.');
  if (options.list) return list(steps, kept);

  const chromium = ensureChromium();
  if (!chromium || !build()) return 1;
  for (const [index, step] of steps.entries()) {
    const place = `[${index + 1}/${steps.length}] ${step.name}`;
    const before = kept.read(step.name);
    if (before?.passed && !options.again) {
      console.log(`— ${place}: passed before on this tree`);
      continue;
    }
    console.log(`\n— ${place}`);
    const result = await runStep(step, { root, env: { CHROMIUM: chromium } });
    if (treeKey(root) !== key)
      return complain('The working tree changed while this step ran, so its result does not count. Run it again.');
    kept.write(step.name, { ...result, ended: new Date().toISOString() });
    console.log(`— ${place}: ${verdictOf(result)} in ${result.seconds} s`);
  }
  if (options.write)
    writeSummary(root, {
      commit: describeCommit(root),
      results: all.map(({ name }) => ({ name, result: kept.read(name) })),
    });
  return close(steps, kept);
}

/** Built output is not part of the tree's key, so it is built again, without turbo's cache. */
function build() {
  const env = { ...process.env, TURBO_FORCE: 'true' };
  return spawnSync(process.execPath, ['scripts/build.js'], { cwd: root, stdio: 'inherit', env }).status === 0;
}

function list(steps, kept) {
  for (const { name } of steps) console.log(`${verdictOf(kept.read(name)).padEnd(8)} ${name}`);
  return 0;
}

function close(steps, kept) {
  const failed = steps.filter(({ name }) => !kept.read(name)?.passed);
  for (const { name } of failed) console.log(`FAILED: ${name}`);
  console.log(`\n${steps.length - failed.length} steps passed, ${failed.length} failed`);
  return failed.length > 0 ? 1 : 0;
}

function readOptionsOrExit() {
  try {
    const options = readOptions(process.argv.slice(2));
    if (!options.help) return options;
    console.log(usage);
    process.exit(0);
  } catch (error) {
    process.exit(complain(`${error.message}\n\n${usage}`));
  }
}

function complain(line) {
  console.error(line);
  return 1;
}
