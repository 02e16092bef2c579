import { testBoxMembers } from '../../../packages/session/test/support/box-members.ts';
import { mount } from './mount.ts';

testBoxMembers(async (session) => {
  const { element } = await mount({ session });
  return { root: element.renderRoot };
});
