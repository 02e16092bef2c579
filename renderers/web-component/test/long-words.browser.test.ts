import { testLongWords } from '../../../packages/session/test/support/long-words.ts';
import { mount } from './mount.ts';

testLongWords(async (session) => {
  const { element } = await mount({ session });
  return { root: element.renderRoot };
});
