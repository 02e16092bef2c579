// Replaces vitest in the bundle. It collects tests for the runner, with vitest's own `expect`.
import { format } from 'node:util';
import { chai, JestAsymmetricMatchers, JestChaiExpect, JestExtend } from '@vitest/expect';

for (const plugin of [JestExtend, JestChaiExpect, JestAsymmetricMatchers]) chai.use(plugin);

export const { expect } = chai;

/** The collected tests, in file order. */
export const tests = [];
const around = [];

/** Adds a name around the tests in `body`. */
export function describe(name, body) {
  around.push(name);
  body();
  around.pop();
}

/** Collects a test. */
export function test(name, body) {
  tests.push({ id: [...around, name].join(' > '), body });
}

/** Defines a test for each row. The row's values are filled into the name. */
const each = (define) => (rows) => (name, body) => {
  for (const row of rows) {
    const given = Array.isArray(row) ? row : [row];
    define(format(name, ...given.slice(0, name.split('%').length - 1)), () => body(...given));
  }
};
describe.each = each(describe);
test.each = each(test);

/** Tests need not clean up, because the folder that they run in is deleted. */
export const afterAll = () => undefined;
