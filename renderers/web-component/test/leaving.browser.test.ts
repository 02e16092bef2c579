import { testAddresses, testLeaving } from '../../../packages/session/test/behaviour/leaving.ts';
import { mountSession } from './mount-session.ts';
import { mount } from './mount.ts';

testLeaving(mountSession);
testAddresses(async (session) => ({ root: (await mount({ session, address: '#tested/' })).element.renderRoot }));
