import { testAddresses, testLeaving } from '../../../packages/session/test/behaviour/leaving.ts';
import { mountSession, mountWith } from './support/mount-session.tsx';

testLeaving(mountSession);
testAddresses(mountWith({ address: '#tested/' }));
