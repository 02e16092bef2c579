import { testWelsh } from '../../../packages/session/test/behaviour/welsh.ts';
import { mountSession } from './mount-session.ts';

testWelsh(mountSession);
