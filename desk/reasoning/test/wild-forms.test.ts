import fc from 'fast-check';
import { read } from '@formwright/generator';
import { expect, test } from 'vitest';
import { hold } from '../../../test-support/src/random/hold.ts';
import { seed } from '../../../test-support/src/random/settings.ts';
import { wildForm } from '../../../generator/test/properties/support/wild-form.ts';
import { checkWholeRead } from '../src/index.ts';

const file = '/forms/random/form/form.json';

test('a check of the form as a whole always finishes, whatever the definition contains', async () => {
  const tally = { forms: 0, reasoned: 0 };
  const property = fc.asyncProperty(wildForm, async (json) => {
    tally.forms++;
    const { diagnostics, undecided } = await checkWholeRead(
      read(file, { open: new Map([[file, JSON.stringify(json)]]) }),
    );
    expect(diagnostics.filter(({ code }) => code === 'internal-error')).toEqual([]);
    if (undecided.length > 0 || !diagnostics.some(({ severity }) => severity === 'error')) tally.reasoned++;
  });
  await hold(property, { times: 30, describe: (json) => JSON.stringify(json) });
  console.log(`wild forms: ${tally.forms} checked, ${tally.reasoned} reasoned about (seed ${seed})`);
  expect(tally.reasoned).toBeGreaterThan(0);
});
