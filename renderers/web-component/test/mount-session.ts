import type { DrawSession } from '../../../packages/session/test/behaviour/draw-form.ts';
import { mount } from './mount.ts';

/** Draws a session in a shadow root: what tests that both renderers share ask of each. */
export const mountSession: DrawSession = async (session) => rootOf(await mount({ session }));

/** Draws a session in the page, without a shadow root. */
export const mountInPage: DrawSession = async (session) => rootOf(await mount({ session }, ['light-dom']));

const rootOf = ({ element }: Awaited<ReturnType<typeof mount>>) => ({ root: element.renderRoot });
