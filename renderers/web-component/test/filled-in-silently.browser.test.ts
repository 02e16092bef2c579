import { testFilledInSilently } from '../../../packages/session/test/support/filled-in-silently.ts';
import { mount } from './mount.ts';

testFilledInSilently(async (session) => {
  const { element } = await mount({ session });
  return { root: element.renderRoot };
});
