import { testToldAndMarked } from '../../../packages/session/test/support/told-and-marked.ts';
import { mount } from './mount.ts';

testToldAndMarked(async (session) => {
  const { element } = await mount({ session });
  return { root: element.renderRoot };
});
