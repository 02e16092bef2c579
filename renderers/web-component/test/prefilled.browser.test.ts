import { testPrefilled } from '../../../packages/session/test/behaviour/prefilled.ts';
import { mountSession } from './mount-session.ts';

testPrefilled(mountSession);
