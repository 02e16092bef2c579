import { testFocus } from '../../../packages/session/test/behaviour/focus.ts';
import { mountSession } from './mount-session.ts';

testFocus(mountSession);
