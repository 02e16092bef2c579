import { testFilledInSilently } from '../../../packages/session/test/behaviour/filled-in-silently.ts';
import { mountSession } from './support/mount-session.tsx';

testFilledInSilently(mountSession);
