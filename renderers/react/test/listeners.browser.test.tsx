import { createSession } from '@formwright/session';
import { useState } from 'react';
import { createRoot } from 'react-dom/client';
import { expect, onTestFinished, test } from 'vitest';
import { userEvent } from 'vitest/browser';
import { everything, facts } from '../../../packages/session/test/behaviour/everything.ts';
import { FormwrightForm } from '../src/index.ts';

test('a component hears what happens, by the props of its latest drawing', async () => {
  const told: unknown[] = [];
  const session = createSession({
    form: everything(),
    facts,
    host: { save: async () => ({}), submit: async () => ({ reference: 'AB' }) },
  });
  function Page() {
    const [names, setNames] = useState(0);
    return (
      <FormwrightForm
        session={session}
        onPage={({ label }) => told.push(['page', label])}
        onChange={({ answers }) => {
          told.push(['change', names, answers['about']]);
          setNames(names + 1);
        }}
        onSave={() => told.push('save') > 5}
        onSaved={(receipt) => told.push(['saved', receipt])}
      />
    );
  }
  const main = document.body.appendChild(document.createElement('main'));
  const root = createRoot(main);
  root.render(<Page />);
  onTestFinished(() => {
    root.unmount();
    main.remove();
  });
  await expect.poll(() => told).toEqual([['page', 'About the person']]);
  const name = main.querySelector('[name="/about/name"]') as Element;
  await userEvent.type(name, 'Jo');
  const save = main.querySelector('[data-action=save]') as HTMLElement;
  for (const count of [4, 5]) {
    save.click();
    await expect.poll(() => told.length).toBe(count);
  }
  save.click();
  await expect.poll(() => told.at(-1)).toEqual(['saved', {}]);
  expect(told.slice(1)).toEqual([
    ['change', 0, { name: 'J' }],
    ['change', 1, { name: 'Jo' }],
    'save',
    'save',
    'save',
    ['saved', {}],
  ]);
});
