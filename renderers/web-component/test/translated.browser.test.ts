import { testTranslated } from '../../../packages/session/test/support/translated.ts';
import { mount } from './mount.ts';

testTranslated(async (session) => {
  const { element } = await mount({ session });
  return { root: element.renderRoot };
});
