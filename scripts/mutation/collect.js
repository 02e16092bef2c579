// Stands in for vitest in the bundle: collects tests for the runner, with vitest's own `expect`.
import { format } from 'node:util';
import { chai, JestAsymmetricMatchers, JestChaiExpect, JestExtend } from '@vitest/expect';

for (const plugin of [JestExtend, JestChaiExpect, JestAsymmetricMatchers]) chai.use(plugin);

export const { expect } = chai;

/** In order of the files. */
export const tests = [];
const around = [];

export function describe(name, body) {
  around.push(name);
  body();
  around.pop();
}

export function test(name, body) {
  tests.push({ id: [...around, name].join(' > '), body });
}

/** Runs for each row, which its name is given as well, as far as it asks for it. */
const each = (define) => (rows) => (name, body) => {
  for (const row of rows) {
    const given = Array.isArray(row) ? row : [row];
    define(format(name, ...given.slice(0, name.split('%').length - 1)), () => body(...given));
  }
};
describe.each = each(describe);
test.each = each(test);

/** What tests leave goes with the folder that they run in. */
export const afterAll = () => undefined;
