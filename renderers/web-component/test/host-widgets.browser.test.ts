import { testHostWidgets } from '../../../packages/session/test/support/host-widgets.ts';
import { mount } from './mount.ts';

testHostWidgets(async (session) => {
  const { element } = await mount({ session });
  return { root: element.renderRoot };
});
