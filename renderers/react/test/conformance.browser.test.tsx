import type { ConformanceCase } from '../../../test-support/src/conformance/conformance-case.ts';
import { expectedOf, runCase } from '../../../test-support/src/conformance/run-case.ts';
import type { CompiledForm } from '@formwright/model';
import { createRoot } from 'react-dom/client';
import { expect, it } from 'vitest';
import { FormwrightForm } from '../src/index.ts';

const cases = Object.values(
  import.meta.glob<ConformanceCase[]>('../../../test-support/conformance/cases/*.json', {
    eager: true,
    import: 'default',
  }),
).flat();
const forms = import.meta.glob<CompiledForm>(
  '../../../test-support/conformance/forms/conformance/*/generated/index.js',
  {
    import: 'form',
  },
);

it.each(cases.flatMap((oneCase) => oneCase.forms.map((name) => ({ ...oneCase, form: name }))))(
  '$name: $form',
  async ({ form: name, ...oneCase }) => {
    const load = forms[`../../../test-support/conformance/forms/conformance/${name}/generated/index.js`];
    if (!load) throw new Error(`The form ${name} is not built: npm run build`);
    const outcome = await runCase(oneCase, await load(), async (session) => {
      const root = document.body.appendChild(document.createElement('main'));
      const reactRoot = createRoot(root);
      reactRoot.render(<FormwrightForm session={session} />);
      await expect.poll(() => root.querySelector('h1')).not.toBeNull();
      return {
        root,
        stop() {
          reactRoot.unmount();
          root.remove();
        },
      };
    });
    expect(outcome).toEqual(expectedOf(oneCase));
  },
);
