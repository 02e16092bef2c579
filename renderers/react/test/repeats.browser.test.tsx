import { expect, it } from 'vitest';
import { userEvent } from 'vitest/browser';
import { drawForm, savedAt } from '../../../packages/session/test/behaviour/draw-form.ts';
import { testRepeats } from '../../../packages/session/test/behaviour/repeats.ts';
import { mountSession } from './support/mount-session.tsx';

testRepeats(mountSession);

it('keeps the elements of an entry when it moves', async () => {
  const { one, id } = await drawForm(mountSession, { saved: savedAt('needs', { needs: { needs: [{}, {}] } }) });
  const first = one('#fw-needs-needs-0-what');
  await userEvent.click(one('[data-pointer="/needs/needs/0"] > .formwright-entry__actions [data-action="down"]'));
  expect([first.isConnected, first.id]).toEqual([true, id('fw-needs-needs-1-what')]);
});
