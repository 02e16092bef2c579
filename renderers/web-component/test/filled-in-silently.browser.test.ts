import { testFilledInSilently } from '../../../packages/session/test/behaviour/filled-in-silently.ts';
import { mountSession } from './mount-session.ts';

testFilledInSilently(mountSession);
