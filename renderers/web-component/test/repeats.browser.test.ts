import { testRepeats } from '../../../packages/session/test/behaviour/repeats.ts';
import { mountSession } from './mount-session.ts';

testRepeats(mountSession);
