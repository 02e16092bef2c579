import { expect, it } from 'vitest';
import { userEvent } from 'vitest/browser';
import { everything, facts } from '../../../packages/session/test/behaviour/everything.ts';
import { testRepeats } from '../../../packages/session/test/behaviour/repeats.ts';
import { draw } from './support/draw.tsx';
import { mountSession } from './support/mount-session.tsx';

testRepeats(mountSession);

it('keeps the elements of an entry when it moves', async () => {
  const { control, one, session, id } = draw({ form: everything(), facts });
  session.goTo('needs');
  for (const _ of [1, 2]) session.addEntry('/needs/needs');
  await expect.poll(() => one('#fw-needs-needs-0-what').isConnected).toBe(true);
  const first = control('#fw-needs-needs-0-what');
  await userEvent.click(one('[data-pointer="/needs/needs/0"] > .formwright-entry__actions [data-action="down"]'));
  expect([first.isConnected, first.id]).toEqual([true, id('fw-needs-needs-1-what')]);
});
