// Runs tests against Stryker's mutants in one process. A bundle is loaded once; for each mutant, the mutant is switched
// on and the tests that reach it are run. This takes milliseconds per mutant, where a test framework that loads
// everything again takes seconds.
import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { INSTRUMENTER_CONSTANTS } from '@stryker-mutator/api/core';
import { declareClassPlugin, PluginKind } from '@stryker-mutator/api/plugin';
import {
  determineHitLimitReached,
  DryRunStatus,
  MutantRunStatus,
  TestStatus,
  toMutantRunResult,
} from '@stryker-mutator/api/test-runner';
import { bundleTests } from './bundle-tests.js';

/**
 * The state that instrumented code reads and writes: the active mutant, how often it was reached, and the current test.
 */
const mutation = (globalThis[INSTRUMENTER_CONSTANTS.NAMESPACE] ??= {});

let loads = 0;

class InProcessRunner {
  capabilities() {
    return { reloadEnvironment: true };
  }

  /** By now the working directory is the one with the mutants. */
  async init() {
    this.bundle = resolve('.stryker-tests.mjs');
    if (!existsSync(this.bundle)) await bundleTests(this.bundle);
  }

  async dryRun() {
    this.tests = await this.load();
    const tests = await run(this.tests, { bail: false });
    if (!mutation.mutantCoverage) throw new Error(`No mutant in ${this.bundle}`);
    return { status: DryRunStatus.Complete, tests, mutantCoverage: mutation.mutantCoverage };
  }

  async mutantRun({ activeMutant, mutantActivation, testFilter, hitLimit, disableBail }) {
    Object.assign(mutation, { hitCount: 0, hitLimit });
    try {
      // A mutant that takes effect while code loads needs the code to be loaded again for it alone.
      const isStatic = mutantActivation === 'static';
      if (!isStatic) this.tests ??= await this.load();
      mutation.activeMutant = activeMutant.id;
      const all = isStatic ? await this.load() : this.tests;
      const tests = testFilter ? all.filter(({ id }) => testFilter.includes(id)) : all;
      const results = await run(tests, { bail: !disableBail });
      return toMutantRunResult(
        determineHitLimitReached(mutation.hitCount, hitLimit) ?? { status: DryRunStatus.Complete, tests: results },
      );
    } catch (error) {
      return { status: MutantRunStatus.Error, errorMessage: String(error) };
    } finally {
      mutation.activeMutant = undefined;
    }
  }

  async load() {
    return (await import(`${pathToFileURL(this.bundle).href}?${loads++}`)).tests;
  }
}

async function run(tests, { bail }) {
  const results = [];
  for (const { id, body } of tests) {
    const started = performance.now();
    const failureMessage = await failureOf(id, body);
    const told = { id, name: id, timeSpentMs: performance.now() - started };
    results.push(
      failureMessage === undefined
        ? { ...told, status: TestStatus.Success }
        : { ...told, status: TestStatus.Failed, failureMessage },
    );
    if (bail && failureMessage !== undefined) break;
  }
  return results;
}

async function failureOf(id, body) {
  mutation.currentTestId = id;
  try {
    await body();
    return undefined;
  } catch (error) {
    return String(error?.message ?? error);
  } finally {
    mutation.currentTestId = undefined;
  }
}

/** What Stryker loads: a test runner named `in-process`. */
export const strykerPlugins = [declareClassPlugin(PluginKind.TestRunner, 'in-process', InProcessRunner)];
