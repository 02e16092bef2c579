import { testFilledInSilently } from '../../../packages/session/test/support/filled-in-silently.ts';
import { mountSession } from './support/mount-session.tsx';

testFilledInSilently(mountSession);
