import { testFocus } from '../../../packages/session/test/behaviour/focus.ts';
import { mountSession } from './support/mount-session.tsx';

testFocus(mountSession);
