import type { DrawSession } from '../../../packages/session/test/behaviour/draw-form.ts';
import { mount } from './mount.ts';

/** Draws a session in the page: what tests that both renderers share ask of each. */
export const mountSession: DrawSession = async (session) => {
  const { element } = await mount({ session });
  return { root: element.renderRoot };
};
