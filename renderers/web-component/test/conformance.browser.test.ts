import type { CompiledForm } from '@formwright/model';
import { expectedOf, runCase, type ConformanceCase } from '@formwright/conformance';
import { expect, test } from 'vitest';
import { mount } from './mount.ts';

const cases = Object.values(import.meta.glob<ConformanceCase[]>('../../../packages/conformance/cases/*.json', { eager: true, import: 'default' })).flat();
const forms = import.meta.glob<CompiledForm>('../../../packages/conformance/forms/*/*/generated/index.js', { import: 'form' });

for (const oneCase of cases) {
  test.for([...oneCase.forms])(`${oneCase.name}: %s`, async (name) => {
    const form = (await forms[`../../../packages/conformance/forms/conformance/${name}/generated/index.js`]?.()) as CompiledForm;
    const outcome = await runCase(oneCase, form, async (session) => {
      const { element } = await mount({ session });
      return { root: element.renderRoot as ShadowRoot, stop: () => element.remove() };
    });
    expect(outcome).toEqual(expectedOf(oneCase));
  });
}
