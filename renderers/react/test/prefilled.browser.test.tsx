import { testPrefilled } from '../../../packages/session/test/behaviour/prefilled.ts';
import { mountSession } from './support/mount-session.tsx';

testPrefilled(mountSession);
