import { expectedOf, runCase, type ConformanceCase } from '@formwright/conformance';
import type { CompiledForm } from '@formwright/model';
import { createRoot } from 'react-dom/client';
import { expect, test } from 'vitest';
import { FormwrightForm } from '../src/index.ts';

const cases = Object.values(import.meta.glob<ConformanceCase[]>('../../../packages/conformance/cases/*.json', { eager: true, import: 'default' })).flat();
const forms = import.meta.glob<CompiledForm>('../../../packages/conformance/forms/*/*/generated/index.js', { import: 'form' });

for (const oneCase of cases) {
  test.for([...oneCase.forms])(`${oneCase.name}: %s`, async (name) => {
    const form = (await forms[`../../../packages/conformance/forms/conformance/${name}/generated/index.js`]?.()) as CompiledForm;
    const outcome = await runCase(oneCase, form, async (session) => {
      const element = document.body.appendChild(document.createElement('main'));
      const root = createRoot(element);
      root.render(<FormwrightForm session={session} />);
      const stop = (): void => {
        root.unmount();
        element.remove();
      };
      return { root: element, stop };
    });
    expect(outcome).toEqual(expectedOf(oneCase));
  });
}
